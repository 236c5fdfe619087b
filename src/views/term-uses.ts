/** Which records use a word of the glossary? */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { slugOf } from '../domain/id.ts';
import type { DecisionRecord } from '../domain/record.ts';
import type { Term } from '../domain/term.ts';
import type { Mentions } from './mentions.ts';

type Uses = ReadonlyMap<string, readonly DecisionRecord[]>;

const indexes = new WeakMap<Corpus | Mentions, Uses>();

/**
 * Records that name the term in their text with `Term` or `Ref`, and those in an area of its name; with `mentions` also
 * those whose prose uses the word.
 */
export function termUses(corpus: Corpus, term: Term, mentions?: Mentions): readonly DecisionRecord[] {
  const key = mentions ?? corpus;
  let index = indexes.get(key);
  if (index === undefined) indexes.set(key, (index = buildIndex(corpus, mentions)));
  return index.get(term.id) ?? [];
}

function buildIndex(corpus: Corpus, mentions: Mentions | undefined): Uses {
  const index = new Map<string, DecisionRecord[]>();
  for (const record of corpus.entries.record.values()) {
    const names = [
      ...record.areas.map(slugOf),
      ...(record.body?.references ?? []).flatMap(({ component, id }) => {
        if (component === 'Term') return id;
        return component === 'Ref' && id.startsWith('term:') ? id.slice('term:'.length) : [];
      }),
    ];
    const named = names.map((name) => findEntry(corpus, 'term', name)?.id ?? []);
    const mentioned = (mentions?.get(record) ?? []).map(({ kind, id }) => (kind === 'term' ? id : []));
    for (const id of new Set([...named, ...mentioned].flat())) {
      const list = index.get(id);
      if (list === undefined) index.set(id, [record]);
      else list.push(record);
    }
  }
  return index;
}

/** Which records use a word of the glossary, as far as they say so themselves? */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { slugOf } from '../domain/id.ts';
import type { DecisionRecord } from '../domain/record.ts';
import type { Term } from '../domain/term.ts';

const indexes = new WeakMap<Corpus, ReadonlyMap<string, readonly DecisionRecord[]>>();

/** Records that name the term in their text with `Term` or `Ref`, and those in an area of its name. */
export function termUses(corpus: Corpus, term: Term): readonly DecisionRecord[] {
  let index = indexes.get(corpus);
  if (index === undefined) {
    index = buildIndex(corpus);
    indexes.set(corpus, index);
  }
  return index.get(term.id) ?? [];
}

function buildIndex(corpus: Corpus): ReadonlyMap<string, readonly DecisionRecord[]> {
  const index = new Map<string, DecisionRecord[]>();
  for (const record of corpus.entries.record.values()) {
    const names = [
      ...record.areas.map(slugOf),
      ...(record.body?.references ?? []).flatMap(({ component, id }) => {
        if (component === 'Term') return id;
        return component === 'Ref' && id.startsWith('term:') ? id.slice('term:'.length) : [];
      }),
    ];
    const ids = new Set(names.map((name) => findEntry(corpus, 'term', name)?.id ?? ''));
    for (const id of ids) {
      const list = index.get(id);
      if (list === undefined) index.set(id, [record]);
      else list.push(record);
    }
  }
  return index;
}

/** What can be found by searching: one document for every entry that has a page, and one for every option of a record. */

import { nameOf, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { placesOf } from '../ask/pagefind/texts.ts';
import { cardOf } from './card.ts';
import { choicesOf } from './choices.ts';
import { searchedKinds, type SearchDocument } from './document.ts';
import { namesOf } from './names.ts';
import { optionDocuments } from './options.ts';
import { siteUrl } from './site-url.ts';
import { textOf } from './text.ts';

/** Everything that can be found today, kind by kind, each in the order of ids. The prose is added when it is indexed. */
export function buildDocuments(corpus: Corpus, today: IsoDate): readonly SearchDocument[] {
  return searchedKinds.flatMap((kind) =>
    [...corpus.entries[kind].values()].flatMap((entry) => {
      const document = documentOf(corpus, entry, today);
      return entry.kind === 'record' ? [document, ...optionDocuments(document, entry)] : [document];
    }),
  );
}

function documentOf(corpus: Corpus, entry: AnyEntry, today: IsoDate): SearchDocument {
  return {
    entry,
    kind: entry.kind as SearchDocument['kind'],
    id: entry.id,
    url: siteUrl(corpus, entry),
    title: nameOf(entry, corpus),
    names: namesOf(corpus, entry, today),
    choices: choicesOf(corpus, entry),
    blocks: textOf(corpus, entry, today),
    shown: shownOf(entry),
    card: cardOf(corpus, entry, today),
    synonyms: entry.kind === 'term' ? [entry.term, ...entry.aliases] : [],
  };
}

function shownOf(entry: AnyEntry): SearchDocument['shown'] {
  const summary = 'summary' in entry ? (entry.summary ?? '') : entry.kind === 'term' ? entry.definition : '';
  const lead = entry.kind === 'fact' ? 0 : placesOf(summary).length;
  const source = entry.kind === 'record' ? entry.source?.path : undefined;
  return { ...(lead === 0 ? {} : { lead: String(lead) }), ...(source === undefined ? {} : { source }) };
}

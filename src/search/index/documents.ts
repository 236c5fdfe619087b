/** What can be found by searching: one document for every entry that has a page. */

import { nameOf, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { cardOf } from './card.ts';
import { choicesOf } from './choices.ts';
import { searchedKinds, type SearchDocument } from './document.ts';
import { namesOf } from './names.ts';
import { siteUrl } from './site-url.ts';
import { textOf } from './text.ts';

/** Everything that can be found today, kind by kind, each in the order of ids. The prose is added when it is indexed. */
export function buildDocuments(corpus: Corpus, today: IsoDate): readonly SearchDocument[] {
  return searchedKinds.flatMap((kind) =>
    [...corpus.entries[kind].values()].map((entry): SearchDocument => {
      const card = cardOf(corpus, entry, today);
      return {
        entry,
        kind,
        id: entry.id,
        url: siteUrl(corpus, entry),
        title: nameOf(entry, corpus),
        names: namesOf(corpus, entry, today),
        choices: choicesOf(corpus, entry, card),
        sort: { date: card.date ?? '0000-00-00' },
        blocks: textOf(corpus, entry, today),
        card,
      };
    }),
  );
}

/** Where an entry's page lies, whatever the base path: the index is the same wherever the site is served. */

import type { AnyEntry, Corpus } from '../../domain/corpus.ts';
import { entryUrl } from '../../views/urls.ts';

/** The URL of the entry's page without the base path: `/records/x/`. */
export function siteUrl(corpus: Corpus, entry: AnyEntry): string {
  return `/${entryUrl(corpus, entry).slice(corpus.wiki.base.length)}`;
}

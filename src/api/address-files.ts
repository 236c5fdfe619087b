/** Which files tell hosts and search engines of addresses? */

import type { AnyEntry, Corpus } from '../domain/corpus.ts';
import { fileOfText, type MadeFile } from '../site/made-file.ts';
import { movedPage } from '../site/moved-page.ts';
import { entryUrl } from '../views/urls.ts';
import { movesOf } from './addresses/moves.ts';
import { nginxMapText, redirectsText } from './addresses/redirects.ts';
import { sitemapText } from './addresses/sitemap.ts';
import type { ApiSource } from './source.ts';

export function* addressFiles({ corpus, history, today }: ApiSource): Iterable<MadeFile> {
  const moves = movesOf(corpus);
  for (const { page, to } of moves) if (page !== undefined) yield fileOfText(page, movedPage(encodeURI(to)));
  if (moves.length > 0) {
    yield fileOfText('_redirects', redirectsText(moves));
    yield fileOfText('_redirects.nginx', nginxMapText(moves, pagesOf(corpus)));
  }
  const sitemap = sitemapText(corpus, history, today);
  if (sitemap !== undefined) yield fileOfText('sitemap.xml', sitemap);
}

function pagesOf(corpus: Corpus): readonly string[] {
  return Object.values(corpus.entries)
    .flatMap((map): readonly AnyEntry[] => [...map.values()])
    .map((entry) => entryUrl(corpus, entry));
}

/** Which pages are rewritten from what was rendered, since they are made of more than a view? */

import type { PageForm } from '../site/made-file.ts';
import { changesPage } from '../views/changes.ts';
import {
  changesUrl,
  composerUrl,
  guidePages,
  guideUrl,
  markdownUrl,
  newHereUrl,
  riskUrl,
  searchUrl,
} from '../views/urls.ts';
import type { ApiSource } from './source.ts';

/** The library is loaded when a text is made: most builds have all of them from the last one. */
export function* pageForms({ corpus, today }: ApiSource): Iterable<PageForm> {
  const pages = [
    newHereUrl(corpus),
    riskUrl(corpus),
    changesUrl(corpus),
    ...changesPage(corpus, today).years.map(({ href }) => href),
    searchUrl(corpus),
    composerUrl(corpus),
    ...guidePages.map((page) => guideUrl(corpus, page)),
  ];
  for (const href of pages) {
    const path = (address: string) => address.slice(corpus.wiki.base.length);
    yield {
      path: path(markdownUrl(corpus, href)),
      page: `${path(href)}index.html`,
      textOf: async (html) => `${(await import('./markdown/page.ts')).pageMarkdown(corpus, html)}\n`,
    };
  }
}

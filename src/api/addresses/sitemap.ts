/** The pages of the site for search engines: https://www.sitemaps.org/protocol.html */

import { bodyOf, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { changesOf, type History } from '../../domain/history.ts';
import { escapeText } from '../../views/escape.ts';
import { areasOf } from '../../views/areas.ts';
import { areaUrl, entryUrl, fullUrl, guidePages, guideUrl, sectionUrl, urlOf } from '../../views/urls.ts';

/** `undefined` for a wiki that does not know its own address, which every line has to name. */
export function sitemapText(corpus: Corpus, history: History, today: IsoDate): string | undefined {
  if (corpus.wiki.origin === undefined) return undefined;
  const shown = Object.values(corpus.entries)
    .flatMap((map): readonly AnyEntry[] => [...map.values()])
    .filter(({ kind }) => kind !== 'receipt' && kind !== 'term');
  const kinds = ['record', 'person', 'team', 'system', 'handoff', 'path', 'term', 'fact'] as const;
  const pages: readonly (readonly [href: string, changed?: IsoDate | undefined])[] = [
    [urlOf(corpus, '')],
    ...kinds.map((kind) => [sectionUrl(corpus, kind)] as const),
    [urlOf(corpus, 'areas/')],
    ...areasOf(corpus).map(({ slug }) => [areaUrl(corpus, slug)] as const),
    ...shown.map((entry) => [entryUrl(corpus, entry), changeOf(history, entry, today)] as const),
    ...guidePages.map((page) => [guideUrl(corpus, page)] as const),
  ];
  const lines = pages.map(([href, changed]) => {
    const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeText(new URL(fullUrl(corpus, href)).href)}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}

/** When the file of a text was changed last; pages of data also change with others. */
function changeOf(history: History, entry: AnyEntry, today: IsoDate): IsoDate | undefined {
  return bodyOf(entry) === undefined ? undefined : changesOf(history, entry.file, today)[0]?.on;
}

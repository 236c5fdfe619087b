/** Which pages are there as Markdown? All that say something of the content; beside them llms.txt and llms-full.txt. */

import type { AnyEntry } from '../domain/corpus.ts';
import { fileOfText, type MadeFile } from '../site/made-file.ts';
import { facetGroups } from '../views/record-facets.ts';
import { listingPages } from '../views/records.ts';
import { sectionOf } from '../views/urls.ts';
import { entryMarkdown, isWritten } from './markdown/entries.ts';
import { areaMarkdown, listingMarkdown } from './markdown/lists.ts';
import { overviews } from './markdown/overviews.ts';
import { llmsFullText, llmsText } from './markdown/llms.ts';
import { plainProse } from './markdown/prose.ts';
import { recordMarkdown } from './markdown/record.ts';
import type { ApiSource } from './source.ts';

export function* markdownFiles(source: ApiSource): Iterable<MadeFile> {
  const { corpus, today } = source;
  const records = [...corpus.entries.record.values()].map((record) =>
    mirrorOf(source, `records/${record.id}`, () => recordMarkdown(source, record)),
  );
  yield* records;
  yield* entryFiles(source);
  yield* listFiles(source);
  yield fileOfText('llms.txt', `${llmsText(corpus, today)}\n`);
  const keys = records.map(({ path, key }) => (key === undefined ? undefined : `${path} ${key}`));
  const state = llmsText(corpus, today);
  const key = keys.includes(undefined) ? undefined : [state, ...keys].join('\n');
  yield { path: 'llms-full.txt', key, text: async (read) => `${await llmsFullText(corpus, read, today)}\n` };
}

function* entryFiles(source: ApiSource): Iterable<MadeFile> {
  const { corpus, today } = source;
  const entries = Object.values(corpus.entries).flatMap((map): readonly AnyEntry[] => [...map.values()]);
  for (const entry of entries) {
    if (!isWritten(entry)) continue;
    yield mirrorOf(source, `${sectionOf[entry.kind]}/${entry.id}`, async () =>
      entryMarkdown(corpus, entry, await plainProse(source, entry), today),
    );
  }
}

function* listFiles(source: ApiSource): Iterable<MadeFile> {
  const { corpus, history, today } = source;
  for (const [page, text] of Object.entries(overviews(corpus, history, today))) {
    yield fileOfText(`${page === '' ? 'index' : page}.md`, `${text()}\n`);
  }
  for (const [page, text] of areaMarkdown(corpus, today)) yield mirrorOf(source, page, text);
  let listings: ReadonlyMap<string, string> | undefined;
  const records = [...corpus.entries.record.values()];
  for (const { listing, values } of facetGroups(corpus, records, today, 'all')) {
    for (const { value } of values) {
      const page = `records/${listing}/${value}`;
      yield mirrorOf(source, page, () => {
        listings ??= new Map(
          listingPages(corpus, today).map((one) => [
            `records/${one.listing}/${one.value}`,
            listingMarkdown(corpus, one),
          ]),
        );
        return listings.get(page) ?? '';
      });
    }
  }
}

/** The Markdown of a page. It tells nothing that the page does not, so it is made anew when the page is. */
function mirrorOf(source: ApiSource, page: string, write: () => string | Promise<string>): MadeFile {
  const key = source.pageKey(`${page}/index.html`);
  return {
    path: `${page}.md`,
    key: key === undefined ? undefined : JSON.stringify([key, source.corpus.wiki.origin]),
    text: async () => `${await write()}\n`,
  };
}

/** The search index of the site that is being built, with what the last one can give to it. */

import { join } from 'node:path';
import type { Session } from '../load/session.ts';
import { buildDocuments } from '../search/index/documents.ts';
import { makeIndex } from '../search/index/make-index.ts';
import { readIndexFiles, type IndexFiles } from '../search/index/pagefind-files.ts';
import type { IndexedPage, LastIndex } from '../search/index/update-index.ts';
import type { LastSite } from '../site/last-site.ts';

/** What is noted of an index beside the site it belongs to. */
export interface NotedIndex {
  readonly version: string;
  readonly pages: readonly IndexedPage[];
}

/** The index of the last site, where the same code made it and nobody has touched it since. */
export function findLastIndex(last: LastSite, version: string): LastIndex | undefined {
  const noted = last.notes.index as NotedIndex | undefined;
  if (noted?.version !== version || !last.hasAllIn('pagefind')) return undefined;
  return { dir: join(last.dir, 'pagefind'), pages: noted.pages };
}

/** What the files of the last site's index say; nothing where there is none. */
export function readLastFiles(last: LastSite): Promise<IndexFiles> | undefined {
  return last.hasAllIn('pagefind') ? readIndexFiles(join(last.dir, 'pagefind')) : undefined;
}

/** Makes it from the compiled bodies, and tells which pages are in it. @throws when Pagefind does, in its own words */
export async function writeIndex(
  session: Session,
  last: LastIndex | undefined,
  outDir: string,
): Promise<readonly IndexedPage[]> {
  const { corpus, today } = await session.site();
  return makeIndex({
    documents: buildDocuments(corpus, today),
    bodyHtml: session.plainHtml,
    keyOf: async ({ entry, card: { number }, ...document }) =>
      session.digest([document, number, await session.bodyKey(entry)]),
    last,
    outDir,
  });
}

/** The search index of a site: the last one as it is, brought up to date, or made anew, whichever is least work. */

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile } from '../../site/link-file.ts';
import type { SearchDocument } from './document.ts';
import { readIndexFiles } from './pagefind-files.ts';
import { isSideFile, writeSideFiles } from './side-files.ts';
import { folders, indexDocuments, updateIndex, urlsOf, type IndexedPage, type LastIndex } from './update-index.ts';
import type { ProseOf } from './write-index.ts';

export interface IndexOptions {
  readonly documents: readonly SearchDocument[];
  readonly bodyHtml: ProseOf;
  /** Changes when the document does, its prose too. */
  readonly keyOf: (document: SearchDocument) => Promise<string>;
  /** What may be used again: made by the same code, and as it was written. */
  readonly last: LastIndex | undefined;
  /** `<outDir>/pagefind/` is written. */
  readonly outDir: string;
  /** Documents that Pagefind is given at one time; 2,000 by default. */
  readonly atOnce?: number | undefined;
}

/** Pagefind holds some 560 KB for each record of the length of a Rust RFC until all are written. */
const documentsAtOnce = 2000;

/** With more changed than this share of all pages, Pagefind is quicker with all of them. */
const mostChanged = 0.25;

/**
 * Makes the index, and tells which pages are in it.
 * @throws when Pagefind cannot be started or refuses, in its own words
 */
export async function makeIndex(options: IndexOptions): Promise<readonly IndexedPage[]> {
  const { documents, keyOf, last, outDir, atOnce = documentsAtOnce } = options;
  const dir = join(outDir, 'pagefind');
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const keys = new Map<string, string>();
  for (const document of documents) keys.set(document.url, await keyOf(document));
  const known = new Map(last?.pages.map(({ url, key }) => [url, key]));
  const changed = documents.filter(({ url }) => known.get(url) !== keys.get(url));
  const isSame = changed.length === 0 && known.size === documents.length;
  const mayUpdate = last !== undefined && changed.length < Math.min(atOnce, mostChanged * documents.length);
  const urls = !mayUpdate
    ? await makeAnew(options)
    : isSame
      ? await takeOver(last, documents, dir)
      : await updateIndex(options, last, changed, dir);
  return urls.map((url) => ({ url, key: keys.get(url) ?? '' }));
}

/** The last one as it is. */
async function takeOver(
  last: LastIndex,
  documents: readonly SearchDocument[],
  dir: string,
): Promise<readonly string[]> {
  const files = readdirSync(last.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const folder of folders) mkdirSync(join(dir, folder), { recursive: true });
  for (const { parentPath, name } of files) {
    const path = join(parentPath.slice(last.dir.length), name);
    if (!isSideFile(path)) linkFile(join(last.dir, path), join(dir, path));
  }
  await writeSideFiles(dir, documents);
  return last.pages.map(({ url }) => url);
}

/**
 * All of it, by Pagefind: the first documents at once, the others merged into them. The addresses of its pages in the
 * order of their numbers.
 */
async function makeAnew(options: IndexOptions): Promise<readonly string[]> {
  const { documents, bodyHtml, outDir, atOnce = documentsAtOnce } = options;
  const partDir = (end: number) => (end >= documents.length ? outDir : join(outDir, `first-${end}`));
  await indexDocuments(documents.slice(0, atOnce), bodyHtml, partDir(atOnce));
  let dir = join(partDir(atOnce), 'pagefind');
  let urls = await urlsOf(dir, await readIndexFiles(dir));
  for (let end = 2 * atOnce; end < documents.length + atOnce; end += atOnce) {
    const soFar = { ...options, documents: documents.slice(0, end), outDir: partDir(end) };
    const next = join(partDir(end), 'pagefind');
    const last = { dir, pages: urls.map((url) => ({ url, key: '' })) };
    urls = await updateIndex(soFar, last, documents.slice(end - atOnce, end), next);
    rmSync(dir, { recursive: true });
    dir = next;
  }
  return urls;
}

/** The search index of a site: the last one as it is, brought up to date, or made anew, whichever is least work. */

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile } from '../../site/link-file.ts';
import type { SearchDocument } from './document.ts';
import { mergeIndex, nothing } from './merge-index.ts';
import { fragmentFile } from './pagefind-files.ts';
import { runPagefind, type RunOptions } from './run-pagefind.ts';
import { finishIndex, makeFolders, updateIndex, type IndexedPage, type LastIndex } from './update-index.ts';

export interface IndexOptions extends RunOptions {
  /** Changes when the document does, its prose too. */
  readonly keyOf: (document: SearchDocument) => Promise<string>;
  /** What may be used again: made by the same code, and as it was written. */
  readonly last: LastIndex | undefined;
  /** Documents that Pagefind is given at one time; 2,000 by default. */
  readonly atOnce?: number | undefined;
}

/** Pagefind holds some 560 KB for each record of the length of a Rust RFC until all are written. */
const documentsAtOnce = 2000;

/** With more changed than this share of all pages, Pagefind is quicker with all of them. */
const mostChanged = 0.25;

/**
 * Makes the index in `<outDir>/pagefind`, and tells which pages are in it.
 * @throws when Pagefind cannot be started or refuses, in its own words
 */
export async function makeIndex(options: IndexOptions): Promise<readonly IndexedPage[]> {
  const { last, outDir } = options;
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  if (last !== undefined) return makeFrom(last, options);
  const urls = await makeAnew(options); // keys take a while, and Pagefind need not wait for them
  return withKeys(urls, await keysOf(options));
}

async function makeFrom(last: LastIndex, options: IndexOptions): Promise<readonly IndexedPage[]> {
  const { documents, outDir, atOnce = documentsAtOnce } = options;
  const keys = await keysOf(options);
  const known = new Map(last.pages.map(({ url, key }) => [url, key]));
  const changed = documents.filter(({ url }) => known.get(url) !== keys.get(url));
  const isSame = changed.length === 0 && known.size === documents.length;
  const mayUpdate = changed.length < Math.min(atOnce, mostChanged * documents.length);
  const urls = !mayUpdate
    ? await makeAnew(options)
    : isSame
      ? takeOver(last, join(outDir, 'pagefind'))
      : await updateIndex(options, last, changed);
  return withKeys(urls, keys);
}

async function keysOf({ documents, keyOf }: IndexOptions): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const document of documents) keys.set(document.url, await keyOf(document));
  return keys;
}

function withKeys(urls: readonly string[], keys: ReadonlyMap<string, string>): readonly IndexedPage[] {
  return urls.map((url) => ({ url, key: keys.get(url) ?? '' }));
}

/** The last one as it is, what lies beside it too: that says no more than documents do. */
function takeOver(last: LastIndex, dir: string): readonly string[] {
  const files = readdirSync(last.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const folder of new Set(files.map(({ parentPath }) => parentPath))) {
    mkdirSync(join(dir, folder.slice(last.dir.length)), { recursive: true });
  }
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    linkFile(path, join(dir, path.slice(last.dir.length)));
  }
  return last.pages.map(({ url }) => url);
}

/** All of it, by Pagefind, so many at once, and merged. The addresses of its pages in the order of their numbers. */
async function makeAnew(options: IndexOptions): Promise<readonly string[]> {
  const { documents, outDir, atOnce = documentsAtOnce } = options;
  const dir = join(outDir, 'pagefind');
  const parts = join(outDir, 'parts');
  makeFolders(dir);
  let index = nothing;
  let from = '';
  for (let begin = 0; begin === 0 || begin < documents.length; begin += atOnce) {
    const some = documents.slice(begin, begin + atOnce);
    const part = await runPagefind({ ...options, documents: some, outDir: join(parts, String(begin)) });
    for (const [name] of part.files.pages) linkFile(fragmentFile(part.dir, name), fragmentFile(dir, name));
    index = mergeIndex(index, part, new Set([...index.urls, ...part.urls]));
    from = part.dir;
  }
  await finishIndex(dir, index, documents, from);
  rmSync(parts, { recursive: true });
  return index.urls;
}

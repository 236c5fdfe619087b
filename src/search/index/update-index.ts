/** The last index with what has changed since: only that goes through Pagefind. */

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../domain/compare.ts';
import { linkFile } from '../../site/link-file.ts';
import { urlSort } from '../ask/pagefind/meta.ts';
import type { SearchDocument } from './document.ts';
import { mergeIndex } from './merge-index.ts';
import {
  chunkFile,
  emptyIndex,
  fragmentFile,
  readIndexFiles,
  urlOfFragment,
  writeIndexFiles,
  type IndexFiles,
} from './pagefind-files.ts';
import { writeSideFiles } from './side-files.ts';
import { createSearchIndex, type ProseOf } from './write-index.ts';

/** A page of an index, in the order of their numbers. */
export interface IndexedPage {
  readonly url: string;
  /** Changes when what can be found on the page does. */
  readonly key: string;
}

/** The index of the last build. */
export interface LastIndex {
  readonly dir: string;
  readonly pages: readonly IndexedPage[];
  /** What its files say, where somebody has read them already. */
  readonly files?: Promise<IndexFiles> | undefined;
}

export interface UpdateOptions {
  /** Everything that can be found, the unchanged too. */
  readonly documents: readonly SearchDocument[];
  readonly bodyHtml: ProseOf;
  readonly outDir: string;
}

/** The folders of an index. */
export const folders = ['fragment', 'index', 'filter'];

/** What has changed, by Pagefind, then merged into what has not. Likewise the addresses. */
export async function updateIndex(
  { documents, bodyHtml, outDir }: UpdateOptions,
  last: LastIndex,
  changed: readonly SearchDocument[],
  dir: string,
): Promise<readonly string[]> {
  const freshDir = join(outDir, 'changed');
  const [old, fresh] = await Promise.all([
    last.files ?? readIndexFiles(last.dir),
    changed.length === 0 ? nothing : indexDocuments(changed, bodyHtml, freshDir).then(readFresh),
  ]);
  async function readFresh() {
    const files = await readIndexFiles(join(freshDir, 'pagefind'));
    return { files, urls: await urlsOf(join(freshDir, 'pagefind'), files) };
  }

  const present = new Set(documents.map(({ url }) => url));
  const order = last.pages.map(({ url }) => url).filter((url) => present.has(url));
  const places = new Map(order.map((url, place) => [url, place]));
  for (const url of fresh.urls) if (!places.has(url)) places.set(url, places.size);
  const replaced = new Set(fresh.urls);
  const placeOf = (url: string) => places.get(url);
  const merged = mergeIndex(old, fresh.files, {
    old: last.pages.map(({ url }) => (replaced.has(url) ? undefined : placeOf(url))),
    fresh: fresh.urls.flatMap((url) => placeOf(url) ?? []),
  });

  const fragments = new Set(fresh.files.pages.map(([name]) => name));
  linkUnchanged(last.dir, dir, merged, fragments);
  for (const name of fragments) linkFile(fragmentFile(join(freshDir, 'pagefind'), name), fragmentFile(dir, name));
  const urls = [...places.keys()];
  await writeIndexFiles(dir, merged, sortsOf(urls), last.dir);
  await writeSideFiles(dir, documents);
  rmSync(freshDir, { recursive: true, force: true });
  return urls;
}

const nothing: { files: IndexFiles; urls: readonly string[] } = { files: emptyIndex, urls: [] };

export async function indexDocuments(
  documents: readonly SearchDocument[],
  bodyHtml: ProseOf,
  outDir: string,
): Promise<void> {
  const index = await createSearchIndex();
  try {
    await index.add(documents, bodyHtml);
    await index.write(outDir);
  } finally {
    await index.close();
  }
}

export function urlsOf(dir: string, { pages }: IndexFiles): Promise<readonly string[]> {
  return Promise.all(pages.map(([fragment]) => urlOfFragment(dir, fragment)));
}

/** Takes over the files that the next index still has, and Pagefind's own, but not the `fresh` fragments. */
function linkUnchanged(from: string, to: string, next: IndexFiles, fresh: ReadonlySet<string>): void {
  for (const folder of folders) mkdirSync(join(to, folder), { recursive: true });
  const fragments = next.pages.flatMap(([name]) => (fresh.has(name) ? [] : [fragmentFile('', name)]));
  const chunks = next.chunks.flatMap(({ file }) => (file === undefined ? [] : [chunkFile('', file)]));
  const scripts = readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.pf_meta$|\.json$/.test(entry.name))
    .map(({ name }) => name);
  for (const file of [...fragments, ...chunks, ...scripts]) linkFile(join(from, file), join(to, file));
}

/** The pages in the order of their URLs, by which a number is traced to a URL. */
function sortsOf(urls: readonly string[]): Record<string, readonly number[]> {
  const pages = urls.map((_, page) => page);
  return { [urlSort]: pages.sort((a, b) => compareText(urls[a] ?? '', urls[b] ?? '')) };
}

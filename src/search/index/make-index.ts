/** The search index of a site: the last one as it is, brought up to date, or made anew, whichever is least work. */

import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../domain/compare.ts';
import type { SearchDocument } from './document.ts';
import { findKeptIndex, keepIndex, type KeptIndex, type KeptPage } from './kept-index.ts';
import { mergeIndex } from './merge-index.ts';
import { fragmentFile, readIndexFiles, urlOfFragment, writeIndexFiles, type IndexFiles } from './pagefind-files.ts';
import { createSearchIndex, writeCards, type ProseOf } from './write-index.ts';

export interface IndexOptions {
  readonly documents: readonly SearchDocument[];
  /** The HTML of an entry's prose as readers see it, empty where it has none. */
  readonly bodyHtml: ProseOf;
  /** Changes when that prose does, or anything of our own that has a say in the index. */
  readonly keyOf: (document: SearchDocument) => Promise<string>;
  /** Tells indexes apart that other code made. */
  readonly version: string;
  /** Where the last index is kept; `undefined` where nothing can be. */
  readonly keptDir: string | undefined;
  /** `<outDir>/pagefind/` is written. */
  readonly outDir: string;
}

/** With more changed than this share of all pages, Pagefind is quicker with all of them. */
const mostChanged = 0.25;

/** @throws when Pagefind cannot be started or refuses, in its own words */
export async function makeIndex(options: IndexOptions): Promise<void> {
  const { documents, keyOf, version, keptDir, outDir } = options;
  const dir = join(outDir, 'pagefind');
  const wanted = await Promise.all(documents.map(async (document) => ({ document, key: await keyOf(document) })));
  const kept = keptDir === undefined ? undefined : await findKeptIndex(keptDir, version);
  const known = new Map(kept?.pages.map(({ url, key }) => [url, key]));
  const changed = wanted.filter(({ document, key }) => known.get(document.url) !== key).map(({ document }) => document);
  const isSame = changed.length === 0 && known.size === wanted.length;
  await rm(dir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const keys = new Map(wanted.map(({ document, key }) => [document.url, key]));
  if (kept !== undefined && isSame) {
    await cp(kept.dir, dir, { recursive: true });
  } else {
    const mayUpdate = kept !== undefined && changed.length <= mostChanged * documents.length;
    const urls = mayUpdate ? await update(options, kept, changed, dir) : await makeAnew(options);
    const pages: readonly KeptPage[] = urls.map((url) => ({ url, key: keys.get(url) ?? '' }));
    if (keptDir !== undefined) await keepIndex(keptDir, version, dir, pages);
  }
  await writeCards(dir, documents);
}

/** All of it, by Pagefind. The addresses of its pages in the order of their numbers. */
async function makeAnew({ documents, bodyHtml, outDir }: IndexOptions): Promise<readonly string[]> {
  await indexDocuments(documents, bodyHtml, outDir);
  const dir = join(outDir, 'pagefind');
  return urlsOf(dir, await readIndexFiles(dir));
}

/** What has changed, by Pagefind, then merged into what has not. Likewise the addresses. */
async function update(
  { documents, bodyHtml, outDir }: IndexOptions,
  kept: KeptIndex,
  changed: readonly SearchDocument[],
  dir: string,
): Promise<readonly string[]> {
  const freshDir = join(outDir, 'changed');
  const [old, fresh] = await Promise.all([
    readIndexFiles(kept.dir),
    changed.length === 0 ? nothing : indexDocuments(changed, bodyHtml, freshDir).then(readFresh),
  ]);
  async function readFresh() {
    const files = await readIndexFiles(join(freshDir, 'pagefind'));
    return { files, urls: await urlsOf(join(freshDir, 'pagefind'), files) };
  }

  const present = new Set(documents.map(({ url }) => url));
  const order = kept.pages.map(({ url }) => url).filter((url) => present.has(url));
  const places = new Map(order.map((url, place) => [url, place]));
  for (const url of fresh.urls) if (!places.has(url)) places.set(url, places.size);
  const replaced = new Set(fresh.urls);
  const placeOf = (url: string) => places.get(url);
  const merged = mergeIndex(old, fresh.files, {
    old: kept.pages.map(({ url }) => (replaced.has(url) ? undefined : placeOf(url))),
    fresh: fresh.urls.flatMap((url) => placeOf(url) ?? []),
  });

  await copyIndex(kept.dir, dir, merged);
  const freshFragments = fresh.files.pages.map(([fragment]) => fragment);
  await Promise.all(
    freshFragments.map((name) => cp(fragmentFile(join(freshDir, 'pagefind'), name), fragmentFile(dir, name))),
  );
  const urls = [...places.keys()];
  await writeIndexFiles(dir, merged, sortsOf(documents, urls));
  await rm(freshDir, { recursive: true, force: true });
  return urls;
}

const nothing: { files: IndexFiles; urls: readonly string[] } = {
  files: { pages: [], chunks: [], filters: {}, fields: [] },
  urls: [],
};

async function indexDocuments(documents: readonly SearchDocument[], bodyHtml: ProseOf, outDir: string): Promise<void> {
  const index = await createSearchIndex();
  try {
    await index.add(documents, bodyHtml);
    await index.write(outDir);
  } finally {
    await index.close();
  }
}

function urlsOf(dir: string, { pages }: IndexFiles): Promise<readonly string[]> {
  return Promise.all(pages.map(([fragment]) => urlOfFragment(dir, fragment)));
}

/** All files of an index that the next one still has. */
async function copyIndex(from: string, to: string, next: IndexFiles): Promise<void> {
  const fragments = new Set(next.pages.map(([fragment]) => `${fragment}.pf_fragment`));
  const chunks = new Set(next.chunks.flatMap(({ file }) => (file === undefined ? [] : `${file}.pf_index`)));
  const stays = (path: string) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name.endsWith('.pf_fragment')) return fragments.has(name);
    if (name.endsWith('.pf_index')) return chunks.has(name);
    return !/\.pf_(?:filter|meta)$/.test(name);
  };
  await cp(from, to, { recursive: true, filter: stays });
}

/** The pages in ascending order of each value that answers can be ordered by, as Pagefind has them. */
function sortsOf(documents: readonly SearchDocument[], urls: readonly string[]): Record<string, readonly number[]> {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const values = urls.map((url) => byUrl.get(url)?.sort.date ?? '');
  const pages = urls.map((_, page) => page);
  return { date: pages.sort((a, b) => compareText(values[a] ?? '', values[b] ?? '') || a - b) };
}

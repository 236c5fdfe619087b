/** The last index with what has changed since: only that goes through Pagefind. */

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile } from '../../site/link-file.ts';
import type { SearchDocument } from './document.ts';
import { mergeIndex, nothing, type Numbered } from './merge-index.ts';
import { chunkFile, fragmentFile, readIndexFiles, writeIndexFiles, type IndexFiles } from './pagefind-files.ts';
import { runPagefind, type RunOptions } from './run-pagefind.ts';
import { writeSideFiles } from './side-files.ts';

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

/** The folders of an index as we write it. */
const folders = ['fragment', 'index'];

/**
 * Writes the index of `documents` into `<outDir>/pagefind`: those that `changed` by Pagefind, merged into those that have
 * not. The addresses of its pages in the order of their numbers.
 */
export async function updateIndex(
  { documents, bodyHtml, outDir }: RunOptions,
  last: LastIndex,
  changed: readonly SearchDocument[],
): Promise<readonly string[]> {
  const freshDir = join(outDir, 'changed');
  const [files, fresh] = await Promise.all([
    last.files ?? readIndexFiles(last.dir),
    changed.length === 0 ? nothing : runPagefind({ documents: changed, bodyHtml, outDir: freshDir }),
  ]);
  const old = { files, urls: last.pages.map(({ url }) => url) };
  const merged = mergeIndex(old, fresh, new Set(documents.map(({ url }) => url)));
  const made = new Set(fresh.files.pages.map(([name]) => name));
  const dir = join(outDir, 'pagefind');
  makeFolders(dir);
  for (const [name] of merged.files.pages) {
    linkFile(fragmentFile(made.has(name) ? join(freshDir, 'pagefind') : last.dir, name), fragmentFile(dir, name));
  }
  for (const { file } of merged.files.chunks) {
    if (file !== undefined) linkFile(chunkFile(last.dir, file), chunkFile(dir, file));
  }
  await finishIndex(dir, merged, documents, last.dir);
  rmSync(freshDir, { recursive: true, force: true });
  return merged.urls;
}

export function makeFolders(dir: string): void {
  for (const folder of folders) mkdirSync(join(dir, folder), { recursive: true });
}

/** Writes all but fragments and unchanged chunks; Pagefind's scripts and settings are those of the index in `from`. */
export async function finishIndex(
  dir: string,
  { files }: Numbered,
  documents: readonly SearchDocument[],
  from: string,
): Promise<void> {
  for (const name of readdirSync(from)) {
    if (scripts.test(name)) linkFile(join(from, name), join(dir, name));
  }
  await writeIndexFiles(dir, files, from);
  await writeSideFiles(dir, documents, files.chunks);
}

/** What asks an index in Pagefind's own way, for `search:eval`; Pagefind writes more, to show answers in its own way. */
const scripts = /^(?:pagefind\.js|wasm\.en\.pagefind)$/;

/** Puts made files into a site: those of the last one where nothing has changed, else written anew. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { digestOf } from './digest.ts';
import type { LastSite, PageKeys } from './last-site.ts';
import { linkFile } from './link-file.ts';
import type { MadeFile } from './made-file.ts';

export interface MadeFilesOptions {
  readonly last: LastSite;
  readonly outDir: string;
  /** The paths of the pages that lie there already, and the keys of those that have one. */
  readonly names: ReadonlySet<string>;
  readonly pages: PageKeys;
  /** Tells programs apart that may make the same file otherwise. */
  readonly version: string;
}

/** Writes the files, and gives the keys of all pages and files. Where a page or an earlier file has the path of a file, it stays. */
export async function writeMadeFiles(files: Iterable<MadeFile>, options: MadeFilesOptions): Promise<PageKeys> {
  const { last, outDir, names, pages, version } = options;
  const keys = new Map(pages);
  const made = new Set<string>();
  const folders = new Set<string>();
  const read = (path: string) => (made.has(path) ? readFileSync(join(outDir, path), 'utf8') : undefined);
  for (const { path, key, text } of files) {
    const file = join(outDir, path);
    if (relative(outDir, file).startsWith('..')) throw new Error(`The file ${path} would lie outside the site.`);
    if (names.has(path) || names.has(`${path}/index.html`) || made.has(path)) continue;
    const digest = key === undefined ? undefined : digestOf(version, path, key);
    if (digest !== undefined) keys.set(path, digest);
    if (!folders.has(dirname(file))) {
      mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
    }
    if (digest !== undefined && last.has(path, digest)) linkFile(join(last.dir, path), file);
    else writeFileSync(file, await text(read));
    made.add(path);
  }
  return keys;
}

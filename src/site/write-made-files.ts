/** Puts made files into a site: those of the last one where nothing has changed, else written anew. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { digestOf } from './digest.ts';
import type { LastSite, PageKeys } from './last-site.ts';
import { linkFile } from './link-file.ts';
import type { DrawnFile, MadeFile, PageForm, SiteFile } from './made-file.ts';

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
export async function writeMadeFiles(files: Iterable<SiteFile>, options: MadeFilesOptions): Promise<PageKeys> {
  const { last, outDir, names, pages, version } = options;
  const keys = new Map(pages);
  const made = new Set<string>();
  const folders = new Set<string>();
  const drawn: Promise<void>[] = [];
  const read = async (path: string) => (made.has(path) ? readFile(join(outDir, path), 'utf8') : undefined);
  const write = async (one: MadeFile | DrawnFile, file: string) => {
    if ('text' in one) writeFileSync(file, await one.text(read));
    else drawn.push(one.bytes().then((bytes) => writeFile(file, bytes)));
  };
  try {
    for (const given of files) {
      const one = 'page' in given ? madeOf(given, options) : given;
      if (one === undefined) continue;
      const { path, key } = one;
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
      else await write(one, file);
      made.add(path);
    }
  } finally {
    await Promise.allSettled(drawn); // nothing goes on behind a failure
  }
  await Promise.all(drawn);
  return keys;
}

/** The form of a page as a file whose key is the page itself. */
function madeOf({ path, page, textOf }: PageForm, { names, outDir }: MadeFilesOptions): MadeFile | undefined {
  if (!names.has(page)) return undefined;
  const html = readFileSync(join(outDir, page), 'utf8');
  return { path, key: html, text: () => textOf(html) };
}

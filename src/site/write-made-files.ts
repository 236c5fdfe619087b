/** Puts made files into a site: those of the last one where nothing has changed, else written anew. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from './digest.ts';
import type { FileWriter } from './file-writer.ts';
import type { LastSite, PageKeys } from './last-site.ts';
import type { DrawnFile, MadeFile, PageForm, SiteFile } from './made-file.ts';

export interface MadeFilesOptions {
  readonly last: LastSite;
  readonly writer: FileWriter;
  /** Where it writes. */
  readonly outDir: string;
  /** The paths of the pages that it was given already, and the keys of those that have one. */
  readonly names: ReadonlySet<string>;
  readonly pages: PageKeys;
  /** Tells programs apart that may make the same file otherwise. */
  readonly version: string;
}

/** Writes the files, and gives the keys of all pages and files. Where a page or an earlier file has the path of a file, it stays. */
export async function writeMadeFiles(files: Iterable<SiteFile>, options: MadeFilesOptions): Promise<PageKeys> {
  const { last, writer, outDir, names, pages, version } = options;
  const keys = new Map(pages);
  const made = new Set<string>();
  const drawn: Promise<void>[] = [];
  const readWritten = async (path: string) => {
    await writer.written();
    return readFile(join(outDir, path), 'utf8');
  };
  const read = async (path: string) => (made.has(path) ? readWritten(path) : undefined);
  const madeOf = async ({ path, page, textOf }: PageForm): Promise<MadeFile | undefined> => {
    if (!names.has(page)) return undefined;
    const text = async () => textOf(await readWritten(page));
    return { path, key: pages.get(page) ?? (await readWritten(page)), text };
  };
  const write = async (one: MadeFile | DrawnFile) => {
    if ('text' in one) await writer.write(one.path, await one.text(read));
    else drawn.push(one.bytes().then((bytes) => writer.write(one.path, bytes)));
  };
  try {
    for (const given of files) {
      const one = 'page' in given ? await madeOf(given) : given;
      if (one === undefined) continue;
      const { path, key } = one;
      if (names.has(path) || names.has(`${path}/index.html`) || made.has(path)) continue;
      const digest = key === undefined ? undefined : digestOf(version, path, key);
      if (digest !== undefined) keys.set(path, digest);
      if (digest !== undefined && last.has(path, digest)) await writer.link(join(last.dir, path), path);
      else await write(one);
      made.add(path);
    }
  } finally {
    await Promise.allSettled(drawn); // nothing goes on behind a failure
  }
  await Promise.all(drawn);
  return keys;
}

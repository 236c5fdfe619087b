/** Where in a repository do records lie already, in somebody else's format? */

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findFiles } from '../import/find-files.ts';

export interface RecordFolder {
  /** Path from the top of the repository. */
  readonly folder: string;
  /** How many texts are in it. */
  readonly texts: number;
}

/** Where the tools and handbooks of this trade put them; each of these may lie at the top, in `doc` and in `docs`. */
const usual = 'adr adrs decisions architecture/decisions architecture-decisions rfc rfcs'.split(' ');

/** Looked for by name, and where adr-tools keeps its note of the place. */
export async function recordFolders(root: string): Promise<readonly RecordFolder[]> {
  const noted = await readFile(join(root, '.adr-dir'), 'utf8').catch(() => '');
  const named = noted.trim().replace(/^\.\/|\/$/g, '');
  const folders = new Set([
    ...(named === '' ? [] : [named]),
    ...['', 'doc/', 'docs/'].flatMap((at) => usual.map((name) => at + name)),
  ]);
  const found = await Promise.all(
    [...folders].map(async (folder): Promise<RecordFolder | undefined> => {
      const path = join(root, folder);
      const info = await stat(path).catch(() => undefined);
      if (info?.isDirectory() !== true) return undefined;
      const { texts } = await findFiles(path);
      return texts.length === 0 ? undefined : { folder, texts: texts.length };
    }),
  );
  return found.filter((folder) => folder !== undefined);
}

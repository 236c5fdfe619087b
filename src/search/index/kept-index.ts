/** Which index was made last, and of which pages? It is kept between builds, so that the next one need only be updated. */

import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of an index, in the order of their numbers. */
export interface KeptPage {
  readonly url: string;
  /** Changes when what can be found on the page does. */
  readonly key: string;
}

export interface KeptIndex {
  /** The index of the last build, as it was published. */
  readonly dir: string;
  readonly pages: readonly KeptPage[];
}

const listFile = 'pages.json';

/** The index kept in `folder`; `undefined` where there is none, or another version of our code made it. */
export async function findKeptIndex(folder: string, version: string): Promise<KeptIndex | undefined> {
  try {
    const kept = JSON.parse(await readFile(join(folder, listFile), 'utf8')) as { version: string; pages: KeptPage[] };
    return kept.version === version ? { dir: join(folder, 'pagefind'), pages: kept.pages } : undefined;
  } catch {
    return undefined;
  }
}

/** Puts the index in `dir` in the place of the one kept in `folder`. One that cannot be written costs time, no more. */
export async function keepIndex(
  folder: string,
  version: string,
  dir: string,
  pages: readonly KeptPage[],
): Promise<void> {
  const next = `${folder}.${process.pid}`;
  try {
    await rm(next, { recursive: true, force: true });
    await cp(dir, join(next, 'pagefind'), { recursive: true });
    await writeFile(join(next, listFile), JSON.stringify({ version, pages }));
    await rm(folder, { recursive: true, force: true });
    await rename(next, folder);
  } catch {
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
  }
}

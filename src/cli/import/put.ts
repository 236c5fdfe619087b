/** How does a file come to be whole or not at all, and never in the place of another? */

import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

type Bytes = string | Uint8Array;

/** Writes a file where there is none. A half one of an earlier try is written over. */
export async function putNew(path: string, content: Bytes): Promise<void> {
  await aside(path, content, async (draft) => {
    try {
      await link(draft, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error;
      // Some file systems have no links.
      await writeFile(path, content, { flag: 'wx' });
    }
  });
}

/** Writes a file in the place of one that holds what we last saw. */
export async function putInPlace(path: string, content: Bytes): Promise<void> {
  await aside(path, content, (draft) => rename(draft, path));
}

async function aside(path: string, content: Bytes, place: (draft: string) => Promise<void>): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.importing`);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(draft, content);
    await place(draft);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The bytes of a file; `undefined` where there is none. */
export async function bytesAt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

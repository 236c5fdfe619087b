/** Which pages have been rendered before? Each is kept under a digest of all it shows, so that none can be out of date. */

import { copyFile, constants, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PageStore {
  /** Writes the page with this key to `path`; false where it is not kept. */
  readonly restore: (key: string, path: string) => Promise<boolean>;
  /** Keeps a page. A folder that cannot be written costs time at the next build, no more. */
  readonly keep: (key: string, page: Uint8Array) => Promise<void>;
  /** Removes all pages that were neither restored nor kept since the store was opened. */
  readonly prune: () => Promise<void>;
}

/** Keys must be safe as names of files. */
export async function openPageStore(dir: string): Promise<PageStore> {
  const known = new Set(await readdir(dir).catch(() => []));
  const used = new Set<string>();
  await mkdir(dir, { recursive: true }).catch(() => undefined);
  return {
    async restore(key, path) {
      if (!known.has(key)) return false;
      try {
        await copyFile(join(dir, key), path, constants.COPYFILE_FICLONE);
        used.add(key);
        return true;
      } catch {
        return false;
      }
    },
    async keep(key, page) {
      const written = join(dir, `${key}.${process.pid}`);
      try {
        // a build that is killed must not leave half a page under its key
        await writeFile(written, page);
        await rename(written, join(dir, key));
        used.add(key);
      } catch {
        // see the contract
      }
    },
    async prune() {
      const unused = [...known].filter((name) => !used.has(name));
      await Promise.all(unused.map((name) => rm(join(dir, name), { force: true }).catch(() => undefined)));
    },
  };
}

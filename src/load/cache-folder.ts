/** The folder in which one wiki's builds keep what they can use again, held by one build at a time. */

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from './lock.ts';

export interface CacheFolder {
  readonly dir: string;
  /** Where the files of the last site are listed. */
  readonly siteList: string;
  /** False when the place for caches cannot be written: `dir` is then a throw-away folder. */
  readonly isKept: boolean;
  readonly release: () => Promise<void>;
}

export interface CacheOptions {
  /** The folder that holds the caches of all wikis. */
  readonly root: string;
  /** What tells one build's pages from another's. */
  readonly contentDir: string;
  readonly base: string;
  readonly audience: string;
  /** Hears once who is waited for. */
  readonly onWait?: ((holder: string) => void) | undefined;
  /** Hears once why the cache cannot be used. */
  readonly onUnwritable?: ((reason: string) => void) | undefined;
}

/** Takes the folder of a wiki, waiting for a build that holds it to end. */
export async function takeCacheFolder(options: CacheOptions): Promise<CacheFolder> {
  const { root, contentDir, base, audience } = options;
  const wiki = [root, contentDir, base, audience].join('\n');
  const name = createHash('sha256').update(wiki).digest('hex').slice(0, 12);
  let dir = join(root, name);
  let isKept = true;
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'content.txt'), `${contentDir}\n`);
  } catch (error) {
    options.onUnwritable?.(error instanceof Error ? error.message : String(error));
    isKept = false;
    dir = await mkdtemp(join(tmpdir(), 'cairn-'));
  }
  const release = await takeLock(join(dir, 'lock'), options.onWait);
  return {
    dir,
    siteList: join(dir, 'site.json'),
    isKept,
    async release() {
      await release();
      if (!isKept) await rm(dir, { recursive: true, force: true });
    },
  };
}

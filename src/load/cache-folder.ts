/** The folder in which one wiki's builds keep what they can use again, held by one build at a time. */

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface CacheFolder {
  readonly dir: string;
  /** Where the site is put together before it is published: always below `buildRoot`. */
  readonly siteDir: string;
  /** Where the search index is put together meanwhile. */
  readonly indexDir: string;
  /** Where the files of the last site are listed. */
  readonly siteList: string;
  /** False when the place for caches cannot be written: `dir` is then a throw-away folder. */
  readonly isKept: boolean;
  readonly release: () => Promise<void>;
}

export interface CacheOptions {
  /** The folder that holds the caches of all wikis. */
  readonly root: string;
  /** A folder that can surely be written. */
  readonly buildRoot: string;
  /** What tells one build's pages from another's. */
  readonly contentDir: string;
  readonly base: string;
  readonly audience: string;
  /** Hears once who is waited for. */
  readonly onWait?: ((holder: string) => void) | undefined;
  /** Hears once why the cache cannot be used. */
  readonly onUnwritable?: ((reason: string) => void) | undefined;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Milliseconds between two looks at a lock that somebody holds. */
const patience = 250;

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
    dir = join(options.buildRoot, randomUUID());
    await mkdir(dir, { recursive: true });
  }
  const lock = join(dir, 'lock');
  await take(lock, options.onWait);
  const buildDir = isKept ? join(options.buildRoot, name) : dir;
  return {
    dir,
    siteDir: join(buildDir, 'site'),
    indexDir: join(buildDir, 'index'),
    siteList: join(dir, 'site.json'),
    isKept,
    async release() {
      await rm(buildDir, { recursive: true, force: true });
      if (isKept) await rm(lock, { force: true });
    },
  };
}

/** Waits until no living build holds the lock, then holds it. */
async function take(lock: string, onWait: CacheOptions['onWait']): Promise<void> {
  const me: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  let hasSaid = false;
  for (;;) {
    try {
      await writeFile(lock, JSON.stringify(me), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await readHolder(lock);
    if (holder === 'gone') continue;
    if (holder === undefined || !isAlive(holder)) {
      await rm(lock, { force: true });
      continue;
    }
    if (!hasSaid) onWait?.(`process ${holder.pid} on ${holder.host}, since ${holder.since.slice(11, 19)} UTC`);
    hasSaid = true;
    await wait(patience);
  }
}

/** Who holds the lock; `gone` when nobody does any more, `undefined` when the file makes no sense. */
async function readHolder(lock: string): Promise<Holder | 'gone' | undefined> {
  try {
    const text = await readFile(lock, 'utf8');
    // a lock that was just made may still be empty
    if (text === '' && Date.now() - (await stat(lock)).mtimeMs < 2 * patience) {
      await wait(patience);
      return 'gone';
    }
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' && typeof holder.since === 'string'
      ? (holder as Holder)
      : undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'gone' : undefined;
  }
}

/** Processes of another machine cannot be asked, and count as alive. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

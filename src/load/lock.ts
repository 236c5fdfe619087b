/** A file that one process at a time holds; others wait until it lets go or has died. */

import { mkdir, readFile, rm, utimes, writeFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Milliseconds between two looks at a lock that somebody holds. */
const patience = 250;

/** A holder touches its lock this often; one of another machine that has not for so long has died. Milliseconds. */
const beat = 5_000;
const longestSilence = 60_000;

/**
 * Waits until nobody who lives holds the lock, then holds it; its folder is made. Gives what lets go of it.
 * @param onWait hears once who is waited for
 * @throws when the lock cannot be written
 */
export async function takeLock(file: string, onWait?: (holder: string) => void): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true });
  const me: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const watch = watchOf(file);
  let hasSaid = false;
  while (!(await isWritten(file, me))) {
    const holder = await readHolder(file);
    if (holder === 'gone') continue;
    if (holder === undefined ? await watch.isSilentFor(2 * patience) : await hasDied(holder, watch)) {
      await rm(file, { force: true });
      continue;
    }
    if (!hasSaid && holder !== undefined) {
      onWait?.(`process ${holder.pid} on ${holder.host}, since ${holder.since.slice(11, 19)} UTC`);
      hasSaid = true;
    }
    await wait(patience);
  }
  const beating = setInterval(() => void touch(file), beat);
  beating.unref();
  return async () => {
    clearInterval(beating);
    await rm(file, { force: true });
  };
}

async function isWritten(file: string, me: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(me), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function touch(file: string): Promise<void> {
  const now = new Date();
  return utimes(file, now, now).catch(() => undefined);
}

/** Who holds the lock; `gone` when nobody does any more, `undefined` when the file makes no sense (yet). */
async function readHolder(file: string): Promise<Holder | 'gone' | undefined> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>;
    const { pid, host, since } = holder;
    const isWhole = typeof pid === 'number' && typeof host === 'string' && typeof since === 'string';
    return isWhole ? { pid, host, since } : undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'gone' : undefined;
  }
}

interface Watch {
  /** Whether the file has stayed as it is for so many milliseconds, as this process counts them. */
  readonly isSilentFor: (time: number) => Promise<boolean>;
}

/** Clocks may be wrong and differ, so the times of files are compared with each other only. */
function watchOf(file: string): Watch {
  let last: number | undefined;
  let since = performance.now();
  return {
    async isSilentFor(time) {
      const touched = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => undefined,
      );
      if (touched !== last) {
        last = touched;
        since = performance.now();
      }
      return performance.now() - since >= time;
    },
  };
}

/** Processes of another machine cannot be asked, so their silence tells. */
async function hasDied({ pid, host }: Holder, watch: Watch): Promise<boolean> {
  if (host !== hostname()) return watch.isSilentFor(longestSilence);
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}

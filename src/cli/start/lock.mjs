/** How do two starts at once not install into the same folder? A folder serves as the lock; its holder shows signs of life. */

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

const beatEvery = 5_000;
const deadAfter = 30_000;

/**
 * Takes the lock, waiting for another holder as long as it lives. A holder is dead when its process is gone (on the same
 * host), or when it has shown no sign of life for half a minute.
 *
 * @param {string} folder the lock; what lies above it must exist
 * @param {(holder: string) => void} onWait called once with the holder's process id, before waiting begins
 * @returns {Promise<() => void>} gives the lock back; may be called twice
 */
export async function takeLock(folder, onWait) {
  let told = false;
  while (!tryToTake(folder)) {
    const holder = readHolder(folder);
    if (holder === undefined || isDead(holder)) {
      remove(folder, holder?.text);
      continue;
    }
    if (!told) onWait(holder.pid);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const beat = setInterval(() => utimesSync(folder, new Date(), new Date()), beatEvery);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    remove(folder, ourName());
  };
  process.on('exit', release);
  return release;
}

function ourName() {
  return `${process.pid} ${hostname()}`;
}

/** @param {string} folder */
function tryToTake(folder) {
  // The folder appears with its holder in it, so that nobody sees a lock without one.
  const ours = `${folder}-${process.pid}`;
  mkdirSync(ours, { recursive: true });
  writeFileSync(path.join(ours, 'holder'), ourName());
  try {
    renameSync(ours, folder);
    return true;
  } catch (error) {
    rmSync(ours, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? ''))
      return false;
    throw error;
  }
}

/** @param {string} folder */
function readHolder(folder) {
  try {
    const text = readFileSync(path.join(folder, 'holder'), 'utf8');
    const [pid = '', host = ''] = text.split(' ');
    return { text, pid, host, silentFor: Date.now() - statSync(folder).mtimeMs };
  } catch {
    return undefined;
  }
}

/** @param {{ pid: string, host: string, silentFor: number }} holder */
function isDead({ pid, host, silentFor }) {
  if (silentFor > deadAfter) return true;
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/**
 * Removes a lock that is still this holder's. It is renamed first: a folder half removed could be taken.
 *
 * @param {string} folder @param {string | undefined} holder
 */
function remove(folder, holder) {
  if (readHolder(folder)?.text !== holder) return;
  const aside = `${folder}-${process.pid}-old`;
  try {
    renameSync(folder, aside);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

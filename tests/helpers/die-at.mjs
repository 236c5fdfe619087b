/**
 * Kills its own process at a chosen change of the disk, as somebody outside might. Loaded before a program
 * (`node --import`), which knows nothing of it; the threads of its process load it too, and count with it.
 *
 * `DIE_AT` is the number of the change, before which it dies; `DIE_AFTER`, where it is given, says from which change on is
 * counted, as a pattern of what is traced; `DIE_LATE` is how many milliseconds later. `DIE_TRACE` is a file that gets a line
 * for each change: milliseconds since the start, function, path.
 */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

const name = 'cairn:die-at';
const { DIE_AT = '', DIE_AFTER = '', DIE_LATE = '0', DIE_TRACE = '' } = process.env;
if (isMainThread) {
  const counted = new SharedArrayBuffer(4);
  setEnvironmentData(name, {
    dieAt: DIE_AT,
    after: DIE_AFTER,
    late: DIE_LATE,
    trace: DIE_TRACE,
    counted,
    began: Date.now(),
  });
  // not for the processes that are started from here
  for (const variable of ['DIE_AT', 'DIE_AFTER', 'DIE_LATE', 'DIE_TRACE']) delete process.env[variable];
}
/** @type {Record<'dieAt' | 'after' | 'late' | 'trace', string> & { counted: SharedArrayBuffer, began: number }} */
const { dieAt, after, late, trace, counted, began } = /** @type {any} */ (getEnvironmentData(name));

const changes = 'appendFile copyFile link mkdir rename rm rmdir symlink truncate unlink utimes writeFile'.split(' ');
const from = new RegExp(after);
const traced = trace === '' ? undefined : fs.openSync(trace, 'a');
const count = new Int32Array(counted);
const { writeSync } = fs;
const die = () => process.kill(process.pid, 'SIGKILL');

/** @param {string} what @param {unknown} path */
function note(what, path) {
  const change = `${what} ${String(path)}`;
  if (traced !== undefined) writeSync(traced, `${Date.now() - began} ${change}\n`);
  if (dieAt === '' || (Atomics.load(count, 0) === 0 && !from.test(change))) return;
  if (Atomics.add(count, 0, 1) + 1 !== Number(dieAt)) return;
  if (late === '0') die();
  else setTimeout(die, Number(late));
}

/** @param {Record<string, any>} module @param {string} name */
function watch(module, name) {
  const original = module[name];
  module[name] = function (/** @type {unknown[]} */ ...words) {
    note(name, words[0]);
    return original.apply(this, words);
  };
}

if (dieAt !== '' || trace !== '') {
  for (const change of changes) {
    watch(fs.promises, change);
    watch(fs, `${change}Sync`);
    watch(fs, change);
  }
  syncBuiltinESMExports();
}

/**
 * Kills its own process at a chosen change of the disk, as somebody outside might. Loaded before a program
 * (`node --import`), which knows nothing of it.
 *
 * `DIE_AT` is the number of the change, before which it dies; `DIE_AFTER`, where it is given, says from which change on is
 * counted, as a pattern of what is traced; `DIE_LATE` is how many milliseconds later. `DIE_TRACE` is a file that gets a line
 * for each change: milliseconds since the start, function, path.
 */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { DIE_AT = '', DIE_AFTER = '', DIE_LATE = '0', DIE_TRACE = '' } = process.env;
// not for the processes and threads that are started from here
for (const name of ['DIE_AT', 'DIE_AFTER', 'DIE_LATE', 'DIE_TRACE']) delete process.env[name];

const changes = 'appendFile copyFile link mkdir rename rm rmdir symlink truncate unlink utimes writeFile'.split(' ');
const after = new RegExp(DIE_AFTER);
const trace = DIE_TRACE === '' ? undefined : fs.openSync(DIE_TRACE, 'a');
const { writeSync } = fs;
const die = () => process.kill(process.pid, 'SIGKILL');
let counted = 0;

/** @param {string} name @param {unknown} path */
function count(name, path) {
  const change = `${name} ${String(path)}`;
  if (trace !== undefined) writeSync(trace, `${performance.now().toFixed(0)} ${change}\n`);
  if (DIE_AT === '' || (counted === 0 && !after.test(change))) return;
  counted++;
  if (counted !== Number(DIE_AT)) return;
  if (DIE_LATE === '0') die();
  else setTimeout(die, Number(DIE_LATE));
}

/** @param {Record<string, any>} module @param {string} name */
function watch(module, name) {
  const original = module[name];
  module[name] = function (/** @type {unknown[]} */ ...words) {
    count(name, words[0]);
    return original.apply(this, words);
  };
}

if (DIE_AT !== '' || DIE_TRACE !== '') {
  for (const name of changes) {
    watch(fs.promises, name);
    watch(fs, `${name}Sync`);
    watch(fs, name);
  }
  syncBuiltinESMExports();
}

/** Where is a program that tests drive? One that is installed, or Debian's where we may install it. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Folders in which servers lie that people do not call by themselves. */
const more = ['/usr/sbin', '/usr/local/sbin'];

/** The path of a program; `undefined` where there is none and none can be installed. */
export function findProgram(name: string): string | undefined {
  return installed(name) ?? (install(name) ? installed(name) : undefined);
}

/** A file that a package brings along, such as a module of a server; `undefined` where there is none to be had. */
export function findPackaged(file: string, packageName: string): string | undefined {
  return existsSync(file) || (install(packageName) && existsSync(file)) ? file : undefined;
}

function installed(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...more];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Only root may, and only Debian and its relatives have the command. */
function install(name: string): boolean {
  if (process.getuid?.() !== 0 || installed('apt-get') === undefined) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: readonly string[]) => spawnSync('apt-get', words, { env, stdio: 'ignore', timeout: 120_000 });
  const wanted = ['install', '--yes', '--no-install-recommends', name];
  return run(...wanted).status === 0 || (run('update').status === 0 && run(...wanted).status === 0);
}

/** Is the Cairn that runs the one that the repository around it has noted down? */

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * What to say where Cairn is a submodule and another commit of it is checked out than the repository names, as after a
 * `git pull` that brought a new version; `undefined` where all is well, or Cairn is no submodule.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function otherThanRecorded(root) {
  // a submodule's `.git` is a file; other checkouts need not wait for git
  if (statSync(path.join(root, '.git'), { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const [team = '', head = ''] = ask(root, ['rev-parse', '--show-superproject-working-tree', 'HEAD']);
  if (head === '') return undefined;
  const [entry = ''] = ask(team, ['ls-files', '--stage', '--full-name', '--', root]);
  const [, noted, place = ''] = /^160000 ([0-9a-f]+) \d\t(.+)$/.exec(entry) ?? [];
  if (noted === undefined || noted === head) return undefined;
  return (
    `\`${place}\` is at ${head.slice(0, 10)}, but this repository names ${noted.slice(0, 10)}. ` +
    `\`git submodule update ${place}\` takes the one it names; \`git add ${place}\` makes it name this one.`
  );
}

/**
 * The lines that git answers; none where it fails.
 *
 * @param {string} folder
 * @param {readonly string[]} args
 */
function ask(folder, args) {
  const env = { ...process.env };
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']) delete env[name];
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', env });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}

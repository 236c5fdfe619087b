/** How is git asked about a folder, whoever calls and from wherever? */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `git rev-parse --local-env-vars`, but for settings that a person gives (`GIT_CONFIG_…`). */
const repositoryVariables = new Set(
  'GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_COMMON_DIR GIT_DIR GIT_GRAFT_FILE GIT_IMPLICIT_WORK_TREE GIT_INDEX_FILE GIT_INTERNAL_SUPER_PREFIX GIT_NO_REPLACE_OBJECTS GIT_OBJECT_DIRECTORY GIT_PREFIX GIT_REPLACE_REF_BASE GIT_SHALLOW_FILE GIT_WORK_TREE'.split(
    ' ',
  ),
);

/**
 * The environment without what binds git to some repository. A hook is started with it, and git would believe it rather
 * than the folder that it is asked about, be that a repository of its own.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !repositoryVariables.has(name));
  return { ...Object.fromEntries(entries), LC_ALL: 'C' };
}

/**
 * What git answers.
 * @throws {Error} with git's own words in `stderr` when it fails
 */
export async function runGit(folder: string, ...args: readonly string[]): Promise<string> {
  const options = { maxBuffer: 256 * 1024 * 1024, env: gitEnvironment() };
  return (await run('git', ['-C', folder, ...args], options)).stdout;
}

/** What git answers, without the last line break; `undefined` where it fails. */
export async function askGit(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    return (await runGit(folder, ...args)).replace(/\n$/, '');
  } catch {
    return undefined;
  }
}

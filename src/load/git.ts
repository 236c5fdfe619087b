/** When the content changed, from the history of the repository it lies in. */

import { parseIsoDate } from '../domain/date.ts';
import type { Change, History } from '../domain/history.ts';
import { runGit } from './ask-git.ts';
import { changesIn } from './git-changes.ts';

const commitMark = '\u0001';
const fieldMark = '\u0002';

/**
 * The changes of every file below `contentDir`, merges left out, followed through renames. A folder outside
 * any repository (or a machine without git) has no history; a shallow clone says so and tells no dates,
 * since they would be those of the clone. The repository is the innermost one that holds the folder: the one that a
 * content folder is, as a submodule or within a checkout of Cairn, before the one that surrounds it.
 */
export async function readHistory(contentDir: string): Promise<History> {
  const git = (...args: string[]) => runGit(contentDir, ...args);
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') return { kind: 'shallow' };
    const format = `--format=${commitMark}%h${fieldMark}%ad${fieldMark}%s`;
    const log = await git(
      '-c',
      'core.quotePath=false',
      'log',
      '--no-merges',
      '-M',
      '--name-status',
      '-z',
      '--relative',
      '--date=short',
      format,
      '--',
      '.',
    );
    return { kind: 'full', changes: parseLog(log) };
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const [, folder] = /dubious ownership in repository at '(.*)'/.exec(said) ?? [];
    return folder === undefined ? { kind: 'none' } : { kind: 'refused', folder };
  }
}

/** Reads `git log --name-status -z`, newest first: a file's older names count as the file. */
export function parseLog(log: string): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  const presentName = new Map<string, string>();
  for (const block of log.split(commitMark).slice(1)) {
    const [header = '', ...parts] = block.split('\0');
    const [commit = '', day = '', subject = ''] = header.split(fieldMark);
    const on = parseIsoDate(day);
    if (on === undefined) continue;
    const renamed: [string, string][] = [];
    for (const { kind, path, from } of changesIn(parts)) {
      const name = presentName.get(path) ?? path;
      const known = changes.get(name);
      if (known === undefined) changes.set(name, [{ on, commit, subject }]);
      else known.push({ on, commit, subject });
      if (kind === 'renamed' && from !== undefined) renamed.push([from, name]);
    }
    for (const [before, name] of renamed) presentName.set(before, name);
  }
  return changes;
}

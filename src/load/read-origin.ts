/** Which repository holds a content folder, and where in it, as far as git knows? */

import type { Origin } from '../domain/repository.ts';
import { askGit } from './ask-git.ts';

/**
 * `undefined` where nothing of the folder is committed: a repository that merely surrounds it, as a checkout of Cairn
 * does with somebody's content, is not where it is edited.
 */
export async function readOrigin(contentDir: string): Promise<Origin | undefined> {
  const folder = await askGit(contentDir, 'rev-parse', '--show-prefix');
  if (folder === undefined) return undefined;
  const [committed, remote, head, branches] = await Promise.all([
    askGit(contentDir, 'ls-tree', '--name-only', 'HEAD'),
    // as it is written down: what `insteadOf` makes of it is this machine's own business
    askGit(contentDir, 'config', '--get', 'remote.origin.url'),
    askGit(contentDir, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD'),
    // checkouts of CI systems do not know which branch is the main one
    askGit(contentDir, 'for-each-ref', '--format=%(refname:lstrip=3)', ...usual),
  ]);
  if ((committed ?? '') === '') return undefined;
  return {
    remote,
    branch: head?.replace(/^origin\//, '') ?? branches?.split('\n').find((name) => name !== ''),
    folder: folder.replace(/\/$/, ''),
  };
}

const usual = ['refs/remotes/origin/main', 'refs/remotes/origin/master'];

/** The commits of a repository one after the other, however many there are. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FileChange } from '../domain/file-histories.ts';
import { askGit, gitEnvironment } from './ask-git.ts';
import { changesIn } from './git-changes.ts';

const commitMark = '\u0001';
const fieldMark = '\u0002';

export interface Commit {
  /** `Name <mail>`, as .mailmap would have it. */
  readonly author: string;
  readonly changes: readonly FileChange[];
}

/** The commits that `head` has and `base` has not, merges left out, parents before children. */
export async function listCommits(repo: string, base: string | undefined, head: string): Promise<readonly string[]> {
  const range = base === undefined ? head : `${base}..${head}`;
  const listed = await askGit(repo, 'rev-list', '--no-merges', '--date-order', '--reverse', range);
  return listed === undefined || listed === '' ? [] : listed.split('\n');
}

/**
 * Streams what these commits did, in their order. No more than one piece of git's output is held at a time.
 * @throws {Error} with git's own words when it fails
 */
export async function* readCommits(repo: string, commits: readonly string[]): AsyncGenerator<Commit> {
  const options = ['-c', 'core.quotePath=false', '-c', 'log.showRoot=true', '-c', 'log.showSignature=false'];
  const format = `--format=${commitMark}%aN <%aE>${fieldMark}`;
  const log = 'log --no-walk=unsorted --stdin --no-merges -M --name-status -z --no-color --no-ext-diff'.split(' ');
  const env = gitEnvironment();
  const git = spawn('git', ['-C', repo, ...options, ...log, format], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(git, 'close') as Promise<[number | null]>;
  let complaint = '';
  git.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  // git that ends early says why itself
  git.stdin.on('error', () => {});
  git.stdin.end(`${commits.join('\n')}\n`);
  try {
    let rest = '';
    for await (const piece of git.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      const blocks = (rest + piece).split(commitMark);
      rest = blocks.pop() ?? '';
      for (const block of blocks) if (block.includes(fieldMark)) yield parse(block);
    }
    if (rest.includes(fieldMark)) yield parse(rest);
    const [code] = await ended;
    if (code !== 0) throw new Error(`git log failed in ${repo}: ${complaint.trim()}`);
  } finally {
    git.kill();
  }
}

function parse(block: string): Commit {
  const [author = '', changes = ''] = block.split(fieldMark);
  return { author, changes: changesIn(changes.split('\0')) };
}

/** Git repositories for tests, made by `git fast-import` so that many commits take little time. */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { makeFolder } from './cairn.ts';

export interface TestRepository {
  readonly dir: string;
  readonly git: (...args: readonly string[]) => string;
  /** Adds commits to `main`, a day apart. */
  readonly commit: (commits: Iterable<TestCommit>) => Promise<void>;
}

export interface TestCommit {
  /** `Ada Okafor <ada@example.org>`. */
  readonly author: string;
  /** Lines as fast-import takes them, besides `write`. */
  readonly files: readonly (
    | { readonly write: string; readonly text: string }
    | { readonly rename: string; readonly to: string }
    | { readonly remove: string }
  )[];
}

export function makeRepository(t: TestContext): TestRepository {
  const dir = makeFolder(t);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8', stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  let time = Date.parse('2020-01-01T12:00:00Z') / 1000;
  return {
    dir,
    git,
    async commit(commits) {
      const hasParent = git('branch', '--list', 'main') !== '';
      const importing = spawn('git', ['-C', dir, 'fast-import', '--quiet', '--force'], {
        stdio: ['pipe', 'inherit', 'inherit'],
      });
      const ended = once(importing, 'close');
      let isFirst = true;
      for (const { author, files } of commits) {
        const from = isFirst && hasParent ? 'from refs/heads/main^0\n' : '';
        isFirst = false;
        time += 86_400;
        const lines = files.map((file) =>
          'write' in file
            ? `M 100644 inline ${file.write}\ndata ${Buffer.byteLength(file.text)}\n${file.text}\n`
            : 'remove' in file
              ? `D ${file.remove}\n`
              : `R ${file.rename} ${file.to}\n`,
        );
        const text = `commit refs/heads/main\nauthor ${author} ${time} +0000\ncommitter ${author} ${time} +0000\ndata 1\nx\n${from}${lines.join('')}\n`;
        if (!importing.stdin.write(text)) await once(importing.stdin, 'drain');
      }
      importing.stdin.end();
      const [code] = (await ended) as [number | null];
      if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
      git('reset', '-q', '--hard');
    },
  };
}

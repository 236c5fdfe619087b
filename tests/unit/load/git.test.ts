import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { changesOf } from '../../../src/domain/history.ts';
import { readHistory } from '../../../src/load/git.ts';

function repository() {
  const dir = mkdtempSync(join(tmpdir(), 'cairn-git-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { stdio: 'pipe' });
  const commit = (day: string, subject: string) => {
    git('add', '-A');
    execFileSync('git', ['-C', dir, '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', subject], {
      env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
    });
  };
  git('init', '-q');
  mkdirSync(join(dir, 'content', 'records'), { recursive: true });
  return { dir, content: join(dir, 'content'), commit, git };
}

test('changes are told newest first, under the present name, from the content folder', async () => {
  const { content, commit } = repository();
  const text = 'A long enough text to be known again after it was renamed.\n'.repeat(5);
  writeFileSync(join(content, 'records', 'old name.mdx'), text);
  commit('2026-01-01', 'Write it down');
  renameSync(join(content, 'records', 'old name.mdx'), join(content, 'records', 'new.mdx'));
  commit('2026-01-02', 'Rename it');
  writeFileSync(join(content, 'records', 'new.mdx'), `${text}More.\n`);
  commit('2026-01-03', 'Say more');
  const history = await readHistory(content);
  assert.deepEqual(
    changesOf(history, 'records/new.mdx', '2026-01-31').map(({ on, subject }) => [on, subject]),
    [
      ['2026-01-03', 'Say more'],
      ['2026-01-02', 'Rename it'],
      ['2026-01-01', 'Write it down'],
    ],
  );
  assert.deepEqual(
    changesOf(history, 'records/new.mdx', '2026-01-02').map(({ subject }) => subject),
    ['Rename it', 'Write it down'],
  );
});

test('a shallow clone says so and tells no dates', async () => {
  const { dir, content, commit } = repository();
  writeFileSync(join(content, 'records', 'a.mdx'), 'A');
  commit('2026-01-01', 'One');
  writeFileSync(join(content, 'records', 'a.mdx'), 'B');
  commit('2026-01-02', 'Two');
  const clone = mkdtempSync(join(tmpdir(), 'cairn-git-'));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${dir}`, clone], { stdio: 'pipe' });
  const history = await readHistory(join(clone, 'content'));
  assert.deepEqual(history, { kind: 'shallow' });
  assert.deepEqual(changesOf(history, 'records/a.mdx', '2026-01-31'), []);
});

test('a folder in no repository has no history', async () => {
  assert.deepEqual(await readHistory(mkdtempSync(join(tmpdir(), 'cairn-git-'))), { kind: 'none' });
});

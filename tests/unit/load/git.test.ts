import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { changesOf } from '../../../src/domain/history.ts';
import { readHistory } from '../../../src/load/git.ts';
import { readOrigin } from '../../../src/load/read-origin.ts';

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

test('a repository within another tells its own history and its own place, also where a hook names the outer one', async (t) => {
  const outer = repository();
  writeFileSync(join(outer.content, 'records', 'a.mdx'), 'A');
  outer.commit('2026-01-01', 'Outer');
  outer.git('remote', 'add', 'origin', 'https://github.com/example/tool.git');
  const inner = join(outer.dir, 'wiki');
  mkdirSync(join(inner, 'docs', 'content', 'records'), { recursive: true });
  const content = join(inner, 'docs', 'content');
  writeFileSync(join(content, 'records', 'b.mdx'), 'B');
  assert.equal(await readOrigin(content), undefined, 'what is not committed is edited nowhere');
  execFileSync('git', ['-C', inner, 'init', '-q', '-b', 'trunk']);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', inner, '-c', 'user.name=B', '-c', 'user.email=b@example.org', ...args], {
      stdio: 'pipe',
      env: { ...process.env, GIT_AUTHOR_DATE: '2026-02-02T12:00:00Z' },
    });
  git('add', '.');
  git('commit', '-qm', 'Inner');
  git('remote', 'add', 'origin', 'git@gitlab.example.org:example/wiki.git');
  git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');

  for (const [name, value] of [
    ['GIT_DIR', join(outer.dir, '.git')],
    ['GIT_WORK_TREE', outer.dir],
    ['GIT_INDEX_FILE', join(outer.dir, '.git', 'index')],
  ] as const) {
    process.env[name] = value;
    t.after(() => delete process.env[name]);
  }
  const history = await readHistory(content);
  assert.deepEqual(
    changesOf(history, 'records/b.mdx', '2026-03-01').map(({ on, subject }) => [on, subject]),
    [['2026-02-02', 'Inner']],
  );
  assert.deepEqual(await readOrigin(content), {
    remote: 'git@gitlab.example.org:example/wiki.git',
    branch: 'trunk',
    folder: 'docs/content',
  });
  assert.deepEqual(await readOrigin(outer.content), {
    remote: 'https://github.com/example/tool.git',
    branch: undefined,
    folder: 'content',
  });
});

test('a checkout of a CI system, which does not know its main branch by name, has the usual one', async () => {
  const { dir, content, commit, git } = repository();
  writeFileSync(join(content, 'records', 'a.mdx'), 'A');
  commit('2026-01-01', 'One');
  git('update-ref', 'refs/remotes/origin/master', 'HEAD');
  git('checkout', '-q', '--detach');
  assert.deepEqual(await readOrigin(content), { remote: undefined, branch: 'master', folder: 'content' });
  const tree = mkdtempSync(join(tmpdir(), 'cairn-git-'));
  git('worktree', 'add', '-q', '--detach', tree);
  assert.deepEqual(await readOrigin(join(tree, 'content')), await readOrigin(content), dir);
  assert.equal((await readHistory(join(tree, 'content'))).kind, 'full');
});

test('a repository of another user, which git does not read, is told from none', async (t) => {
  const { dir, content, commit } = repository();
  writeFileSync(join(content, 'records', 'a.mdx'), 'A');
  commit('2026-01-01', 'One');
  process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
  t.after(() => delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER']);
  assert.deepEqual(await readHistory(content), { kind: 'refused', folder: realpathSync(dir) });
  assert.equal(await readOrigin(content), undefined);
});

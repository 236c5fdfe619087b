import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runChecks } from '../../../../src/checks/index.ts';
import { dayOfMachine } from '../../../../src/cli/today.ts';
import { entryKinds, folderOf } from '../../../../src/domain/entry.ts';
import { loadFromDisk } from '../../../../src/load/from-disk.ts';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

function git(dir: string, ...args: string[]): void {
  execFileSync('git', ['-C', dir, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { stdio: 'ignore' });
}

test('an empty folder becomes a wiki with an example of each kind, without a problem and without a fixed day', async (t) => {
  const dir = join(makeFolder(t), 'our wiki');
  const { code, stderr } = await cairn(['init', '--content', dir]);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  const { corpus, issues } = await loadFromDisk({ contentDir: dir });
  assert.deepEqual([...issues, ...runChecks(corpus, dayOfMachine())], []);
  assert.equal(corpus.wiki.today, undefined);
  for (const kind of entryKinds) assert.ok(corpus.entries[kind].size > 0, kind);
  assert.deepEqual(
    readdirSync(dir).sort(),
    [...new Set(Object.values(folderOf).map((folder) => folder.split('/')[0])), 'wiki.yaml'].sort(),
  );
});

test('what is committed is replaced, and what is not ours stays', async (t) => {
  const dir = makeFolder(t);
  mkdirSync(join(dir, 'records', 'old'), { recursive: true });
  writeFileSync(join(dir, 'records', 'old', 'a.mdx'), '---\ntitle: A\n---\n');
  writeFileSync(join(dir, 'wiki.yaml'), 'name: Sample\ntoday: 2026-01-31\n');
  writeFileSync(join(dir, 'README.md'), 'kept');
  git(dir, 'init');
  git(dir, 'add', '.');
  git(dir, 'commit', '-m', 'a');
  const asked = await cairn(['init', '--content', dir]);
  assert.deepEqual(asked, {
    code: 2,
    stdout: '',
    stderr: 'Nobody can be asked here; say `--yes` to empty the folder.\n',
  });
  assert.ok(existsSync(join(dir, 'records', 'old', 'a.mdx')));
  assert.equal((await cairn(['init', '--content', dir, '--yes'])).code, 0);
  assert.deepEqual(readdirSync(join(dir, 'records')), ['example-record.mdx']);
  assert.equal(readFileSync(join(dir, 'README.md'), 'utf8'), 'kept');
  assert.ok(existsSync(join(dir, '.git')));
  assert.doesNotMatch(readFileSync(join(dir, 'wiki.yaml'), 'utf8'), /^today/m);
});

test('what is not committed, or not in git, is only removed by force', async (t) => {
  const dir = makeFolder(t);
  mkdirSync(join(dir, 'records'));
  writeFileSync(join(dir, 'records', 'a.mdx'), '---\ntitle: A\n---\n');
  const call = (...words: string[]) => cairn(['init', '--content', '.', '--yes', ...words], { cwd: dir });
  assert.deepEqual(await call(), {
    code: 1,
    stdout: '',
    stderr:
      '`.` is not in git, so what is removed could not be brought back. With `--force` it is removed all the same.\n',
  });
  git(dir, 'init');
  assert.deepEqual(await call(), {
    code: 1,
    stdout: '',
    stderr: '`.` has changes that are not committed. Commit them first, or give them up with `--force`.\n',
  });
  assert.ok(existsSync(join(dir, 'records', 'a.mdx')));
  assert.equal((await call('--force')).code, 0);
  assert.equal(existsSync(join(dir, 'records', 'a.mdx')), false);
});

test('a folder that holds other things is refused, and a link out of the folder is not followed', async (t) => {
  const dir = makeFolder(t);
  mkdirSync(join(dir, 'src'));
  assert.deepEqual(await cairn(['init', '--content', dir, '--yes', '--force']), {
    code: 1,
    stdout: '',
    stderr: `\`${dir}\` does not look like a content folder: it holds \`src\`. Name another one.\n`,
  });
  const [content, elsewhere] = [makeFolder(t), makeFolder(t)];
  writeFileSync(join(elsewhere, 'precious.mdx'), 'kept');
  symlinkSync(elsewhere, join(content, 'records'));
  assert.equal((await cairn(['init', '--content', content, '--yes', '--force'])).code, 0);
  assert.deepEqual(readdirSync(elsewhere), ['precious.mdx']);
  assert.deepEqual(readdirSync(join(content, 'records')), ['example-record.mdx']);
});

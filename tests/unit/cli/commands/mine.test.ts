import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadFromDisk } from '../../../../src/load/from-disk.ts';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';
import { putFiles } from '../../../helpers/content.ts';
import { makeRepository } from '../../../helpers/git-repository.ts';

const ada = 'Ada Okafor <ada@laptop.example>';
const ben = 'Ben Li <7+benli@users.noreply.forge.example>';
const gone = 'Cleo Ruiz <cleo@example.org>';
const stranger = 'Somebody Else <secret-address@example.org>';
const bot = 'renewer[bot] <renewer@example.org>';

const body = 'Something that stands in this file and is long enough to be known again.\n'.repeat(10);

function content(
  t: TestContext,
  address: string,
): { dir: string; call: (...paths: string[]) => ReturnType<typeof cairn> } {
  const dir = join(makeFolder(t), 'content');
  putFiles(dir, {
    'people/ada-okafor.yaml': 'name: Ada Okafor\n',
    'people/ben-li.yaml': 'name: Ben\naliases: [BenLi]\n',
    'people/cleo-ruiz.yaml': 'name: Cleo\nleft: 2025-12-31\naliases: [cleo@example.org]\n',
    'systems/store.yaml': `name: Store\nrepos: ["${address}"]\n`,
    'systems/tool.yaml': `name: Tool\nrepos: ["${address}#tools/probe"]\n`,
  });
  const env = { CAIRN_CACHE: join(dir, '..', 'cache') };
  return { dir, call: (...paths) => cairn(['mine', ...paths, '--content', dir, '--today', '2026-01-31'], { env }) };
}

test('holders and truck factor of each system are written down, without names and addresses of strangers', async (t) => {
  const { dir: repo, commit, git } = makeRepository(t);
  git('remote', 'add', 'origin', 'git@forge.example:infra/Store.git');
  await commit([
    { author: ada, files: ['a.py', 'b.py', 'c.py'].map((name) => ({ write: name, text: name + body })) },
    { author: ben, files: [{ write: 'tools/probe/d.py', text: body }] },
    { author: gone, files: [{ write: 'e.py', text: body }] },
    { author: stranger, files: [{ write: 'f.py', text: body }] },
    { author: bot, files: [{ write: 'package-lock.json', text: body }] },
  ]);
  const { dir, call } = content(t, 'https://forge.example/infra/store');
  const { code, stdout, stderr } = await call(repo);
  assert.equal(code, 0, stderr);
  assert.equal(
    stdout,
    `Store: truck factor 1 (1 without occasional authors), 6 files.
  Authors: Ada Okafor (3) and Ben (1).
  All authors of 1 file have left.
  1 author of 1 file cannot be found among the people of the wiki and counts as being here; add git e-mail addresses to \`aliases\` of people.
  ${dir}/.derived/authorship/store.yaml
Tool: truck factor 1 (1 without occasional authors), 1 file.
  Authors: Ben (1).
  ${dir}/.derived/authorship/tool.yaml
`,
  );
  const written = readFileSync(join(dir, '.derived/authorship/store.yaml'), 'utf8');
  assert.equal(
    written,
    `# Written by \`npm run cairn -- mine\`; the guide's page on numbers explains the figures.
system: store
on: 2026-01-31
repos:
  - repo: https://forge.example/infra/store
    commit: ${git('rev-parse', 'HEAD').trim()}
    commits: 5
state: measured
files: 6
without-author: 1
holders:
  - person: ada-okafor
    files: 3
  - person: ben-li
    files: 1
others:
  people: 1
  files: 1
truck-factor:
  greedy: 1
  pruned: 1
`,
  );
  assert.ok(!written.includes('@'));

  const { corpus, issues } = await loadFromDisk({ contentDir: dir });
  assert.deepEqual(issues, []);
  const known = corpus.code.get('store');
  assert.ok(known?.state === 'measured');
  assert.deepEqual(known.truckFactor, { greedy: 1, pruned: 1 });
  assert.deepEqual(known.holders, [
    { person: 'ada-okafor', files: 3 },
    { person: 'ben-li', files: 1 },
  ]);
});

test('a shallow clone yields unknown, never a number', async (t) => {
  const { dir: repo, commit } = makeRepository(t);
  await commit([
    { author: ada, files: [{ write: 'a.py', text: body }] },
    { author: ben, files: [{ write: 'a.py', text: `${body}!` }] },
  ]);
  const clone = join(makeFolder(t), 'store');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repo}`, clone]);
  const { dir, call } = content(t, 'https://forge.example/infra/store');
  const { code, stdout } = await call(clone);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^Store: unknown, since the clone has no past \(it is shallow\); `git fetch --unshallow` gets it\.$/m,
  );
  const { corpus, issues } = await loadFromDisk({ contentDir: dir });
  assert.deepEqual(issues, []);
  const known = corpus.code.get('store');
  assert.deepEqual([known?.state, known?.state === 'unknown' && known.why], ['unknown', 'shallow']);
  assert.ok(!/truck|files/.test(readFileSync(join(dir, '.derived/authorship/store.yaml'), 'utf8')));
});

test('the code of one system may lie in several repositories, and one that was not read is named', async (t) => {
  const [first, second] = [makeRepository(t), makeRepository(t)];
  await first.commit([{ author: ada, files: [{ write: 'a.py', text: body }] }]);
  await second.commit([{ author: ben, files: [{ write: 'b.py', text: body }] }]);
  const { dir, call } = content(t, first.dir);
  writeFileSync(join(dir, 'systems/store.yaml'), `name: Store\nrepos: ["${first.dir}", "${second.dir}"]\n`);
  mkdirSync(join(dir, 'records'));
  const partly = await call(first.dir);
  assert.match(partly.stdout, new RegExp(`^  Not read: ${second.dir}\\. Name a clone of it too\\.$`, 'm'));
  const both = await call(first.dir, second.dir);
  assert.match(both.stdout, /^Store: truck factor 2 \(2 without occasional authors\), 2 files\.$/m);
});

test('a folder that is nobody’s code, or no repository, is refused', async (t) => {
  const { dir: repo } = makeRepository(t);
  const { call } = content(t, 'https://forge.example/infra/store');
  const strange = await call(repo);
  assert.deepEqual(
    [strange.code, strange.stderr],
    [1, `No system has its code in \`${repo}\`: add its address to \`repos\` of a system.\n`],
  );
  const plain = join(makeFolder(t), 'store');
  mkdirSync(plain);
  const none = await call(plain);
  assert.deepEqual([none.code, none.stderr], [1, `\`${plain}\` is not a git repository with a commit in it.\n`]);
});

test('a file of this kind that is not as it should be is an issue', async (t) => {
  const { dir } = content(t, 'x');
  putFiles(dir, { '.derived/authorship/store.yaml': 'system: store\non: 2026-01-31\nstate: guessed\n' });
  const { issues } = await loadFromDisk({ contentDir: dir });
  assert.deepEqual(
    issues.map(({ code, place }) => [code, place.file]),
    [['invalid-frontmatter', '.derived/authorship/store.yaml']],
  );
});

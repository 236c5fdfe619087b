import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { initRepository, type RepositoryOptions } from '../../../../src/cli/init/init-repository.ts';
import { filesIn } from '../../../helpers/built-wiki.ts';
import { makeFolder } from '../../../helpers/cairn.ts';
import { putFiles } from '../../../helpers/content.ts';

/** Makes a repository ready that holds these files; gives what was said, and its folder. */
async function init(t: TestContext, files: Readonly<Record<string, string>>, given: Partial<RepositoryOptions> = {}) {
  const root = makeFolder(t);
  execFileSync('git', ['-C', root, 'init', '-q']);
  putFiles(root, files);
  execFileSync('git', ['-C', root, 'add', '.']);
  const said: string[] = [];
  t.mock.method(console, 'log', (line: string) => said.push(line));
  await initRepository({ root, tool: 'cairn', ci: undefined, hasContent: false, ...given });
  t.mock.restoreAll();
  return { root, said, read: (file: string) => readFileSync(join(root, file), 'utf8') };
}

const last =
  'Put your name into content/wiki.yaml; `npm start` shows the wiki. Delete the examples when you have seen enough of them.';
const noCi = 'No file for CI was written: say `--ci github` or `--ci gitlab` for one.';
const tool = { 'cairn/package.json': '{}' };

test('a new repository gets scripts, a README, an example of each kind and what CI runs', async (t) => {
  const { root, said } = await init(t, tool, { ci: 'gitlab' });
  const files = [...filesIn(root).keys()].filter((file) => !file.startsWith('.git/'));
  assert.deepEqual(said, [
    `content holds ${files.filter((file) => file.startsWith('content/')).length} files, one example of each kind.`,
    'Wrote package.json, cairn.mjs, .gitignore, README.md, .gitlab-ci.yml.',
    last,
  ]);
  assert.deepEqual(
    files.filter((file) => !file.startsWith('content/')),
    ['.gitignore', '.gitlab-ci.yml', 'README.md', 'cairn.mjs', 'cairn/package.json', 'package.json'],
  );
});

test('nothing that is there is written over; what has to be done by hand is said', async (t) => {
  const there = {
    ...tool,
    'package.json': '{ "name": "service", "scripts": { "test": "true" } }\n',
    'README.md': '# Service\n',
    '.gitignore': 'node_modules\ndist/\n*.log',
    'content/wiki.yaml': 'name: Ours\n',
    'docs/adr/0001-use-go.md': '# 1. Use Go\n',
    'docs/adr/0002-use-it-well.md': '# 2. Use it well\n',
    '.adr-dir': 'architecture\n',
    'architecture/0001-a.md': '# 1. A\n',
  };
  const { root, said, read } = await init(t, there, { hasContent: true });
  assert.deepEqual(said, [
    'content is there already and stays as it is.',
    'Wrote cairn.mjs, .gitignore.',
    'Left as they were: package.json, README.md.',
    'package.json has no script `cairn`. Add to its `scripts`: "cairn": "node cairn.mjs", and the others as the guide has them.',
    noCi,
    '`architecture` holds 1 text that may be records: `npm run cairn -- import architecture --dry-run` says what would come in.',
    '`docs/adr` holds 2 texts that may be records: `npm run cairn -- import docs/adr --dry-run` says what would come in.',
    last,
  ]);
  for (const [file, text] of Object.entries(there)) if (file !== '.gitignore') assert.equal(read(file), text, file);
  assert.equal(read('.gitignore'), 'node_modules\ndist/\n*.log\n/.dist-sites/\n/public/\n');
  assert.equal(existsSync(join(root, 'content', 'records')), false);
});

test('whose CI it is, is told from the remote; said again, only what is missing is written', async (t) => {
  const { root, said } = await init(t, tool);
  assert.equal(said.at(-2), noCi);
  execFileSync('git', ['-C', root, 'remote', 'add', 'origin', 'git@github.com:example/wiki.git']);
  const again: string[] = [];
  t.mock.method(console, 'log', (line: string) => again.push(line));
  await initRepository({ root, tool: 'cairn', ci: undefined, hasContent: true });
  t.mock.restoreAll();
  assert.deepEqual(again.slice(0, 3), [
    'content is there already and stays as it is.',
    'Wrote .github/workflows/wiki.yaml.',
    'Left as they were: package.json, cairn.mjs, .gitignore, README.md.',
  ]);
});

test('a folder below the top of a repository gets no file for CI, and Cairn that is no submodule is told of', async (t) => {
  const root = makeFolder(t);
  execFileSync('git', ['-C', root, 'init', '-q']);
  putFiles(root, { 'docs/wiki/keep': '', 'docs/wiki/cairn/package.json': '{}' });
  const said: string[] = [];
  t.mock.method(console, 'log', (line: string) => said.push(line));
  await initRepository({ root: join(root, 'docs', 'wiki'), tool: 'cairn', ci: 'github', hasContent: false });
  t.mock.restoreAll();
  assert.deepEqual(said.slice(1), [
    'Wrote package.json, cairn.mjs, .gitignore, README.md.',
    '`cairn` is no submodule, so a clone would be without it: `git submodule add ADDRESS cairn`.',
    'This is not the top of the repository, so no file for CI was written; the guide shows them.',
    last,
  ]);
});

test('a folder in no repository is refused before anything is written', async (t) => {
  const root = makeFolder(t);
  await assert.rejects(initRepository({ root, tool: 'cairn', ci: 'github', hasContent: false }), {
    message: `\`${root}\` is not in a git repository. Run \`git init\` there first.`,
  });
  assert.deepEqual([...filesIn(root).keys()], []);
});

/** Each test stands in folders, as a person does; the file has a process of its own. */

import assert from 'node:assert/strict';
import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, test, type TestContext } from 'node:test';
import { calledFrom, isBelow } from '../../../src/cli/home.ts';
import { contentDirOf, outDirOf } from '../../../src/cli/options.ts';
import { projectRoot } from '../../../src/cli/project-root.ts';
import { makeFolder } from '../../helpers/cairn.ts';
import { putFiles } from '../../helpers/content.ts';

const root = resolve(projectRoot);
const variables = ['CAIRN_CONTENT', 'INIT_CWD', 'npm_package_json'];
for (const name of variables) delete process.env[name];

afterEach(() => {
  process.chdir(root);
  for (const name of variables) delete process.env[name];
});

/** What is meant by somebody in `folder` who names nothing. */
function meantIn(folder: string) {
  process.chdir(folder);
  return { content: contentDirOf({}), out: outDirOf({}) };
}

function makeHome(t: TestContext, files: Readonly<Record<string, string>> = { 'content/wiki.yaml': 'name: Ours\n' }) {
  const dir = realpathSync(makeFolder(t));
  putFiles(dir, files);
  for (const folder of ['.git', 'tools', 'content/records/deep']) mkdirSync(join(dir, folder), { recursive: true });
  return dir;
}

test('the wiki is that of the folder one is in, or of the nearest above it; the site goes beside its content', (t) => {
  const home = makeHome(t);
  for (const folder of ['.', 'tools', 'content', 'content/records/deep']) {
    assert.deepEqual(meantIn(join(home, folder)), { content: join(home, 'content'), out: join(home, 'dist') }, folder);
  }
});

test('a folder called `content` is a wiki where one stands before it, and above only if it says so', (t) => {
  const home = makeHome(t, {});
  const sample = { content: join(root, 'content'), out: join(root, 'dist') };
  assert.deepEqual(meantIn(home), { content: join(home, 'content'), out: join(home, 'dist') });
  assert.deepEqual(meantIn(join(home, 'tools')), sample);
});

test('a wiki above the repository that one is in is not meant', (t) => {
  const home = makeHome(t);
  mkdirSync(join(home, 'other', '.git'), { recursive: true });
  assert.equal(meantIn(join(home, 'other')).content, join(root, 'content'));
});

test('within Cairn it is the sample', () => {
  for (const folder of ['.', 'src/cli', 'content/records']) {
    assert.deepEqual(meantIn(join(root, folder)), { content: join(root, 'content'), out: join(root, 'dist') });
  }
});

test('where Cairn lies in the folder as a tool, and there is no wiki, the sample is not taken for one', () => {
  process.chdir(dirname(root));
  assert.throws(() => contentDirOf({}), {
    message: `There is no content folder at \`${join(dirname(root), 'content')}\`. Name one with \`--content DIR\`, or begin one with \`npm run cairn -- init\`.`,
  });
  assert.equal(outDirOf({}), join(dirname(root), 'dist'));
});

test('a site never goes among the content by itself', (t) => {
  const home = makeHome(t, { 'wiki.yaml': 'name: Flat\n' });
  process.chdir(join(home, 'tools'));
  assert.equal(contentDirOf({}), home);
  assert.throws(() => outDirOf({}), {
    message: `\`${home}\` holds the content itself. Name a folder outside of it with \`--out DIR\`.`,
  });
  assert.equal(outDirOf({ out: '../site' }), join(home, 'site'));
});

test('paths count from where a person called npm, if npm runs a script of this very folder', (t) => {
  const home = makeHome(t);
  const records = join(home, 'content', 'records');
  process.chdir(home);
  process.env['INIT_CWD'] = records;
  assert.equal(calledFrom(), home, 'what another npm set, further up, does not count');
  process.env['npm_package_json'] = join(home, 'package.json');
  assert.equal(calledFrom(), records);
  assert.deepEqual(meantIn(home), { content: join(home, 'content'), out: join(home, 'dist') });
  assert.equal(outDirOf({ out: 'site' }), join(records, 'site'));
  process.chdir(root);
  assert.equal(calledFrom(), records, 'and so it is with our own scripts');
});

test('what lies below a folder is told from paths', () => {
  assert.deepEqual(
    ['/a/b', '/a/b/c', '/a/..b', '/a', '/ab', '/'].map((path) => isBelow(path, '/a')),
    [true, true, true, false, false, false],
  );
});

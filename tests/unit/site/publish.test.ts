import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { leftBehind, outputOf, prepareOutput } from '../../../src/site/output.ts';
import { findPublished, nextSiteIn, publishSite } from '../../../src/site/publish.ts';
import { makeFolder } from '../../helpers/cairn.ts';
import { putFiles } from '../../helpers/content.ts';

/** A place for a site, and a way to build one there whose only page says `text`. */
function makePlace(t: TestContext) {
  const work = makeFolder(t);
  const dir = join(work, 'site');
  return {
    work,
    dir,
    async build(text: string, { to = dir, plain = false } = {}) {
      const output = await outputOf(to);
      await prepareOutput(output);
      for (const path of await leftBehind(output)) rmSync(path, { recursive: true });
      const { siteDir } = await nextSiteIn(output);
      putFiles(siteDir, { 'index.html': text });
      return publishSite(output, { siteDir, about: { base: '/wiki/' }, plain });
    },
    page: () => readFileSync(join(dir, 'index.html'), 'utf8'),
    sites: () => readdirSync(join(work, '.site-sites')).sort(),
    all: () => readdirSync(work).sort(),
  };
}

test('a site is a link to a numbered folder, which the next one replaces', async (t) => {
  const { work, dir, build, page } = makePlace(t);
  assert.equal(await build('one'), join(work, '.site-sites', '1'));
  assert.equal(readlinkSync(dir), join('.site-sites', '1'));
  await build('two');
  assert.equal(readlinkSync(dir), join('.site-sites', '2'));
  assert.equal(page(), 'two');
  assert.equal((await findPublished(dir))?.base, '/wiki/');
});

test('the site before stays until the next build, and git ignores them all', async (t) => {
  const { work, build, sites } = makePlace(t);
  for (const text of ['one', 'two']) await build(text);
  assert.deepEqual(sites(), ['.gitignore', '1', '2']);
  assert.equal(readFileSync(join(work, '.site-sites/1/index.html'), 'utf8'), 'one');
  await build('three');
  assert.deepEqual(sites(), ['.gitignore', '2', '3']);
  assert.equal(readFileSync(join(work, '.site-sites/.gitignore'), 'utf8'), '*\n');
});

test('a folder that holds a site is moved with its sites', async (t) => {
  const { work, build } = makePlace(t);
  await build('one');
  renameSync(work, `${work}-moved`);
  t.after(() => rmSync(`${work}-moved`, { recursive: true }));
  assert.equal(readFileSync(join(`${work}-moved`, 'site/index.html'), 'utf8'), 'one');
});

test('a plain folder is a folder, and either takes the place of the other', async (t) => {
  const { dir, build, page, all, sites } = makePlace(t);
  assert.equal(await build('one', { plain: true }), dir);
  assert.equal(lstatSync(dir).isDirectory(), true);
  await build('two', { plain: true });
  assert.deepEqual([page(), all(), sites()], ['two', ['.site-sites', 'site'], ['.gitignore']]);
  await build('three');
  assert.deepEqual([page(), lstatSync(dir).isSymbolicLink(), all()], ['three', true, ['.site-sites', 'site']]);
  await build('four', { plain: true });
  assert.deepEqual([page(), lstatSync(dir).isDirectory(), all()], ['four', true, ['.site-sites', 'site']]);
});

test('a site that was deleted by hand stays deleted, and is built anew', async (t) => {
  const { dir, build, page, sites } = makePlace(t);
  await build('one');
  rmSync(dir);
  assert.equal((await findPublished(dir))?.base, undefined);
  await build('two');
  assert.deepEqual([page(), sites()], ['two', ['.gitignore', '1']]);
});

test('a link that a person made is followed, and stays', async (t) => {
  const { work, dir, build, page } = makePlace(t);
  mkdirSync(join(work, 'elsewhere'));
  symlinkSync('elsewhere/wiki', dir);
  await build('one');
  await build('two');
  assert.equal(readlinkSync(dir), 'elsewhere/wiki');
  assert.equal(readlinkSync(join(work, 'elsewhere/wiki')), join('.wiki-sites', '2'));
  assert.equal(page(), 'two');
});

test('links in a circle are told', async (t) => {
  const { work, dir, build } = makePlace(t);
  symlinkSync('other', dir);
  symlinkSync('site', join(work, 'other'));
  await assert.rejects(build('one'), {
    message: `\`${dir}\` is a link that leads in a circle. Remove it, or name another folder with \`--out\`.`,
  });
});

const deadPid = 2 ** 22 + 1; // above what Linux gives
test('a site that was taken away by a build that was killed comes back, for a server and for the next build', async (t) => {
  for (const plain of [true, false]) {
    const { dir, build, page, all } = makePlace(t);
    await build('one', { plain });
    renameSync(dir, `${dir}.last-${deadPid}`);
    assert.equal((await findPublished(dir))?.base, '/wiki/');
    assert.equal(page(), 'one');
    renameSync(dir, `${dir}.last-${deadPid}`);
    await build('two', { plain });
    assert.deepEqual([page(), all()], ['two', ['.site-sites', 'site']]);
  }
});

test('what killed builds left is removed, and nothing that is not ours', async (t) => {
  const { work, dir, build, all, sites } = makePlace(t);
  await build('one');
  putFiles(work, {
    '.site-sites/2/half.html': '',
    '.site-sites/2-index/x': '',
    '.site-sites/notes.txt': 'mine',
    [`site.last-${deadPid}/cairn.json`]: '{}',
    [`site.next-${deadPid}/cairn.json`]: '{}',
    [`site.last-${deadPid + 1}/thesis.txt`]: 'mine',
    'site.last-year/cairn.json': 'mine',
    [`website.last-${deadPid}/cairn.json`]: 'mine',
  });
  symlinkSync('2', join(work, '.site-sites/next'));
  await build('two');
  assert.deepEqual(sites(), ['.gitignore', '1', '2', 'notes.txt']);
  assert.ok(!existsSync(join(dir, 'half.html')));
  assert.deepEqual(
    all(),
    ['.site-sites', 'site', 'site.last-year', `site.last-${deadPid + 1}`, `website.last-${deadPid}`].sort(),
  );
});

test('a site that a living build has taken away for a moment is left to it', async (t) => {
  const { dir, build } = makePlace(t);
  await build('one', { plain: true });
  renameSync(dir, `${dir}.last-${process.ppid}`);
  assert.equal((await findPublished(dir))?.base, undefined);
});

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findLastSite, noteSite } from '../../../src/site/last-site.ts';
import { makeFolder } from '../../helpers/cairn.ts';
import { putFiles } from '../../helpers/content.ts';

function noteIn(dir: string) {
  const [site, list] = [join(dir, 'site'), join(dir, 'site.json')];
  putFiles(site, { 'a/index.html': 'A', 'pagefind/x': 'X', 'pagefind/index/y': 'Y' });
  noteSite(list, site, new Map([['a/index.html', 'key']]), { index: 7 });
  return { site, find: (going: readonly string[] = []) => findLastSite(list, going) };
}

test('a file stands when it is as it was written, from the same', (t) => {
  const { find } = noteIn(makeFolder(t));
  assert.equal(find().has('a/index.html', 'key'), true);
  assert.equal(find().has('a/index.html', 'other'), false);
  assert.equal(find().has('b/index.html', 'key'), false);
  assert.equal(find().hasAllIn('pagefind'), true);
  assert.deepEqual(find().notes, { index: 7 });
  assert.deepEqual([...find().folders].sort(), ['a', 'pagefind', 'pagefind/index']);
});

test('of a site that is being removed nothing stands', (t) => {
  const { site, find } = noteIn(makeFolder(t));
  assert.equal(find([site]).has('a/index.html', 'key'), false);
  assert.equal(find([site]).hasAllIn('pagefind'), false);
  assert.equal(find([`${site}-index`]).has('a/index.html', 'key'), true);
});

test('a file that was changed, replaced or removed does not stand', (t) => {
  const { site, find } = noteIn(makeFolder(t));
  const file = join(site, 'a/index.html');
  writeFileSync(file, 'B');
  utimesSync(file, new Date(), new Date(1));
  assert.equal(find().has('a/index.html', 'key'), false);
  rmSync(file);
  assert.equal(find().has('a/index.html', 'key'), false);
  symlinkSync('/etc/hostname', file);
  assert.equal(find().has('a/index.html', 'key'), false);
});

test('a folder stands when no file has come, gone or changed', (t) => {
  const { site, find } = noteIn(makeFolder(t));
  const extra = join(site, 'pagefind/extra');
  writeFileSync(extra, '');
  assert.equal(find().hasAllIn('pagefind'), false);
  rmSync(extra);
  assert.equal(find().hasAllIn('pagefind'), true);
  rmSync(join(site, 'pagefind/x'));
  assert.equal(find().hasAllIn('pagefind'), false);
  assert.equal(find().hasAllIn('nowhere'), false);
});

test('where the list is missing, broken or cannot be written, nothing stands and nothing fails', (t) => {
  const dir = makeFolder(t);
  assert.equal(findLastSite(join(dir, 'none.json')).has('a/index.html', 'key'), false);
  writeFileSync(join(dir, 'broken.json'), '{');
  assert.equal(findLastSite(join(dir, 'broken.json')).hasAllIn('pagefind'), false);
  mkdirSync(join(dir, 'folder.json'));
  noteSite(join(dir, 'folder.json'), dir, new Map(), {});
  assert.equal(findLastSite(join(dir, 'folder.json')).hasAllIn('pagefind'), false);
});

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findLastSite, noteSite } from '../../../src/site/last-site.ts';
import { fileOfText, type MadeFile } from '../../../src/site/made-file.ts';
import { writeMadeFiles } from '../../../src/site/write-made-files.ts';
import { makeFolder } from '../../helpers/content.ts';

const list = join(makeFolder(), 'site.json');

async function write(files: readonly MadeFile[], version = 'v') {
  const outDir = makeFolder();
  const keys = await writeMadeFiles(files, {
    last: findLastSite(list),
    outDir,
    names: new Set<string>(),
    pages: new Map(),
    version,
  });
  noteSite(list, outDir, keys, {});
  return { outDir, keys };
}

const inodeOf = (dir: string, path: string) => statSync(join(dir, path)).ino;

test('a file that would say the same is the last site’s own, without being made', async () => {
  const first = await write([fileOfText('a/x.json', '1'), fileOfText('y.json', '2')]);
  const again = await write([
    { path: 'a/x.json', key: '1', text: () => assert.fail('it was made again') },
    fileOfText('y.json', '3'),
  ]);
  assert.equal(inodeOf(again.outDir, 'a/x.json'), inodeOf(first.outDir, 'a/x.json'));
  assert.equal(readFileSync(join(again.outDir, 'y.json'), 'utf8'), '3');
});

test('another version of the program makes every file anew, and so does a file without a key', async () => {
  const file = { path: 'z.json', key: undefined, text: () => 'z' };
  const first = await write([fileOfText('a.json', 'a'), file]);
  const same = await write([fileOfText('a.json', 'a'), file]);
  const other = await write([fileOfText('a.json', 'a'), file], 'w');
  assert.equal(inodeOf(same.outDir, 'a.json'), inodeOf(first.outDir, 'a.json'));
  assert.notEqual(inodeOf(same.outDir, 'z.json'), inodeOf(first.outDir, 'z.json'));
  assert.notEqual(inodeOf(other.outDir, 'a.json'), inodeOf(first.outDir, 'a.json'));
});

test('a page keeps its address, and of two files with one path the first is written', async () => {
  const outDir = makeFolder({ 'records/x.md/index.html': 'a page', 'records/index.html': 'another' });
  const files = ['records/x.md', 'records/index.html', 'a.txt', 'a.txt'].map((path, place) =>
    fileOfText(path, `${place}`),
  );
  const last = findLastSite(join(outDir, 'none'));
  const names = new Set(['records/x.md/index.html', 'records/index.html']);
  const keys = await writeMadeFiles(files, { last, outDir, names, pages: new Map([['y', 'key']]), version: 'v' });
  assert.deepEqual([...keys.keys()], ['y', 'a.txt']);
  assert.equal(readFileSync(join(outDir, 'records/index.html'), 'utf8'), 'another');
  assert.equal(readFileSync(join(outDir, 'a.txt'), 'utf8'), '2');
});

test('a file can be made of those before it', async () => {
  const { outDir } = await write([
    fileOfText('a.txt', 'one'),
    { path: 'b.txt', key: 'b', text: (read) => `${read('a.txt')} and ${read('none.txt')}` },
  ]);
  assert.equal(readFileSync(join(outDir, 'b.txt'), 'utf8'), 'one and undefined');
});

test('no file is written outside the site', async () => {
  await assert.rejects(write([fileOfText('../x.txt', '')]), {
    message: 'The file ../x.txt would lie outside the site.',
  });
});

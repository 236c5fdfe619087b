import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFileWriter } from '../../../src/site/file-writer.ts';
import { findLastSite, noteSite } from '../../../src/site/last-site.ts';
import { fileOfText, type DrawnFile, type MadeFile, type SiteFile } from '../../../src/site/made-file.ts';
import { writeMadeFiles, type MadeFilesOptions } from '../../../src/site/write-made-files.ts';
import { makeFolder } from '../../helpers/content.ts';

const list = join(makeFolder(), 'site.json');

/** Writes them to the end. */
async function writeAll(files: readonly SiteFile[], options: Omit<MadeFilesOptions, 'writer'>) {
  const writer = openFileWriter(options.outDir);
  try {
    const keys = await writeMadeFiles(files, { ...options, writer });
    await writer.finished();
    return keys;
  } finally {
    await writer.close();
  }
}

async function write(files: readonly (MadeFile | DrawnFile)[], version = 'v') {
  const outDir = makeFolder();
  const keys = await writeAll(files, {
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
  const keys = await writeAll(files, { last, outDir, names, pages: new Map([['y', 'key']]), version: 'v' });
  assert.deepEqual([...keys.keys()], ['y', 'a.txt']);
  assert.equal(readFileSync(join(outDir, 'records/index.html'), 'utf8'), 'another');
  assert.equal(readFileSync(join(outDir, 'a.txt'), 'utf8'), '2');
});

test('a file can be made of those before it', async () => {
  const { outDir } = await write([
    fileOfText('a.txt', 'one'),
    { path: 'b.txt', key: 'b', text: async (read) => `${await read('a.txt')} and ${await read('none.txt')}` },
  ]);
  assert.equal(readFileSync(join(outDir, 'b.txt'), 'utf8'), 'one and undefined');
});

test('pictures are drawn side by side, and the first that fails is heard when the others have ended', async () => {
  const begun: string[] = [];
  const all = Promise.withResolvers<void>();
  const drawn = (path: string, end: Promise<void>) => ({
    path,
    key: path,
    bytes: async () => {
      if (begun.push(path) % 2 === 0) all.resolve(); // only where both are begun can the first end
      await end;
      return new Uint8Array([1, 2]);
    },
  });
  const { outDir, keys } = await write([drawn('x.png', all.promise), drawn('y.png', all.promise)]);
  assert.deepEqual([...readFileSync(join(outDir, 'x.png'))], [1, 2]);
  assert.deepEqual([...keys.keys()], ['x.png', 'y.png']);
  const again = await write([drawn('x.png', all.promise), drawn('z.png', all.promise)]);
  assert.equal(inodeOf(again.outDir, 'x.png'), inodeOf(outDir, 'x.png'));
  assert.deepEqual(begun, ['x.png', 'y.png', 'z.png']);
  const failing = { path: 'f.png', key: 'f', bytes: () => Promise.reject(new Error('no ink')) };
  await assert.rejects(write([failing, drawn('g.png', all.promise)]), { message: 'no ink' });
  assert.deepEqual(begun, ['x.png', 'y.png', 'z.png', 'g.png']);
});

test('the form of a page is made anew when the page is another, and there is none without it', async () => {
  const made: string[] = [];
  const form = (page: string) => ({
    path: `${page}.md`,
    page: `${page}/index.html`,
    textOf: (html: string) => {
      made.push(page);
      return `of ${html}`;
    },
  });
  const build = async (html: string, pages = new Map<string, string>()) => {
    const outDir = makeFolder({ 'risk/index.html': html });
    const last = findLastSite(list);
    const names = new Set(['risk/index.html']);
    const files = [form('risk'), form('gone')];
    const keys = await writeAll(files, { last, outDir, names, pages, version: 'v' });
    noteSite(list, outDir, keys, {});
    return readFileSync(join(outDir, 'risk.md'), 'utf8');
  };
  assert.equal(await build('one'), 'of one');
  assert.equal(await build('one'), 'of one');
  assert.equal(await build('two'), 'of two');
  assert.deepEqual(made, ['risk', 'risk']);
  const known = (key: string) => new Map([['risk/index.html', key]]);
  assert.equal(await build('three', known('3')), 'of three');
  assert.equal(await build('a page whose key is the same is not read', known('3')), 'of three');
  assert.equal(await build('four', known('4')), 'of four');
});

test('no file is written outside the site', async () => {
  await assert.rejects(write([fileOfText('../x.txt', '')]), {
    message: 'The file ../x.txt would lie outside the site.',
  });
});

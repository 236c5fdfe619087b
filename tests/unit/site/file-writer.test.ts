import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFileWriter, type FileWriter } from '../../../src/site/file-writer.ts';
import { makeFolder } from '../../helpers/content.ts';

/** What a writer leaves in a new folder; it is closed in any case. */
async function writeIn(dir: string, work: (writer: FileWriter) => Promise<void>): Promise<void> {
  const writer = openFileWriter(dir);
  try {
    await work(writer);
  } finally {
    await writer.close();
  }
}

test('texts, bytes, second names and whole folders lie there once all is written', async () => {
  const from = makeFolder({ 'style.css': 'a{}', 'fonts/one.woff2': 'font' });
  const dir = makeFolder();
  await writeIn(dir, async (writer) => {
    await writer.copyAll(from);
    await writer.write('records/é/index.html', 'text \uE000 é');
    await writer.write('x.png', new Uint8Array([1, 2]));
    await writer.link(join(from, 'style.css'), 'old/style.css');
    await writer.written();
  });
  assert.equal(readFileSync(join(dir, 'records/é/index.html'), 'utf8'), 'text \uE000 é');
  assert.deepEqual([...readFileSync(join(dir, 'x.png'))], [1, 2]);
  assert.equal(statSync(join(dir, 'old/style.css')).ino, statSync(join(from, 'style.css')).ino);
  assert.notEqual(statSync(join(dir, 'style.css')).ino, statSync(join(from, 'style.css')).ino);
  assert.equal(readFileSync(join(dir, 'fonts/one.woff2'), 'utf8'), 'font');
});

test('more than may wait is written all the same', async () => {
  const dir = makeFolder();
  const large = 'x'.repeat(20_000_000);
  await writeIn(dir, async (writer) => {
    for (const name of ['a', 'b', 'c']) await writer.write(name, large);
    await writer.written();
  });
  for (const name of ['a', 'b', 'c']) assert.equal(statSync(join(dir, name)).size, large.length);
});

test('the first that fails is told with its code, and nothing behind it is written', async () => {
  const dir = makeFolder({ taken: 'a file' });
  await writeIn(dir, async (writer) => {
    await writer.write('taken/x.txt', 'x');
    await assert.rejects(writer.written(), (error: NodeJS.ErrnoException) => {
      assert.match(error.message, /taken/);
      assert.ok(['EEXIST', 'ENOTDIR'].includes(String(error.code)), error.code);
      return true;
    });
    await assert.rejects(writer.write('later.txt', 'x'), /taken/);
  });
  assert.ok(!existsSync(join(dir, 'later.txt')));
});

test('folders that go are gone, and of those made ready the ones that hold something stay', async () => {
  const old = makeFolder({ '1/records/a/index.html': 'old', '2/index.html': 'served' });
  const dir = join(old, '3');
  await writeIn(dir, async (writer) => {
    writer.remove([join(old, '1'), join(old, 'none')]);
    writer.prepare(['records/a', 'records/gone', 'people/gone/deep', '']);
    await writer.write('records/a/index.html', 'new');
    await writer.write('records/b/index.html', 'new too');
    await writer.finished();
  });
  assert.deepEqual(readdirSync(old).sort(), ['2', '3']);
  assert.deepEqual(readdirSync(dir, { recursive: true }).sort(), [
    'records',
    'records/a',
    'records/a/index.html',
    'records/b',
    'records/b/index.html',
  ]);
});

test('what was a folder in the last site can be a file in this one', async () => {
  const [dir, from] = [makeFolder(), makeFolder({ file: 'linked' })];
  await writeIn(dir, async (writer) => {
    writer.prepare(['a/deep', 'b', '../outside']);
    await writer.write('a', 'written');
    await writer.link(join(from, 'file'), 'b');
    await writer.write('c/x', 'x');
    await assert.rejects(
      writer.write('c', 'a folder that holds something').then(() => writer.written()),
      /EISDIR/,
    );
  });
  assert.equal(readFileSync(join(dir, 'a'), 'utf8'), 'written');
  assert.equal(readFileSync(join(dir, 'b'), 'utf8'), 'linked');
  assert.ok(!existsSync(join(dir, '../outside')));
});

test('a writer that was given nothing has nothing to wait for', async () => {
  await writeIn(makeFolder(), (writer) => writer.written());
});

test('nothing is written outside its folder', async () => {
  const dir = makeFolder();
  await writeIn(dir, async (writer) => {
    await assert.rejects(writer.write('../x.txt', ''), { message: 'The file ../x.txt would lie outside the site.' });
    await writer.written();
  });
  assert.ok(!existsSync(join(dir, '../x.txt')));
});

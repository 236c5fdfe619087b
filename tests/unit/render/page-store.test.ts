import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPageStore } from '../../../src/render/page-store.ts';
import { makeFolder } from '../../helpers/cairn.ts';

const page = (text: string) => new TextEncoder().encode(text);

test('a page that was kept is restored by its key, and by no other', async (t) => {
  const dir = makeFolder(t);
  await (await openPageStore(join(dir, 'pages'))).keep('key-a', page('A'));
  const store = await openPageStore(join(dir, 'pages'));
  assert.equal(await store.restore('key-b', join(dir, 'b.html')), false);
  assert.equal(await store.restore('key-a', join(dir, 'a.html')), true);
  assert.equal(readFileSync(join(dir, 'a.html'), 'utf8'), 'A');
});

test('what was not used since the store was opened is removed, also what a killed build left', async (t) => {
  const dir = makeFolder(t);
  const first = await openPageStore(dir);
  await first.keep('old', page('old'));
  await first.keep('used', page('used'));
  writeFileSync(join(dir, 'half.4711'), 'ha');
  const store = await openPageStore(dir);
  await store.restore('used', join(makeFolder(t), 'x.html'));
  await store.keep('new', page('new'));
  await store.prune();
  assert.deepEqual(readdirSync(dir).sort(), ['new', 'used']);
});

test('a folder that cannot be written keeps nothing, and stops nothing', async (t) => {
  const dir = makeFolder(t);
  writeFileSync(join(dir, 'file'), '');
  const store = await openPageStore(join(dir, 'file'));
  await store.keep('key', page('A'));
  assert.equal(await store.restore('key', join(dir, 'a.html')), false);
  await store.prune();
  assert.ok(!existsSync(join(dir, 'a.html')));
});

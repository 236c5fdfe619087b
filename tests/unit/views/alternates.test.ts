import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Output } from '../../../src/domain/wiki.ts';
import { alternatesOf } from '../../../src/views/alternates.ts';

const wiki = { name: 'Ours', base: '/wiki/', outputs: ['json', 'markdown', 'feeds'] } as const;

function hrefsOf(page: string, outputs: readonly Output[] = wiki.outputs): readonly string[] {
  return alternatesOf({ ...wiki, outputs }, page).map(({ href }) => href);
}

test('a page of the content points to its Markdown and to the feeds', () => {
  const feeds = ['/wiki/feeds/all.atom', '/wiki/feeds/all.json'];
  assert.deepEqual(hrefsOf('/wiki/'), ['/wiki/index.md', ...feeds]);
  assert.deepEqual(hrefsOf('/wiki/records/x/'), ['/wiki/records/x.md', ...feeds]);
  assert.deepEqual(hrefsOf('/wiki/records/area/numerics/'), ['/wiki/records/area/numerics.md', ...feeds]);
  assert.deepEqual(hrefsOf('/wiki/guide/records/'), ['/wiki/guide/records.md', ...feeds]);
});

test('what only repeats other pages, or stands in for any, has no Markdown', () => {
  const feeds = ['/wiki/feeds/all.atom', '/wiki/feeds/all.json'];
  assert.deepEqual(hrefsOf('/wiki/handoffs/x/binder/'), feeds);
  assert.deepEqual(hrefsOf('/wiki/404/'), feeds);
});

test('an area and a system point to their own feed too', () => {
  assert.deepEqual(hrefsOf('/wiki/areas/numerics/', ['feeds'])[0], '/wiki/feeds/areas/numerics.atom');
  assert.deepEqual(hrefsOf('/wiki/systems/cluster/', ['feeds'])[0], '/wiki/feeds/systems/cluster.atom');
});

test('what wiki.yaml does not want is not pointed to', () => {
  assert.deepEqual(hrefsOf('/wiki/records/x/', []), []);
  assert.deepEqual(hrefsOf('/wiki/records/x/', ['markdown']), ['/wiki/records/x.md']);
});

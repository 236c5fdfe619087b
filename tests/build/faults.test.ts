import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeWiki } from '../helpers/built-wiki.ts';
import { makeFolder, putFiles, recordText, runCairn } from '../helpers/content.ts';

/** Empty for a file that has just been renamed. */
function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

test('a wiki without any content builds, and says what to do first', async () => {
  const wiki = makeWiki({});
  const { code, output } = await wiki.build();
  assert.equal(code, 0, output);
  assert.match(wiki.page(''), /cairn -- new record/);
  assert.match(wiki.page('records'), /cairn -- new record/);
  for (const again of [2, 3]) {
    assert.equal((await wiki.build()).code, 0);
    const sites = globSync(join(wiki.work, '.site-sites/*')).map((path) => basename(path));
    assert.deepEqual(sites.sort(), [String(again - 1), String(again)], 'the site before it stays, older ones go');
  }
});

test('one record alone is a wiki', async () => {
  const wiki = makeWiki();
  const { code, output } = await wiki.build();
  assert.equal(code, 0, output);
  assert.match(wiki.page('records/first'), /First things/);
  assert.match(wiki.page('records'), /First things/);
});

test('an error in the content leaves the old site as it was, and says what is wrong', async () => {
  const wiki = makeWiki();
  assert.equal((await wiki.build()).code, 0);
  const before = wiki.page('records/first');
  putFiles(wiki.content, { 'records/second.mdx': recordText('Second', 'Text', 'supersedes: frist') });
  const { code, output } = await wiki.build();
  assert.equal(code, 1);
  assert.match(output, /records\/second\.mdx:3.*dangling-reference/s);
  assert.match(output, /Did you mean `first`\?/);
  assert.equal(wiki.page('records/first'), before);
  assert.ok(!existsSync(join(wiki.out, 'records/second')));
});

test('pages that are no longer there are gone from the site', async () => {
  const wiki = makeWiki({ 'records/a.mdx': recordText('One'), 'records/b.mdx': recordText('Two') });
  assert.equal((await wiki.build()).code, 0);
  const again = makeFolder({ 'records/b.mdx': recordText('Two') });
  assert.equal((await runCairn(['build', '--content', again, '--out', wiki.out], wiki.env)).code, 0);
  assert.ok(!existsSync(join(wiki.out, 'records/a')));
  assert.match(wiki.page('records/b'), /Two/);
});

test('a page is built again when something it shows of another record has changed', async () => {
  const wiki = makeWiki({
    'records/a.mdx': recordText('One', 'Look at [the other](./b.mdx).'),
    'records/b.mdx': recordText('Two'),
  });
  assert.equal((await wiki.build()).code, 0);
  assert.match(wiki.page('records/a'), /data-state="accepted"[^>]*>the other/);
  putFiles(wiki.content, { 'records/c.mdx': recordText('Three', 'Better.', 'status: accepted\nsupersedes: b') });
  assert.equal((await wiki.build()).code, 0);
  assert.match(wiki.page('records/a'), /superseded: <\/span>the other/);
});

test('after a build that was killed while it rendered, the next one shows what is there and not what was', async () => {
  const a = recordText('First things', 'This is version A.');
  const others = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`records/r${index}.mdx`, recordText(`Record ${index}`)]),
  );
  const wiki = makeWiki({ ...others, 'wiki.yaml': 'name: One\n', 'records/0-first.mdx': a });
  assert.equal((await wiki.build()).code, 0);
  putFiles(wiki.content, { 'wiki.yaml': 'name: Two\n', 'records/0-first.mdx': a.replace('version A', 'version B') });
  const { child, ended } = wiki.start();
  const rendered = join(wiki.work, '.site-sites/*/records/0-first/index.html');
  let running = true;
  const end = ended.finally(() => (running = false));
  while (running && !globSync(rendered).some((file) => readIfThere(file).includes('version B'))) await wait(5);
  child.kill('SIGKILL');
  assert.equal((await end).signal, 'SIGKILL', 'the build ended before it could be killed');
  assert.match(wiki.page('records/0-first'), /version A/, 'the old site still stands');
  putFiles(wiki.content, { 'wiki.yaml': 'name: One\n', 'records/0-first.mdx': a });
  const { code, output } = await wiki.build();
  assert.equal(code, 0, output);
  assert.match(wiki.page('records/0-first'), /version A/);
});

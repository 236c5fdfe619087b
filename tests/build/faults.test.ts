import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder, putFiles, recordText, runCairn, startCairn } from '../helpers/content.ts';

/** A wiki of some records, with a cache and a place for its site. */
function makeWiki(files: Record<string, string> = { 'records/first.mdx': recordText('First things') }) {
  const content = makeFolder(files);
  const work = makeFolder();
  const out = join(work, 'site');
  const env = { CAIRN_CACHE: join(work, 'cache') };
  const words = ['build', '--content', content, '--out', out];
  const page = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
  return {
    content,
    out,
    work,
    env,
    page,
    words,
    build: () => runCairn(words, env),
    start: () => startCairn(words, env),
  };
}

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
  const rendered = join(import.meta.dirname, '../../node_modules/.cairn/*/site/records/0-first/index.html');
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

test('a cache that cannot be written costs time, and nothing else', async () => {
  const wiki = makeWiki();
  writeFileSync(join(wiki.work, 'cache'), 'a file where the folder should be');
  const { code, output } = await wiki.build();
  assert.equal(code, 0, output);
  assert.match(output, /The cache cannot be written, so nothing is kept for the next build/);
  assert.match(wiki.page('records/first'), /First things/);
});

test('of two builds at once the second says whom it waits for, and both end well', async () => {
  const wiki = makeWiki();
  const first = wiki.start();
  while (globSync(join(wiki.work, 'cache', '*', 'lock')).length === 0) await wait(5);
  const second = await wiki.build();
  const ended = await first.ended;
  assert.equal(ended.code, 0, ended.output);
  assert.equal(second.code, 0, second.output);
  assert.match(
    second.output,
    new RegExp(`Waiting for another build of this wiki to end \\(process ${first.child.pid} on `),
  );
  assert.match(wiki.page('records/first'), /First things/);
});

test('a folder that holds something else is not replaced by a site', async () => {
  const wiki = makeWiki();
  putFiles(wiki.out, { 'thesis.txt': 'years of work' });
  const { code, output } = await wiki.build();
  assert.equal(code, 1);
  assert.match(output, /holds files that are no site of Cairn's, and they would be lost/);
  assert.equal(readFileSync(join(wiki.out, 'thesis.txt'), 'utf8'), 'years of work');
});

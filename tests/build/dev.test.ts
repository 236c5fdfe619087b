/** While a wiki is being written, its pages lead to no file that is not there: what a build writes beside them is made when it is asked for. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { imageSize } from 'image-size';
import { makeWiki } from '../helpers/built-wiki.ts';
import { recordText, startCairn } from '../helpers/content.ts';

const source =
  'status: accepted\ndate: 2026-01-10\nareas: [numerics]\nsource: { format: madr, path: docs/adr/0001-first.md }';
const wiki = makeWiki({
  'wiki.yaml':
    'name: Casebook\nbase: /wiki/\norigin: https://wiki.example.org\ntoday: 2026-01-31\noutputs: [json, markdown, feeds, pictures]\n',
  'records/first.mdx': recordText('First things', 'It was decided so.', source),
  'records/second.mdx': recordText('Second things'),
});
const dev = startCairn(['dev', '--content', wiki.content, '--out', wiki.out, '--port', '0'], wiki.env);
let url = '';

before(async () => {
  for (let tries = 0; tries < 600 && url === ''; tries++) {
    url = /The wiki is at (\S+)/.exec(dev.output())?.[1] ?? '';
    if (url === '') await Promise.race([wait(200), dev.ended]);
  }
  assert.notEqual(url, '', dev.output());
});

after(async () => {
  dev.child.kill('SIGTERM');
  await dev.ended;
});

async function get(path: string) {
  const response = await fetch(new URL(path, url), { redirect: 'manual' });
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function textAt(path: string): Promise<string> {
  const { status, bytes } = await get(path);
  assert.equal(status, 200, path);
  return new TextDecoder().decode(bytes);
}

for (const [path, type, says] of [
  ['api/v1/records/first.json', 'application/json; charset=utf-8', /"title":"First things"/],
  ['api/v1/schemas/record.json', 'application/json; charset=utf-8', /"\$schema"/],
  ['records/first.md', 'text/markdown; charset=utf-8', /^IN FORCE.*\n\n# First things\n/],
  ['index.md', 'text/markdown; charset=utf-8', /^# Casebook\n/],
  ['records/area/numerics.md', 'text/markdown; charset=utf-8', /First things/],
  ['guide/publish.md', 'text/markdown; charset=utf-8', /^# Publish\n[^]*```sh\nnpm run build/],
  ['new-here.md', 'text/markdown; charset=utf-8', /^# New here\n/],
  [
    'llms.txt',
    'text/plain; charset=utf-8',
    /\[First things\]\(https:\/\/wiki\.example\.org\/wiki\/records\/first\.md\)/,
  ],
  ['llms-full.txt', 'text/plain; charset=utf-8', /\n# First things\n[^]*It was decided so\./],
  ['feeds/all.atom', 'application/atom+xml; charset=utf-8', /<feed [^]*First things/],
  ['feeds/areas/numerics.json', 'application/json; charset=utf-8', /First things/],
  ['calendars/reviews.ics', 'text/calendar; charset=utf-8', /^BEGIN:VCALENDAR/],
  ['sitemap.xml', 'text/xml; charset=utf-8', /https:\/\/wiki\.example\.org\/wiki\/records\/first\//],
  ['docs/adr/0001-first/', 'text/html; charset=utf-8', /url=\/wiki\/records\/first\//],
  ['_redirects', 'text/plain; charset=utf-8', /^\/wiki\/docs\/adr\/0001-first/m],
] as const) {
  test(`${path} is there as ${type}`, async () => {
    const found = await get(path);
    assert.deepEqual([found.status, found.type], [200, type]);
    assert.match(new TextDecoder().decode(found.bytes), says);
  });
}

test('the picture of a record is drawn', async () => {
  const { status, type, bytes } = await get('records/first.png');
  assert.deepEqual([status, type], [200, 'image/png']);
  assert.deepEqual(imageSize(bytes), { width: 1200, height: 630, type: 'png' });
});

test('what no build writes is not there', async () => {
  for (const path of ['records/third.md', 'records/first.json', 'api/v1/none.json', '/records/first.md']) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('pages are still pages, and name only files that are there', async () => {
  const page = await textAt('records/first/');
  assert.match(page, /<h1>First things<\/h1>/);
  const hrefs = [...page.matchAll(/<link rel="alternate"[^>]*? href="([^"]+)"/g)].map(([, href = '']) => href);
  assert.equal(hrefs.length, 3);
  for (const href of hrefs) assert.equal((await get(href)).status, 200, href);
});

test('under a base path too, files are saved, and a page that cannot be shown says why', async () => {
  assert.deepEqual((await get('@cairn/save')).status, 405);
  writeFileSync(join(wiki.content, 'records/broken.mdx'), '---\ntitle: [\n---\n');
  let found = await get('records/broken/');
  for (let tries = 0; tries < 200 && found.status !== 422; tries++) {
    await wait(100);
    found = await get('records/broken/');
  }
  assert.match(new TextDecoder().decode(found.bytes), /This page cannot be shown until its file is mended/);
});

test('after an edit the files say what the content says now', async () => {
  assert.match(await textAt('records/second.md'), /# Second things/);
  writeFileSync(join(wiki.content, 'records/second.mdx'), recordText('Other things'));
  let text = '';
  for (let tries = 0; tries < 200 && !text.includes('Other things'); tries++) {
    await wait(100);
    text = await textAt('records/second.md');
  }
  assert.match(text, /# Other things/);
  assert.match(await textAt('api/v1/records.json'), /"title":"Other things"/);
  assert.match(await textAt('llms-full.txt'), /# Other things/);
});

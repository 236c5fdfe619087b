import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RouteData } from 'astro';
import { openFileWriter } from '../../../src/site/file-writer.ts';
import { findLastSite, noteSite } from '../../../src/site/last-site.ts';
import type { PagePath } from '../../../src/site/program-entry.ts';
import { renderSite } from '../../../src/site/render-site.ts';
import { makeFolder } from '../../helpers/cairn.ts';

type Answers = (address: string) => Response | Promise<Response>;

function pathTo(pathname: string, cacheKey?: string, type: 'page' | 'endpoint' = 'page'): PagePath {
  return { pathname, cacheKey, route: { type } as RouteData };
}

/** Renders a site of `paths` that `answers` gives the pages of; tells which pages were asked for. */
async function renderIn(dir: string, paths: readonly PagePath[], answers: Answers, base = '/') {
  const clientDir = join(dir, 'client');
  mkdirSync(clientDir, { recursive: true });
  writeFileSync(join(clientDir, 'style.css'), 'a{}');
  const asked: string[] = [];
  const program = {
    key: 'program',
    clientDir,
    load: async () => ({
      pagePaths: async () => paths,
      async renderPage(request: Request) {
        const address = new URL(request.url).pathname;
        asked.push(address);
        return answers(address);
      },
    }),
  };
  const list = join(dir, 'site.json');
  const last = findLastSite(list);
  const outDir = mkdtempSync(join(dir, 'site-'));
  const writer = openFileWriter(outDir);
  const { pages, keys } = await renderSite({ program, last, base, writer });
  await writer.written();
  noteSite(list, outDir, keys, {});
  return { pages, asked, read: (file: string) => readFileSync(join(outDir, file), 'utf8'), outDir };
}

test('pages lie in folders of their own, files and the page for missing ones where servers look for them', async (t) => {
  const paths = [pathTo('/'), pathTo('/records/a'), pathTo('/404'), pathTo('/feed.xml', undefined, 'endpoint')];
  const site = await renderIn(makeFolder(t), paths, (address) => new Response(`page ${address}`));
  assert.equal(site.read('index.html'), 'page /');
  assert.equal(site.read('records/a/index.html'), 'page /records/a/');
  assert.equal(site.read('404.html'), 'page /404/');
  assert.equal(site.read('feed.xml'), 'page /feed.xml');
  assert.equal(site.read('style.css'), 'a{}');
  assert.equal(site.pages, 3);
});

test('a page is rendered again only when its key has changed, and always without one', async (t) => {
  const dir = makeFolder(t);
  const answers: Answers = (address) => new Response(address);
  await renderIn(dir, [pathTo('/a', '1'), pathTo('/b', '1'), pathTo('/c')], answers);
  const again = await renderIn(dir, [pathTo('/a', '1'), pathTo('/b', '2'), pathTo('/c')], answers);
  assert.deepEqual(again.asked, ['/b/', '/c/']);
  assert.equal(again.read('a/index.html'), '/a/');
});

test('a page that somebody has changed since is rendered again', async (t) => {
  const dir = makeFolder(t);
  const answers: Answers = (address) => new Response(address);
  const first = await renderIn(dir, [pathTo('/a', '1')], answers);
  writeFileSync(join(first.outDir, 'a/index.html'), 'changed by hand');
  const again = await renderIn(dir, [pathTo('/a', '1')], answers);
  assert.deepEqual(again.asked, ['/a/']);
  assert.equal(again.read('a/index.html'), '/a/');
});

test('pages are asked for below the base path and written without it', async (t) => {
  const site = await renderIn(makeFolder(t), [pathTo('/a')], (address) => new Response(address), '/wiki/');
  assert.equal(site.read('a/index.html'), '/wiki/a/');
});

test('an old address leads on, with its target escaped', async (t) => {
  const moved = () => new Response(null, { status: 302, headers: { location: '/records/new/?a="b"' } });
  const site = await renderIn(makeFolder(t), [pathTo('/records/old', '1')], moved);
  assert.match(site.read('records/old/index.html'), /content="0;url=\/records\/new\/\?a=&quot;b&quot;"/);
});

test('of two routes with one address the first wins', async (t) => {
  const site = await renderIn(makeFolder(t), [pathTo('/a'), pathTo('/a/')], (address) => new Response(address));
  assert.deepEqual(site.asked, ['/a/']);
});

test('a page that fails ends the work, and the message says which', async (t) => {
  const failing = () => Promise.reject(new Error('no such entry'));
  await assert.rejects(renderIn(makeFolder(t), [pathTo('/a')], failing), (error: Error) => {
    assert.equal(error.message, 'The page /a/ could not be rendered: no such entry');
    assert.equal((error.cause as Error).message, 'no such entry');
    return true;
  });
  const unwell = () => new Response('', { status: 500 });
  await assert.rejects(
    renderIn(makeFolder(t), [pathTo('/b')], unwell),
    /The page \/b\/ could not be rendered: it answered with status 500/,
  );
});

test('no page is written outside the site', async (t) => {
  const dir = makeFolder(t);
  const render = renderIn(dir, [pathTo('/../../escaped')], () => new Response('x'));
  await assert.rejects(render, { message: 'The file ../../escaped/index.html would lie outside the site.' });
  assert.ok(!existsSync(join(dir, '..', 'escaped')));
});

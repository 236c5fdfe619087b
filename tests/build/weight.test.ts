import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../src/cli/project-root.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { makeFolder, runCairn } from '../helpers/content.ts';

const out = join(makeFolder(), 'site');

before(async () => {
  const words = ['build', '--content', join(projectRoot, 'content'), '--out', out];
  const { code, output } = await runCairn(words, { CAIRN_CACHE: makeFolder() });
  assert.equal(code, 0, output);
});

const pages = [
  'index.html',
  'records/index.html',
  'records/checkpoint-every-100/index.html',
  'systems/index.html',
  'changes/index.html',
  'new-here/index.html',
];

function read(file: string): string {
  return readFileSync(join(out, file), 'utf8');
}

function gzipped(texts: Iterable<string>): number {
  return [...texts].reduce((sum, text) => sum + gzipSync(text).length, 0);
}

/** What an expression with one group finds, all of it. */
function allOf(text: string, expression: RegExp): readonly string[] {
  return [...text.matchAll(expression)].map(([, found = '']) => found);
}

/** The scripts a page loads by itself, with all they import at once; what is imported when it is needed does not count. */
function scriptsOf(page: string): ReadonlyMap<string, string> {
  const html = read(page);
  const scripts = new Map(
    allOf(html, /<script(?![^>]*\bsrc=)[^>]*>([^<]+)<\/script>/g).map((text, i) => [`#${i}`, text]),
  );
  const open = allOf(html, /<script[^>]*\bsrc="\/([^"]+)"/g).concat(
    [...scripts.values()].flatMap((text) => allOf(text, /\bfrom\s*"\/([^"]+)"/g)),
  );
  for (const file of open) {
    if (scripts.has(file)) continue;
    const text = read(file);
    scripts.set(file, text);
    const imported = allOf(text, /(?:^|[;}\s])import\s*(?:[\w{},*$\s]+?from\s*)?"(\.[^"]+)"/g);
    open.push(...imported.map((path) => posix.join(posix.dirname(file), path)));
  }
  return scripts;
}

test('all style sheets of a page take at most 12 KB', () => {
  for (const page of pages) {
    const html = read(page);
    const linked = allOf(html, /<link[^>]*rel="stylesheet"[^>]*href="\/([^"]+)"/g);
    const sheets = [...linked.map(read), ...allOf(html, /<style[^>]*>([^<]*)<\/style>/g)];
    assert.ok(sheets.length > 0, `${page} has no style sheet`);
    const bytes = gzipped(sheets);
    assert.ok(bytes <= 12 * 1024, `${page}: ${bytes} bytes`);
  }
});

test('the scripts that a page loads before anybody searches take at most 8 KB', () => {
  for (const page of pages) {
    const scripts = scriptsOf(page);
    assert.ok(scripts.size > 0, `${page} has no script`);
    const bytes = gzipped(scripts.values());
    assert.ok(bytes <= 8 * 1024, `${page}: ${bytes} bytes in ${[...scripts.keys()].join(', ')}`);
  }
});

test('the page of a handoff, where receipts are written, loads 12 KB of scripts at most, and no record that its binder has', () => {
  const [page = '', binder = ''] = ['', 'binder/'].map((part) =>
    read(`handoffs/kwabena-asante-2026/${part}index.html`),
  );
  const bytes = gzipped(scriptsOf('handoffs/kwabena-asante-2026/index.html').values());
  assert.ok(bytes <= 12 * 1024, `${bytes} bytes`);
  assert.ok(binder.includes('Options considered'));
  assert.ok(!page.includes('Options considered'));
});

test('the composer and all that it loads when needed take at most 180 KB', () => {
  const page = 'handoffs/new/index.html';
  const own = scriptsOf(page);
  const open = [...own.keys()].filter((file) => !file.startsWith('#'));
  const all = new Map(own);
  // whatever is named in a script may be loaded by it, workers too
  for (const file of open) {
    const text = all.get(file) ?? read(file);
    all.set(file, text);
    const named = allOf(text, /["'`./]([\w-]+(?:\.[\w-]+)?\.js)["'`]/g).map((name) => `_astro/${name}`);
    open.push(...named.filter((name) => !all.has(name) && !open.includes(name) && existsSync(join(out, name))));
  }
  assert.ok(
    [...all.keys()].some((file) => file.includes('preview-worker')),
    [...all.keys()].join(', '),
  );
  const bytes = gzipped(all.values());
  assert.ok(bytes <= 180 * 1024, `${bytes} bytes in ${[...all.keys()].join(', ')}`);
});

test('no built page knows a way to save, and no built site has one', async (t) => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|js|json)$/.test(file),
  );
  assert.ok(files.includes(join('handoffs', 'new', 'index.html')));
  assert.deepEqual(
    files.filter((file) => read(file).includes('@cairn/save') || read(file).includes('data-save-url=')),
    [],
  );
  const site = await serveSite({ dir: out, base: '/', port: 0 });
  t.after(() => site.stop());
  const body = JSON.stringify({ path: 'handoffs/a.mdx', text: 'text' });
  const headers = { 'Content-Type': 'application/json', Origin: site.url.slice(0, -1) };
  const answer = await fetch(`${site.url}@cairn/save`, { method: 'POST', body, headers });
  assert.equal(answer.status, 405);
});

test('all fonts take at most 60 KB', () => {
  const fonts = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:woff2?|ttf|otf)$/.test(file),
  );
  const bytes = fonts.reduce((sum, file) => sum + readFileSync(join(out, file)).length, 0);
  assert.ok(bytes <= 60 * 1024, `${bytes} bytes in ${fonts.join(', ')}`);
});

test('no page has an inline style, or a policy that would allow one', () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  assert.ok(files.length > 100);
  for (const file of files) {
    const html = read(file);
    const isRedirect = html.includes('http-equiv="refresh"');
    assert.doesNotMatch(html, /<[a-z][^>]*\sstyle=/i, file);
    assert.ok(isRedirect || /http-equiv="content-security-policy"/i.test(html), `${file} has no policy`);
    assert.ok(!html.includes('unsafe-inline'), file);
  }
});

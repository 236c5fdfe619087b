/** What programs find on the built sample site: every form that a page names is there, and says the same. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'playwright/test';
import { sites } from '../helpers/sites.ts';

const { root, based } = sites;

/** Paths of all files of a site with this ending. */
function filesOf(dir: string, ending: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
}

test('every other form that a page names is a file of the site', () => {
  for (const { outDir, base } of [root, based]) {
    const found = new Set<string>();
    for (const file of filesOf(outDir, '.html')) {
      const html = readFileSync(join(outDir, file), 'utf8');
      for (const [, href = ''] of html.matchAll(/<link rel="alternate"[^>]*href="([^"]+)"/g)) found.add(href);
    }
    expect(found.size).toBeGreaterThan(200);
    for (const href of found) expect(() => readFileSync(join(outDir, href.slice(base.length)))).not.toThrow();
  }
});

test('every page for people is there as Markdown, which says what it does', () => {
  const files = new Set(filesOf(root.outDir, '.md'));
  const without: string[] = [];
  for (const file of filesOf(root.outDir, '.html')) {
    const html = readFileSync(join(root.outDir, file), 'utf8');
    if (html.includes('http-equiv="refresh"')) continue; // it leads on to a page that has
    const mirror = file === 'index.html' ? 'index.md' : file.replace(/(\/index)?\.html$/, '.md');
    if (!files.has(mirror)) without.push(file);
    else expect(readFileSync(join(root.outDir, mirror), 'utf8'), mirror).toContain('# ');
  }
  // the one stands in for any page, the others repeat a handoff and its records on paper
  expect(without.filter((file) => file !== '404.html' && !/^handoffs\/[^/]+\/binder\/index\.html$/.test(file))).toEqual(
    [],
  );
  expect(without).toContain('404.html');
});

test('the JSON of the site is valid against the schemas that lie beside it', () => {
  const dir = join(based.outDir, 'api/v1');
  const read = (file: string) => JSON.parse(readFileSync(join(dir, file), 'utf8'));
  const ajv = new Ajv2020({ strict: true });
  for (const schema of readdirSync(join(dir, 'schemas'))) {
    const validate = ajv.compile(read(`schemas/${schema}`));
    const files =
      schema === 'record.json' ? readdirSync(join(dir, 'records')).map((file) => `records/${file}`) : [schema];
    for (const file of files) expect(validate(read(file)), `${file}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  }
});

test('no Markdown of the site holds a component, and links within the site lead to its files', () => {
  const files = filesOf(root.outDir, '.md');
  const known = new Set(files.map((file) => `/${file}`));
  const broken: string[] = [];
  for (const file of files) {
    const text = readFileSync(join(root.outDir, file), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    expect(/<\/?(?:Ref|Term|Fact|Callout|Figure|Chart|Quote|Steps)\b/.test(text), file).toBe(false);
    for (const [, href = ''] of text.matchAll(/\]\((\/[^)\s#]+\.md)/g)) {
      if (!known.has(decodeURI(href))) broken.push(`${file} links to ${href}`);
    }
  }
  expect(files.length).toBeGreaterThan(200);
  expect(broken).toEqual([]);
});

test('a superseded record says so in the first line of its Markdown', async ({ request }) => {
  const superseded = filesOf(join(root.outDir, 'api/v1/records'), '.json')
    .map((file) => JSON.parse(readFileSync(join(root.outDir, 'api/v1/records', file), 'utf8')))
    .filter(({ state }) => state === 'superseded');
  expect(superseded.length).toBeGreaterThan(0);
  for (const { markdown } of superseded) {
    const response = await request.get(markdown);
    expect(await response.text()).toMatch(/^SUPERSEDED by \[.+\]\(.+\).*: do not apply\./);
  }
});

test('a server sends every form as what it is', async ({ request }) => {
  const types = {
    'records/bf16-over-fp16.md': 'text/markdown',
    'feeds/all.atom': 'application/atom+xml',
    'feeds/all.json': 'application/json',
    'calendars/reviews.ics': 'text/calendar',
    'llms.txt': 'text/plain',
    'api/v1/records.json': 'application/json',
  };
  for (const [path, type] of Object.entries(types)) {
    const response = await request.get(`${based.url}${path}`);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type'], path).toContain(type);
  }
});

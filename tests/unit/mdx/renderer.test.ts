/** Is a text compiled once only, whatever befalls the cache, and does no text stop the others? */

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { compileBody } from '../../../src/mdx/compile.ts';
import type { BodySource } from '../../../src/mdx/compiled.ts';
import { createRenderer, type Renderer, type RendererOptions } from '../../../src/mdx/renderer.ts';
import { dangersIn, makeContent, makeSource } from './compiling.ts';

function makeRenderer(context: TestContext, options: RendererOptions): Renderer {
  const renderer = createRenderer({ threads: 2, ...options });
  context.after(() => renderer.close());
  return renderer;
}

async function compileBoth(renderer: Renderer, source: BodySource) {
  const known = await renderer.compile(source);
  return { ...known, html: await renderer.html(known.body.digest) };
}

const example = makeSource('# Title\n\n`code` and *words*.\n\n```ts\nlet x = 1\n```\n\n![x](./none.png)');

test('through threads and cache comes what comes without', async (context) => {
  const contentDir = await makeContent();
  const cacheDir = path.join(contentDir, 'cache');
  const { dependencies: _, ...plain } = await compileBody(example, contentDir);
  const fresh = await compileBoth(makeRenderer(context, { contentDir, cacheDir }), example);
  const { digest, ...body } = fresh.body;
  assert.match(digest, /^[0-9a-f]{32}-[0-9a-f]{16}$/);
  assert.deepEqual({ ...fresh, body }, plain);
  const cached = await compileBoth(makeRenderer(context, { contentDir, cacheDir, threads: 0 }), example);
  assert.deepEqual(cached, fresh);
});

test('one thread is enough, and without a cache folder the HTML is kept in memory', async (context) => {
  const contentDir = await makeContent();
  const renderer = makeRenderer(context, { contentDir, threads: 1 });
  const texts = Array.from({ length: 12 }, (_, index) => ({
    ...makeSource(`text ${index}`),
    file: `records/${index}.mdx`,
  }));
  const all = await Promise.all(texts.map((source) => compileBoth(renderer, source)));
  assert.deepEqual(
    all.map(({ html }) => /text \d+/.exec(html)?.[0]),
    texts.map(({ text }) => text),
  );
});

test('another text, file, format or shown file is another digest', async (context) => {
  const contentDir = await makeContent();
  const renderer = makeRenderer(context, { contentDir });
  const digestOf = async (source: BodySource) => (await renderer.compile(source)).body.digest;
  const digests = [
    await digestOf(example),
    await digestOf({ ...example, text: `${example.text} ` }),
    await digestOf({ ...example, file: 'records/other.mdx' }),
    await digestOf({ ...example, format: 'md' }),
  ];
  writeFileSync(path.join(contentDir, 'records/none.png'), 'no image');
  digests.push(await digestOf(example));
  assert.equal(new Set(digests).size, digests.length);
});

test('a changed CSV or image compiles the texts again that show it, a touched one does not', async (context) => {
  const contentDir = await makeContent({ 'records/x.csv': 'x,y\n1,2\n' });
  const cacheDir = path.join(contentDir, 'cache');
  const source = makeSource('<Chart type="line" title="t" x="x" y="y" src="./x.csv" />');
  const first = await compileBoth(makeRenderer(context, { contentDir, cacheDir }), source);
  const csv = path.join(contentDir, 'records/x.csv');
  utimesSync(csv, 1, 1);
  const touched = await compileBoth(makeRenderer(context, { contentDir, cacheDir, threads: 0 }), source);
  assert.deepEqual(touched, first);
  writeFileSync(csv, 'x,y\n1,7\n');
  const second = await compileBoth(makeRenderer(context, { contentDir, cacheDir }), source);
  assert.match(second.html, /<td class="cairn-right">7<\/td>/);
  assert.notEqual(second.body.digest, first.body.digest);
  unlinkSync(csv);
  const third = await makeRenderer(context, { contentDir, cacheDir }).compile(source);
  assert.equal(third.issues[0]?.message, 'The file `./x.csv` is not there.');
});

/** Compiles all of it with a renderer of its own. */
async function compileAll(sources: readonly BodySource[], options: RendererOptions) {
  const renderer = createRenderer({ threads: 2, ...options });
  try {
    return await Promise.all(sources.map((source) => compileBoth(renderer, source)));
  } finally {
    await renderer.close();
  }
}

const damages: Readonly<Record<string, (file: string) => void>> = {
  emptied: (file) => truncateSync(file, 0),
  'cut in half': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  overwritten: (file) => writeFileSync(file, 'x'.repeat(readFileSync(file).length)),
  deleted: (file) => unlinkSync(file),
};

for (const [what, spoil] of Object.entries(damages)) {
  test(`a cache that was ${what} is made again`, async () => {
    const contentDir = await makeContent();
    const options = { contentDir, cacheDir: path.join(contentDir, 'cache') };
    const sources = ['one', 'two', 'three'].map((word) => makeSource(`${word} `.repeat(2_000)));
    const fresh = await compileAll(sources, options);
    spoil(path.join(options.cacheDir, 'bodies.sqlite'));
    assert.deepEqual(await compileAll(sources, options), fresh);
    assert.deepEqual(await compileAll(sources, options), fresh);
    assert.deepEqual(await compileAll(sources, { ...options, threads: 0 }), fresh);
  });
}

test('a body of the cache that is not what was written is compiled again', async () => {
  const contentDir = await makeContent();
  const options = { contentDir, cacheDir: path.join(contentDir, 'cache') };
  const sources = ['its HTML', 'what is known of it', 'all of it'].map((word) => makeSource(word));
  const fresh = await compileAll(sources, options);
  const database = new DatabaseSync(path.join(options.cacheDir, 'bodies.sqlite'));
  const [ofHtml, ofKnown, ofAll] = fresh.map(({ body }) => body.digest.slice(0, 32)) as [string, string, string];
  database.prepare("UPDATE bodies SET html = replace(html, 'HTML', 'LMTH') WHERE key = ?").run(ofHtml);
  database.prepare("UPDATE bodies SET known = replace(known, 'words', 'sword') WHERE key = ?").run(ofKnown);
  database.prepare('DELETE FROM bodies WHERE key = ?').run(ofAll);
  database.close();
  assert.deepEqual(await compileAll(sources, options), fresh);
  assert.deepEqual(await compileAll(sources, { ...options, threads: 0 }), fresh);
});

test('a file in the place of the cache folder means working without, told once', async (context) => {
  const contentDir = await makeContent({ cache: 'a file' });
  const reasons: string[] = [];
  const cacheDir = path.join(contentDir, 'cache');
  const renderer = makeRenderer(context, { contentDir, cacheDir, onCacheProblem: (reason) => reasons.push(reason) });
  const all = await Promise.all([1, 2, 3].map((index) => compileBoth(renderer, makeSource(`text ${index}`))));
  assert.equal(
    all.every(({ html }, index) => html.includes(`text ${index + 1}`)),
    true,
  );
  assert.deepEqual(
    reasons.map((reason) => reason.split(':')[0]),
    ['EEXIST'],
  );
});

test('a cache folder that goes away meanwhile does not stop the work', async (context) => {
  const contentDir = await makeContent();
  const cacheDir = path.join(contentDir, 'gone');
  symlinkSync(path.join(contentDir, 'target'), cacheDir);
  mkdirSync(path.join(contentDir, 'target'));
  const renderer = makeRenderer(context, { contentDir, cacheDir });
  await renderer.compile(makeSource('before'));
  unlinkSync(cacheDir);
  writeFileSync(cacheDir, 'a file');
  for (const index of [1, 2])
    assert.match((await compileBoth(renderer, makeSource(`text ${index}`))).html, new RegExp(`text ${index}`));
});

test('what is no longer used is removed from the cache, and only that', async (context) => {
  const contentDir = await makeContent();
  const cacheDir = path.join(contentDir, 'cache');
  const renderer = makeRenderer(context, { contentDir, cacheDir });
  const kept = await compileBoth(renderer, example);
  await renderer.compile(makeSource('old'));
  writeFileSync(path.join(cacheDir, 'mentions.json'), 'x');
  renderer.prune(new Set([kept.body.digest]));
  const database = new DatabaseSync(path.join(cacheDir, 'bodies.sqlite'), { readOnly: true });
  assert.deepEqual(
    database
      .prepare('SELECT digest FROM bodies')
      .all()
      .map(({ digest }) => digest),
    [kept.body.digest],
  );
  database.close();
  assert.equal(readFileSync(path.join(cacheDir, 'mentions.json'), 'utf8'), 'x');
  assert.equal(await renderer.html(kept.body.digest), kept.html);
});

test('a digest that nobody compiled is an error that says so', async (context) => {
  const renderer = makeRenderer(context, { contentDir: await makeContent() });
  await assert.rejects(
    renderer.html('nothing'),
    new Error('No compiled text has the digest nothing; compile it first.'),
  );
});

const emphasis = '*a_ '.repeat(10_000);
const list = Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');

/** With a dollar, the core's reader reads them, which takes minutes. */
const slow: Readonly<Record<string, string>> = {
  'emphasis that opens 10,000 times': `${emphasis}$`,
  'a list 500 deep': `${list}$`,
};

test('emphasis that opens 10,000 times and a list 500 deep are read at once otherwise', async (context) => {
  const renderer = makeRenderer(context, { contentDir: await makeContent(), threads: 1 });
  const read = await Promise.all([emphasis, list].map((text) => renderer.compile(makeSource(text, 'md'))));
  assert.deepEqual(
    read.map(({ issues }) => issues.map(({ message }) => message)),
    [[], ['The text is nested more than 100 levels deep.']],
  );
});

test('what takes minutes is ended at the limit, in both formats, and the next text goes on', async (context) => {
  const renderer = makeRenderer(context, { contentDir: await makeContent(), threads: 1, timeoutMs: 700 });
  const sources = Object.values(slow).flatMap((text) => [makeSource(text, 'md'), makeSource(text, 'mdx')]);
  const all = await Promise.all([...sources, makeSource('next')].map((source) => compileBoth(renderer, source)));
  for (const [index, { file }] of sources.entries()) {
    const { issues, html } = all[index]!;
    assert.deepEqual(issues, [
      {
        code: 'too-complex',
        severity: 'error',
        place: { file, line: 1, column: 1 },
        message: 'The text took more than 0.7 s, or more memory than one text may, to read.',
        hint: 'Split it, or look for very long runs of `*`, `_`, `>` or brackets, and for lists nested very deep.',
      },
    ]);
    assert.match(html, /^<div class="cairn-errors"/);
  }
  const next = all.at(-1)!;
  assert.match(next.html, /next/);
  assert.deepEqual(next.issues, []);
});

const large: Readonly<Record<string, string>> = {
  'a quote 5,000 deep': '>'.repeat(5_000),
  'a quote 50,000 deep': '>'.repeat(50_000),
  'a megabyte in one line': 'word '.repeat(200_000),
  'a megabyte without a space': 'a'.repeat(1_000_000),
  '50,000 brackets': '['.repeat(50_000),
  '20,000 tags': '<a '.repeat(20_000),
  '20,000 braces': '{'.repeat(20_000),
  '5,000 tags in each other': '<kbd>'.repeat(5_000),
  '300 tags in each other': `${'<kbd>'.repeat(300)}x${'</kbd>'.repeat(300)}`,
  '20,000 dollars': '$a '.repeat(20_000),
  'a line of code of 300,000 characters': `\`\`\`ts\n${'let a = "b";'.repeat(25_000)}\n\`\`\``,
};

test('a text that is large or deep is compiled or refused, and never stops the others', async (context) => {
  const renderer = makeRenderer(context, { contentDir: await makeContent(), timeoutMs: 1500 });
  const sources = Object.entries(large).flatMap(([name, text]) =>
    (['md', 'mdx'] as const).map((format) => ({ file: `${name}.${format}`, text, format })),
  );
  const all = await Promise.all([...sources, makeSource('last')].map((source) => compileBoth(renderer, source)));
  for (const { html, issues } of all) {
    assert.deepEqual(dangersIn(html), []);
    assert.deepEqual(
      issues.filter((each) => each.message.startsWith('The renderer failed')),
      [],
    );
  }
  assert.match(all.at(-1)?.html ?? '', /last/);
});

test('a renderer that rested goes on', async (context) => {
  const renderer = makeRenderer(context, { contentDir: await makeContent() });
  for (const index of [1, 2]) {
    assert.match((await compileBoth(renderer, makeSource(`text ${index}`))).html, new RegExp(`text ${index}`));
    await renderer.rest();
  }
});

test('a closed renderer ends its threads and answers what was asked', async () => {
  const renderer = createRenderer({ contentDir: await makeContent(), threads: 1 });
  const answers = [renderer.compile(makeSource('*a_ '.repeat(10_000))), renderer.compile(makeSource('waiting'))];
  await renderer.close();
  for (const { issues } of await Promise.all(answers))
    assert.equal(issues[0]?.message, 'The renderer failed on this text: the renderer was closed.');
});

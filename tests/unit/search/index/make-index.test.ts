import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import fc from 'fast-check';
import type { IsoDate } from '../../../../src/domain/date.ts';
import { buildDocuments } from '../../../../src/search/index/documents.ts';
import { makeIndex } from '../../../../src/search/index/make-index.ts';
import type { LastIndex } from '../../../../src/search/index/update-index.ts';
import { readIndexFiles } from '../../../../src/search/index/pagefind-files.ts';
import { makeFolder } from '../../../helpers/cairn.ts';
import { makeCorpus } from '../../../helpers/make-corpus.ts';
import { decodeWord, type Posting } from '../../../helpers/pagefind-words.ts';

const today = '2026-06-01';
const body = { digest: '', words: 0, headings: [], links: [], references: [], assets: [] };

/** What is written of each record: its prose by its id. */
type Wiki = Readonly<Record<string, string>>;

function documentsOf(wiki: Wiki) {
  const records = Object.entries(wiki).map(([id, prose]) => ({
    id,
    title: `About ${id}`,
    // words that tell which fields and values a record has
    date: `20${10 + (prose.length % 15)}-01-0${1 + (id.length % 9)}` as IsoDate,
    ...(prose.includes('person') ? { deciders: ['noémie'] } : {}),
    ...(prose.includes('area') ? { areas: [prose.slice(0, 3)] } : {}),
    body,
  }));
  return buildDocuments(makeCorpus({ records, people: [{ id: 'noémie', name: 'Noémie Élan' }] }), today);
}

/** Builds the index of `wiki`, from the last one where there is one. */
async function build(outDir: string, wiki: Wiki, last?: LastIndex, atOnce?: number): Promise<LastIndex> {
  const pages = await makeIndex({
    documents: documentsOf(wiki),
    bodyHtml: async ({ id }) => `<h2 id="h">Part</h2><p>${wiki[id] ?? ''}</p>`,
    keyOf: async ({ url, card, names, choices, entry }) =>
      JSON.stringify([url, card, names, choices, wiki[entry.id] ?? '']),
    last,
    outDir,
    atOnce,
  });
  return { dir: join(outDir, 'pagefind'), pages };
}

/** All that an index says, with addresses in the place of numbers. */
async function saidBy(dir: string) {
  const { pages, chunks, byUrl, fields } = await readIndexFiles(dir);
  const urls = pages.map(([name]) => fragment(dir, name).url);
  const located = (postings: readonly Posting[]) => {
    let page = 0;
    return Object.fromEntries(
      postings.map(([step, at, inFields]) => [
        urls[(page += step)],
        [at, inFields.map((number) => (number < 0 ? fields[-number - 1] : number))],
      ]),
    );
  };
  const words = chunks.flatMap((chunk) => chunk.words).map(decodeWord);
  assert.deepEqual(
    words.map(([word]) => word),
    words.map(([word]) => word).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    'words are in the order in which readers look for them',
  );
  const meta = readdirSync(dir).find((name) => name.endsWith('.pf_meta')) ?? '';
  const [, , ranges] = decode(gunzipSync(readFileSync(join(dir, meta))).subarray(12)) as [
    string,
    unknown,
    [string, string, string][],
  ];
  for (const [index, { words: inChunk }] of chunks.entries()) {
    for (const { word } of inChunk) {
      const found = ranges.findIndex(([from, to]) => word.startsWith(to) || (word >= from && word <= to));
      assert.equal(found, index, `${word} is looked for in the chunk it stands in`);
    }
  }
  return {
    urls: urls.toSorted(),
    words: Object.fromEntries(
      words.map(([word, postings, forms]) => [
        word,
        [located(postings), Object.fromEntries(forms.map(([form, each]) => [form, located(each)]))],
      ]),
    ),
    byUrl: byUrl.map((page) => urls[page]),
    fragments: Object.fromEntries(pages.map(([name], page) => [urls[page], fragment(dir, name)])),
    catalogue: JSON.parse(readFileSync(join(dir, 'catalogue.json'), 'utf8')),
    vocabulary: readdirSync(join(dir, 'words')).map((name) => readFileSync(join(dir, 'words', name), 'utf8')),
  };
}

function fragment(dir: string, name: string): { url: string; meta: object; content: string } {
  const bytes = gunzipSync(readFileSync(join(dir, 'fragment', `${name}.pf_fragment`)));
  return JSON.parse(bytes.subarray(12).toString());
}

const vocabulary = [
  'loss',
  'scale',
  'tokens',
  'TP=4',
  'snake_case',
  '6e-5',
  'café',
  'ÉCLAIR',
  'person',
  'area',
  'żółw',
  '𝒳',
];
const prose = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const wikis = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), prose, { maxKeys: 8 });

async function holdUpdated(t: TestContext, steps: readonly Wiki[]) {
  const folder = makeFolder(t);
  let last: LastIndex | undefined;
  for (const [index, wiki] of steps.entries()) {
    const before = last === undefined ? undefined : bytesIn(last.dir);
    const updated = await build(join(folder, `updated-${index}`), wiki, last);
    const anew = await build(join(folder, `anew-${index}`), wiki);
    assert.deepEqual(await saidBy(updated.dir), await saidBy(anew.dir));
    if (last !== undefined) assert.deepEqual(bytesIn(last.dir), before, 'the last index is as it was');
    last = updated;
  }
}

function bytesIn(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'base64')]));
}

const many = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `r${index}`,
    `${vocabulary[index % 12]} word${index} ${vocabulary[(index * 7) % 12]}`,
  ]),
);

test('an index that was updated says what one made anew does: changed, new and removed records', async (t) => {
  const { r3: _, ...without } = many;
  await holdUpdated(t, [
    many,
    { ...many, r5: 'quite other words, person and area' },
    { ...many, r5: 'quite other words', new: 'one more żółw' },
    without,
    without,
    many,
  ]);
});

test('an index that was updated says what one made anew does, whatever changes', async (t) => {
  const run = async (steps: readonly Wiki[]) =>
    holdUpdated(
      t,
      steps.map((wiki) => ({ ...many, ...wiki })),
    );
  await fc.assert(fc.asyncProperty(fc.array(wikis, { minLength: 2, maxLength: 3 }), run), { numRuns: 8 });
});

test('a wiki of which nothing is left has an empty index, and grows again', async (t) => {
  await holdUpdated(t, [{ a: 'loss' }, {}, { a: 'loss', b: 'scale' }]);
});

test('an index that was made in parts says what one made at once does', async (t) => {
  const folder = makeFolder(t);
  const whole = await build(join(folder, 'whole'), many);
  for (const atOnce of [1, 12, 20, 41, 42]) {
    const parts = await build(join(folder, `parts-${atOnce}`), many, undefined, atOnce);
    assert.deepEqual(await saidBy(parts.dir), await saidBy(whole.dir), `${atOnce} at once`);
    assert.deepEqual(
      readdirSync(join(parts.dir, '..')).filter((name) => name === 'changed'),
      [],
    );
  }
});

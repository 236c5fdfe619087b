import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Corpus } from '../../../../src/domain/corpus.ts';
import { openSiteIndex } from '../../../../src/cli/site-index.ts';
import { ask, type Answer } from '../../../../src/search/ask/ask.ts';
import type { Index } from '../../../../src/search/ask/open-index.ts';
import { readQuestion } from '../../../../src/search/ask/question.ts';
import { buildDocuments } from '../../../../src/search/index/documents.ts';
import { makeIndex } from '../../../../src/search/index/make-index.ts';
import { makeCorpus } from '../../../helpers/make-corpus.ts';

const today = '2026-06-01';
const body = { digest: '', words: 0, headings: [], links: [], references: [], assets: [] };
const corpus = makeCorpus({
  records: [
    { id: 'fp16', title: 'Train in fp16', date: '2021-05-01', areas: ['Numerics'], deciders: ['lena'], body },
    {
      id: 'bf16',
      title: 'Train in bf16',
      date: '2022-03-01',
      areas: ['Numerics'],
      supersedes: ['fp16'],
      systems: ['tr11'],
      deciders: ['omar'],
      summary: 'Range matters more than precision.',
      options: [{ name: 'fp16 with loss scaling', verdict: 'rejected', because: 'Spikes & "overflow" <again>' }],
    },
    {
      id: 'warmup',
      title: 'Warm up over 375 steps',
      status: 'proposed',
      date: '2024-02-02',
      areas: ['Schedule'],
      body,
    },
  ],
  people: [
    { id: 'lena', name: 'Lena Hofer' },
    { id: 'omar', name: 'Omar Said' },
  ],
  systems: [{ id: 'tr11', name: 'TR-11', summary: 'The big run.' }],
  facts: [{ id: 'signs', name: '???' }],
  terms: [{ id: 'bf16', term: 'bf16', definition: 'A format with the range of fp32.' }],
});
const prose = `<p>Half the memory.</p>
<div class="cairn-heading"><h2 id="what-we-tried">What we tried</h2><a class="cairn-anchor" href="#what-we-tried" aria-label="Link"></a></div>
<p>Loss scaling overflowed <a href="/x/"><span class="cairn-visually-hidden">superseded: </span>twice</a>.</p>
<svg><text>drawn words</text></svg>`;

const dir = mkdtempSync(join(tmpdir(), 'cairn-index-'));
let index: Index;

before(async () => {
  await writeIndex(corpus, dir);
  index = await openAt(dir, '/wiki/');
});

after(() => rmSync(dir, { recursive: true }));

async function writeIndex(from: Corpus, to: string): Promise<number> {
  const pages = await makeIndex({
    documents: buildDocuments(from, today),
    bodyHtml: async ({ id }) => (id === 'fp16' ? prose : id === 'warmup' ? '<svg><text>drawn words</text></svg>' : ''),
    keyOf: async ({ url }) => url,
    last: undefined,
    outDir: to,
  });
  return pages.length;
}

async function openAt(site: string, base: string): Promise<Index> {
  return openSiteIndex({ folder: join(site, 'pagefind'), base });
}

async function titles(query: string): Promise<readonly string[]> {
  const { hits } = await ask(index, readQuestion(query), today, 0, 100);
  return hits.map(({ title }) => title);
}

function counts(answer: Answer): Record<string, Record<string, number>> {
  return Object.fromEntries(
    answer.groups.map(({ group, values }) => [
      group,
      Object.fromEntries(values.map(({ name, count }) => [name, count])),
    ]),
  );
}

test('only what our own search asks for is written', () => {
  const names = readdirSync(join(dir, 'pagefind')).map((name) => name.replace(/\.en_\w+\./, '.en.'));
  assert.deepEqual(names.sort(), [
    'catalogue.json',
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind.en.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
    'words',
  ]);
});

test('an answer tells what it is today, what holds instead, and where in it the words stand', async () => {
  const { total, hits } = await ask(index, readQuestion('q=overflowed twice kind:record'), today);
  assert.equal(total, 2);
  assert.deepEqual(
    hits.slice(0, 1).map(({ score, ...hit }) => ({ ...hit, isScored: score > 0 })),
    [
      {
        id: 'fp16',
        isScored: true,
        kind: 'record',
        state: 'superseded',
        date: '2021-05-01',
        leadsTo: { href: '/wiki/records/bf16/', title: 'Train in bf16', state: 'accepted', date: '2022-03-01' },
        href: '/wiki/records/fp16/',
        title: 'Train in fp16',
        excerpt: [
          { text: 'Loss scaling ', isMarked: false },
          { text: 'overflowed twice', isMarked: true },
          { text: '.', isMarked: false },
        ],
        sections: [
          {
            title: 'What we tried',
            href: '/wiki/records/fp16/#what-we-tried',
            excerpt: [
              { text: 'Loss scaling ', isMarked: false },
              { text: 'overflowed twice', isMarked: true },
              { text: '.', isMarked: false },
            ],
          },
        ],
      },
    ],
  );
});

test('titles, other names, people and systems find an entry; drawings and words for screen readers do not', async () => {
  assert.deepEqual((await titles('q=bf16')).toSorted(), ['Train in bf16', 'bf16']);
  assert.deepEqual(await titles('q=TR-11&kind=record'), ['Train in bf16']);
  assert.deepEqual((await titles('q=Lena Hofer')).toSorted(), ['Lena Hofer', 'Train in fp16']);
  assert.deepEqual(await titles('q=drawn'), []);
  assert.deepEqual(await titles('q=superseded'), []);
});

test('what holds stands before what held, unless the words fit the old one far better', async () => {
  assert.deepEqual(await titles('q=train&kind=record'), ['Train in bf16', 'Train in fp16']);
  assert.deepEqual((await titles('q=fp16 overflowed twice'))[0], 'Train in fp16');
});

test('options are found by themselves, each with its verdict and its record', async () => {
  const { total, others, hits } = await ask(index, readQuestion('q=has fp16 been tried&find=options'), today);
  assert.deepEqual([total, others], [1, 2]);
  const [{ id, title, state, href, leadsTo } = assert.fail()] = hits;
  assert.deepEqual(
    [id, title, state, href],
    ['bf16#1', 'fp16 with loss scaling', 'rejected', '/wiki/records/bf16/#cairn-option-1'],
  );
  assert.equal(leadsTo?.title, 'Train in bf16');
});

test('a word that stands nowhere is mended by the words of the index, and told', async () => {
  const { hits, corrections, unknown } = await ask(index, readQuestion('q=precison quetzalcoatl'), today);
  assert.equal(hits[0]?.title, 'Train in bf16');
  assert.deepEqual(corrections, [{ from: 'precison', to: 'precision' }]);
  assert.deepEqual(unknown, ['quetzalcoatl']);
});

test('an entry without a word of text is found all the same', async () => {
  assert.deepEqual(await titles('q=signs'), ['???']);
  assert.deepEqual((await titles('kind=person')).toSorted(), ['Lena Hofer', 'Omar Said']);
});

test('quotes and brackets in the fields are text', async () => {
  const { hits } = await ask(index, readQuestion('q=spikes overflow'), today);
  const text = hits[0]?.sections[0]?.excerpt.map((piece) => piece.text).join('');
  assert.equal(text, 'fp16 with loss scaling (rejected). Spikes & "overflow" <again>.');
});

test('without words everything that is chosen is found, newest first, the undated last', async () => {
  assert.deepEqual(await titles('kind=record'), ['Warm up over 375 steps', 'Train in bf16', 'Train in fp16']);
  assert.deepEqual((await titles('kind=record&kind=term')).at(-1), 'bf16');
  assert.deepEqual(await titles('q=train&sort=date'), ['Train in bf16', 'Train in fp16']);
});

test('the counts of a group ignore what is chosen in it, and heed what is chosen elsewhere', async () => {
  const all = await ask(index, readQuestion('kind=record'), today);
  assert.deepEqual(counts(all), {
    kind: { 'Decision record': 3, System: 1, Person: 2, 'Glossary term': 1, Fact: 1 },
    status: { Accepted: 1, Proposed: 1, Superseded: 1 },
    area: { Numerics: 2, Schedule: 1 },
    system: { 'TR-11': 1 },
    person: { 'Lena Hofer': 1, 'Omar Said': 1 },
    year: { 2024: 1, 2022: 1, 2021: 1 },
    is: { 'Held by nobody': 2 },
  });
  const narrow = await ask(index, readQuestion('kind=record&status=accepted&area=schedule'), today);
  assert.equal(narrow.total, 0);
  assert.deepEqual(counts(narrow), {
    kind: { 'Decision record': 0 },
    status: { Accepted: 0, Proposed: 1 },
    area: { Numerics: 1, Schedule: 0 },
  });
});

test('a count is what choosing the value alone in its group gives', async () => {
  const queries = ['q=train', 'q=train&status=accepted', 'kind=record&area=numerics', 'q=bf16&kind=term&person=omar'];
  for (const query of queries) {
    const question = readQuestion(query);
    for (const { group, values } of (await ask(index, question, today)).groups) {
      for (const { value, count } of values) {
        const { total } = await ask(index, { ...question, choices: { ...question.choices, [group]: [value] } }, today);
        assert.equal(total, count, `${query}: ${group} ${value}`);
      }
    }
  }
});

test('a value that is not in the index is shown as chosen and finds nothing', async () => {
  const answer = await ask(index, readQuestion('area=nowhere&status=constructor'), today);
  assert.deepEqual(
    answer.groups.map(({ group, values }) => [group, values.filter(({ isChosen }) => isChosen)]),
    [
      ['status', [{ value: 'constructor', name: 'constructor', count: 0, isChosen: true }]],
      ['area', [{ value: 'nowhere', name: 'nowhere', count: 0, isChosen: true }]],
    ],
  );
});

test('any text can be asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      for (const find of ['entries', 'options']) {
        const question = readQuestion(`?${new URLSearchParams({ q: text.toWellFormed(), find })}`);
        const { total, hits, nearby } = await ask(index, question, today);
        assert.ok(total > 0 ? hits.length > 0 : nearby !== undefined);
      }
    }),
    { numRuns: 60 },
  );
});

test('an index of nothing answers with nothing', async () => {
  const empty = join(dir, 'empty');
  assert.equal(await writeIndex(makeCorpus({}), empty), 0);
  const answer = await ask(await openAt(empty, '/'), readQuestion('q=x'), today);
  assert.deepEqual([answer.total, answer.groups, answer.hits], [0, [], []]);
});

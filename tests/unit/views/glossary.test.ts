import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glossaryPage } from '../../../src/views/glossary.ts';
import type { AnyEntry } from '../../../src/domain/corpus.ts';
import type { IsoDate } from '../../../src/domain/date.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const reference = { line: 1, column: 1 };
const body = { digest: '', words: 0, headings: [], links: [], assets: [] };

const corpus = makeCorpus({
  terms: [
    { id: 'mfu', term: 'MFU', aliases: ['utilisation'], see: ['bubble', 'https://example.org/mfu/', 'nothing'] },
    { id: 'bubble', term: 'pipeline bubble' },
    { id: '3d', term: '3D parallelism' },
    { id: 'epoque', term: 'Époque' },
  ],
  records: [
    { id: 'bubble', title: 'A record of that name' },
    {
      id: 'uses',
      title: 'Uses them',
      body: {
        ...body,
        references: [
          { component: 'Term', id: 'Utilisation', ...reference },
          { component: 'Ref', id: 'term:bubble', ...reference },
          { component: 'Ref', id: 'bubble', ...reference },
        ],
      },
    },
    { id: 'area', title: 'In its area', areas: ['MFU'] },
  ],
});

const mentions = new Map();

test('words stand in the order of the alphabet under their letters, accents aside', () => {
  assert.deepEqual(
    glossaryPage(corpus, mentions, today).letters.map(({ letter, anchor, terms }) => [
      letter,
      anchor,
      terms.map(({ id }) => id),
    ]),
    [
      ['0–9', '_digits', ['3d']],
      ['E', '_e', ['epoque']],
      ['M', '_m', ['mfu']],
      ['P', '_p', ['bubble']],
    ],
  );
});

test('a word leads on to the words, entries and addresses it names, a word before another entry', () => {
  const mfu = glossaryPage(corpus, mentions, today)
    .letters.flatMap(({ terms }) => terms)
    .find(({ id }) => id === 'mfu');
  assert.deepEqual(
    mfu?.see.map(({ label, link, url }) => [label, link?.href ?? url]),
    [
      ['pipeline bubble', '/glossary/#bubble'],
      ['example.org/mfu', 'https://example.org/mfu/'],
      ['nothing', undefined],
    ],
  );
});

test('a word names the records whose text or area is about it', () => {
  const terms = glossaryPage(corpus, mentions, today).letters.flatMap((letter) => letter.terms);
  assert.deepEqual(
    terms.map(({ id, usedIn }) => [id, usedIn.map(({ label }) => label)]),
    [
      ['3d', []],
      ['epoque', []],
      ['mfu', ['In its area', 'Uses them']],
      ['bubble', ['Uses them']],
    ],
  );
});

test('a word names the records whose prose uses it: in force first, then the newest, and a way to all', () => {
  const records = Array.from({ length: 14 }, (_, index) => ({
    id: `r${index}`,
    date: `2025-01-${String(index + 10)}` as IsoDate,
    ...(index === 13 ? { status: 'rejected' as const } : {}),
  }));
  const many = makeCorpus({ terms: [{ id: 'mfu', term: 'MFU' }], records });
  const mfu = many.entries.term.get('mfu') as AnyEntry;
  const used = new Map([...many.entries.record.values()].map((record) => [record, [mfu]]));
  const [term] = glossaryPage(many, used, today).letters.flatMap(({ terms }) => terms);
  assert.equal(term?.uses, 14);
  assert.deepEqual(
    term?.usedIn.map(({ id }) => id),
    ['r12', 'r11', 'r10', 'r9', 'r8', 'r7', 'r6', 'r5', 'r4', 'r3', 'r2', 'r1'],
  );
  assert.equal(term?.allUses, '/search/?q=%22MFU%22%20kind%3Arecord');
});

test('an empty glossary says how to begin', () => {
  assert.deepEqual(glossaryPage(makeCorpus({}), new Map(), today).empty, {
    missing: 'The glossary is empty.',
    todo: 'Put the first word that a newcomer asked about into the folder glossary, or run `npm run cairn -- new term`.',
  });
});

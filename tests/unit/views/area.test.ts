import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaPage } from '../../../src/views/area.ts';
import { areasOf, areasPage } from '../../../src/views/areas.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  systems: [{ id: 'store', name: 'Store' }],
  terms: [
    { id: 'mfu', term: 'MFU' },
    { id: 'numerics', term: 'Numerics', definition: 'How numbers are kept.' },
  ],
  records: [
    {
      id: 'a',
      title: 'A',
      areas: ['Data Loading', 'numerics'],
      systems: ['store', 'gone'],
      body: {
        digest: '',
        words: 0,
        headings: [],
        links: [],
        references: [{ component: 'Term', id: 'mfu', line: 1, column: 1 }],
        assets: [],
      },
    },
    { id: 'b', title: 'B', areas: ['data-loading'], status: 'rejected' },
    { id: 'c', title: 'C', areas: ['data-loading', '!'] },
  ],
});

test('two spellings of an area are one, under the more frequent of them', () => {
  assert.deepEqual(
    areasOf(corpus).map(({ slug, label, records }) => [slug, label, records.map(({ id }) => id)]),
    [
      ['data-loading', 'data-loading', ['a', 'b', 'c']],
      ['numerics', 'numerics', ['a']],
    ],
  );
  assert.deepEqual(areasPage(corpus, today).areas, [
    { label: 'data-loading', href: '/areas/data-loading/', inForce: '2 in force', records: '3 records' },
    { label: 'numerics', href: '/areas/numerics/', inForce: '1 in force', records: '1 record' },
  ]);
});

test('an area shows current answers first, then its systems and the words its records use', () => {
  const [loading, numerics] = areasOf(corpus);
  assert.ok(loading && numerics);
  const page = areaPage(corpus, loading, today);
  assert.deepEqual(
    page.records.map(({ label, records }) => [label, records.map(({ link }) => link.label)]),
    [
      ['In force', ['A', 'C']],
      ['Rejected', ['B']],
    ],
  );
  assert.deepEqual(
    page.systems.map(({ label }) => label),
    ['Store'],
  );
  assert.deepEqual(
    page.terms.map(({ label }) => label),
    ['MFU', 'Numerics'],
  );
  assert.deepEqual([page.title, page.description], ['Data-loading', '3 records about data-loading.']);
  assert.equal(areaPage(corpus, numerics, today).definition, 'How numbers are kept.');
});

test('a wiki whose records name no area says how to name one', () => {
  assert.deepEqual(areasPage(makeCorpus({ records: [{ id: 'a' }] }), today).empty, {
    missing: 'No record names an area.',
    todo: 'Write `areas` at the top of a record.',
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listingPages, recordsPage } from '../../../src/views/records.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const corpus = makeCorpus({
  wiki: { base: '/wiki/' },
  people: [
    { id: 'ada', name: 'Ada' },
    { id: 'bob', name: 'Bob' },
  ],
  systems: [{ id: 'cluster', name: 'The cluster' }],
  records: [
    { id: 'old', title: 'Old way', date: '2024-05-01', areas: ['Numerics'], deciders: ['ada'] },
    {
      id: 'new',
      title: 'New way',
      summary: 'Do it so.',
      date: '2025-05-01',
      areas: ['Numerics', 'speed'],
      systems: ['cluster'],
      supersedes: ['old'],
      deciders: ['ada'],
      steward: 'ada',
    },
    { id: 'idea', title: 'Idea', status: 'proposed' },
  ],
});

test('the list has the newest record first, each with the values it can be found by', () => {
  const { rows, groups, count } = recordsPage(corpus, today);
  assert.equal(count, '3 records');
  const valueOf = new Map(
    groups.flatMap(({ listing, values }) => values.map((each) => [each.mark, `${listing} ${each.value}`])),
  );
  assert.deepEqual(rows[0], {
    href: '/wiki/records/new/',
    title: 'New way',
    summary: 'Do it so.',
    state: 'accepted',
    on: '2025-05-01',
    about: ['Numerics', 'speed', 'Ada'],
    marks: rows[0]?.marks,
  });
  assert.deepEqual(
    rows.map(({ title, marks }) => [title, marks.map((mark) => valueOf.get(mark))]),
    [
      ['New way', ['status accepted', 'area numerics', 'area speed', 'system cluster', 'person ada', 'year 2025']],
      ['Old way', ['status superseded', 'area numerics', 'person ada', 'year 2024']],
      ['Idea', ['status proposed']],
    ],
  );
});

test('groups lead to lists of their own and count each record once', () => {
  assert.deepEqual(recordsPage(corpus, today).groups, [
    {
      listing: 'status',
      label: 'Status',
      values: [
        { value: 'accepted', label: 'accepted', href: '/wiki/records/status/accepted/', count: 1, mark: 0 },
        { value: 'proposed', label: 'proposed', href: '/wiki/records/status/proposed/', count: 1, mark: 1 },
        { value: 'superseded', label: 'superseded', href: '/wiki/records/status/superseded/', count: 1, mark: 2 },
      ],
    },
    {
      listing: 'area',
      label: 'Area',
      values: [
        { value: 'numerics', label: 'Numerics', href: '/wiki/records/area/numerics/', count: 2, mark: 3 },
        { value: 'speed', label: 'speed', href: '/wiki/records/area/speed/', count: 1, mark: 4 },
      ],
    },
    {
      listing: 'system',
      label: 'System',
      values: [{ value: 'cluster', label: 'The cluster', href: '/wiki/records/system/cluster/', count: 1, mark: 5 }],
    },
    {
      listing: 'year',
      label: 'Year',
      values: [
        { value: '2025', label: '2025', href: '/wiki/records/year/2025/', count: 1, mark: 6 },
        { value: '2024', label: '2024', href: '/wiki/records/year/2024/', count: 1, mark: 7 },
      ],
    },
    {
      listing: 'person',
      label: 'Person',
      values: [{ value: 'ada', label: 'Ada', href: '/wiki/records/person/ada/', count: 2, mark: 8 }],
    },
  ]);
});

test('every value has a page of its records, and so have statuses, systems and people without any', () => {
  const pages = listingPages(corpus, today);
  assert.deepEqual(
    pages.map(({ listing, value, rows }) => [listing, value, rows.length]),
    [
      ['status', 'accepted', 1],
      ['status', 'proposed', 1],
      ['status', 'superseded', 1],
      ['status', 'rejected', 0],
      ['status', 'deprecated', 0],
      ['status', 'unstated', 0],
      ['area', 'numerics', 2],
      ['area', 'speed', 1],
      ['system', 'cluster', 1],
      ['year', '2025', 1],
      ['year', '2024', 1],
      ['person', 'ada', 2],
      ['person', 'bob', 0],
    ],
  );
  const numerics = pages.find(({ value }) => value === 'numerics');
  assert.equal(numerics?.title, 'Records about Numerics');
  assert.equal(numerics?.filterUrl, '/wiki/records/?area=numerics');
});

test('an empty wiki says what to do first', () => {
  assert.deepEqual(recordsPage(makeCorpus({}), today), {
    title: 'Records',
    description: 'Every decision that is written down, with what holds today.',
    crumbs: [],
    rows: [],
    groups: [],
    count: '0 records',
    empty: {
      missing: 'No decision is written down yet.',
      todo: 'Write the first one: the command asks what it needs to know.',
    },
    writeUrl: '/guide/records/',
  });
});

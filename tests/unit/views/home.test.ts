import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homePage } from '../../../src/views/home.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const none = { kind: 'none' } as const;

test('the first page of an empty wiki says so and leads to the guide', () => {
  assert.deepEqual(homePage(makeCorpus({ wiki: { base: '/wiki/' } }), none, today), {
    title: 'Cairn',
    lead: 'Why we do things the way we do, whether it still holds, and who can say so.',
    size: '0 decisions, 0 of them in force; 0 systems; 0 people.',
    isEmpty: true,
    searchUrl: '/wiki/search/',
    recordsUrl: '/wiki/records/',
    changesUrl: '/wiki/changes/',
    newHereUrl: '/wiki/new-here/',
    built: '2026-01-31',
    sampleDay: undefined,
    recent: [],
    turns: [],
    look: { lines: [], more: '' },
    areas: [],
    areasUrl: '/wiki/areas/',
    paths: [],
    guide: { write: '/wiki/guide/records/', handoff: '/wiki/guide/handoffs/', path: '/wiki/guide/paths/' },
  });
});

const corpus = makeCorpus({
  wiki: { name: 'Ours', summary: 'What we decided.' },
  people: [
    { id: 'ada', name: 'Ada' },
    { id: 'bob', name: 'Bob', left: '2025-01-01' },
  ],
  systems: [{ id: 'cluster', name: 'Cluster', owner: 'bob' }],
  facts: [{ id: 'nodes', name: 'Nodes', values: [{ value: 24 }] }],
  paths: [
    {
      id: 'first-week',
      title: 'First week',
      audienceRole: 'engineers',
      steps: [{ ref: 'new', minutes: 20 }, { ref: 'cluster' }],
    },
  ],
  records: [
    { id: 'old', title: 'Old', date: '2024-01-01', steward: 'ada' },
    { id: 'new', title: 'New', date: '2025-01-01', supersedes: ['old'], steward: 'ada', areas: ['speed'] },
    {
      id: 'tripped',
      title: 'Tripped',
      steward: 'ada',
      assumptions: [{ claim: 'Enough nodes', fact: 'nodes', op: '>=', value: 48 }],
    },
    { id: 'late', title: 'Late', date: '2025-06-01', steward: 'ada', reviewBy: '2025-12-31' },
    { id: 'soon', title: 'Soon', date: '2026-06-01', steward: 'ada' },
  ],
});

test('what is in force stands newest first; what is decided for later does not count yet', () => {
  const view = homePage(corpus, none, today);
  assert.equal(view.size, '5 decisions, 3 of them in force; 1 system; 2 people.');
  assert.deepEqual(
    view.recent.map(({ link }) => link.id),
    ['late', 'new', 'tripped'],
  );
});

test('what was overturned is told with what it was', () => {
  assert.deepEqual(
    homePage(corpus, none, today).turns.map(({ on, link, replaced }) => [on, link.id, replaced.map(({ id }) => id)]),
    [['2025-01-01', 'new', ['old']]],
  );
});

test('broken assumptions come before what nobody holds, and that before late reviews', () => {
  assert.deepEqual(
    homePage(corpus, none, today).look.lines.map(({ link, word, sentence }) => [link.id, word, sentence]),
    [
      ['tripped', 'Assumption broken', 'Nodes: 24, where it must be ≥ 48.'],
      ['cluster', 'Nobody holds it', 'There is no one here who could answer for it.'],
      ['late', 'Review overdue', 'It should have been looked at by 31 December 2025, 31 days ago.'],
    ],
  );
});

test('paths say for whom they are and how long they take', () => {
  const view = homePage(corpus, none, today);
  assert.deepEqual(
    view.paths.map(({ link, about }) => [link.href, about]),
    [['/paths/first-week/', 'for engineers, 2 steps, about 21 minutes']],
  );
  assert.deepEqual(view.areas, [{ label: 'speed', href: '/areas/speed/', count: '1 record' }]);
});

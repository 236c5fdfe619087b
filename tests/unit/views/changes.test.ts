import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaPage } from '../../../src/views/area.ts';
import { areasOf } from '../../../src/views/areas.ts';
import type { ChangeView } from '../../../src/views/change.ts';
import { changesPage, daysOfChange, latestChanges, yearsOfChanges } from '../../../src/views/changes.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  wiki: { base: '/wiki/' },
  records: [
    { id: 'old', title: 'The old way', date: '2024-03-01', areas: ['Data mix'] },
    {
      id: 'new',
      title: 'The new way',
      date: '2026-01-10',
      summary: 'Better.',
      supersedes: ['old'],
      areas: ['data-mix'],
    },
    {
      id: 'layout',
      date: '2025-02-01',
      areas: ['cost'],
      assumptions: [{ claim: 'There are 48.', fact: 'nodes', op: '=', value: 48, unit: 'nodes' }],
      verifications: [{ by: 'ada', on: '2026-01-20', result: 'broken', against: 'run 7' }],
    },
  ],
  facts: [
    {
      id: 'nodes',
      name: 'Nodes',
      values: [
        { value: 48, on: '2025-01-01' },
        { value: 24, unit: 'nodes', on: '2025-06-01' },
      ],
    },
  ],
  teams: [{ id: 'infra', name: 'Infrastructure' }],
  people: [
    { id: 'ada', name: 'Ada Okafor', role: 'Lead', team: 'infra', joined: '2026-01-05', left: '2026-03-31' },
    { id: 'ben', name: 'Ben Li', left: '2025-12-31' },
  ],
  handoffs: [{ id: 'h', from: 'ben' }],
  receipts: [{ id: 'r', handoff: 'h', by: 'ada', on: '2026-01-15', items: [{ what: 'layout', answers: [] }] }],
});

function lineOf({ on, word, link, sentence, other, isToCome }: ChangeView): string {
  const words = [on, `${word}:`, link.label, sentence === '' ? '' : `(${sentence})`, other?.label ?? ''];
  return words.filter((part) => part !== '').join(' ') + (isToCome ? ' …' : '');
}

test('a change tells what it is about and what came of it', () => {
  assert.deepEqual(latestChanges(corpus, 20, {}, today).map(lineOf), [
    '2026-01-20 Overturned: layout (Ada Okafor found that it no longer holds, held against run 7.)',
    '2026-01-15 Handed over: Handoff from Ben Li (Ada Okafor received layout.)',
    '2026-01-10 New: The new way (Better.)',
    '2026-01-10 Superseded: The old way (Now:) The new way',
    '2026-01-05 Joined: Ada Okafor (Lead,) Infrastructure',
    '2026-01-01 Left: Ben Li',
    '2025-06-01 Assumption broken: layout (“There are 48.” Nodes: 24\u00A0nodes, where it took = 48\u00A0nodes for granted.)',
    '2025-02-01 New: layout',
    '2024-03-01 New: The old way',
  ]);
});

test('the page tells of the last twelve months, and keeps what is still to come for its day', () => {
  const { from, months, areas, years } = changesPage(corpus, today);
  assert.equal(from, '2025-02-01');
  assert.deepEqual(
    months.map(({ label, changes, isToCome }) => [label, changes.length, isToCome]),
    [
      ['April 2026', 1, true],
      ['January 2026', 6, false],
      ['June 2025', 1, false],
      ['February 2025', 1, false],
    ],
  );
  assert.deepEqual(areas, [
    { slug: 'cost', label: 'cost' },
    { slug: 'data-mix', label: 'Data mix' },
  ]);
  assert.deepEqual(years, [
    { label: '2026', href: '/wiki/changes/2026/', count: 6 },
    { label: '2025', href: '/wiki/changes/2025/', count: 2 },
    { label: '2024', href: '/wiki/changes/2024/', count: 1 },
  ]);
});

test('each year has its changes up to today, and together they are all', () => {
  const years = yearsOfChanges(corpus, today);
  assert.deepEqual(
    years.map(({ year, months }) => [year, months.flatMap(({ changes }) => changes).length]),
    [
      ['2026', 6],
      ['2025', 2],
      ['2024', 1],
    ],
  );
  assert.ok(years.every(({ months }) => months.every(({ isToCome }) => !isToCome)));
});

test('a wiki in which nothing has happened for a year says so', () => {
  const quiet = makeCorpus({ records: [{ id: 'a', date: '2014-01-01' }] });
  assert.equal(changesPage(quiet, '2026-12-31').empty?.missing, 'Nothing has changed since 1 January 2026.');
  assert.equal(changesPage(corpus, today).empty, undefined);
});

test('an area tells what changed in it last, and leads to all of that', () => {
  const [cost] = areasOf(corpus);
  const { latest, changes } = areaPage(corpus, cost!, today);
  assert.deepEqual(
    latest.map(({ on, word }) => `${on} ${word}`),
    ['2026-01-20 Overturned', '2026-01-15 Handed over', '2025-06-01 Assumption broken', '2025-02-01 New'],
  );
  assert.equal(changes, '/wiki/changes/?area=cost');
});

test('the browser is told how many changes there were on which day of the last year, and of days to come', () => {
  assert.deepEqual(daysOfChange(corpus, today), {
    from: '2025-01-30',
    days: [
      ['2026-04-01', 1],
      ['2026-01-20', 1],
      ['2026-01-15', 1],
      ['2026-01-10', 2],
      ['2026-01-05', 1],
      ['2026-01-01', 1],
      ['2025-06-01', 1],
      ['2025-02-01', 1],
    ],
  });
});

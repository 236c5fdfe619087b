import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factPage } from '../../../src/views/fact.ts';
import { factsPage } from '../../../src/views/facts.ts';
import { measured } from '../../../src/views/measured.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  facts: [
    {
      id: 'losses',
      name: 'Nodes lost in a week',
      values: [
        { value: 1, unit: 'per week', on: '2024-01-01', source: { text: 'Logbook, p. 3' } },
        { value: 3, unit: 'per week', on: '2025-01-01' },
        { value: 5, unit: 'per week', on: '2027-01-01' },
      ],
    },
    { id: 'tokens', name: 'Tokens', values: [{ value: 366000000000 }] },
  ],
  records: [
    {
      id: 'a',
      title: 'A',
      evidence: [{ claim: 'We lose some', value: '3', unit: 'per week', fact: 'losses' }],
      assumptions: [
        { claim: 'Few are lost', fact: 'losses', op: '<=', value: 2, unit: 'per week', revisitWhen: 'More are lost' },
        { claim: 'Not all are lost', fact: 'losses', op: '<', value: 384 },
        { claim: 'Something else' },
      ],
    },
    { id: 'b', title: 'B', evidence: [{ claim: 'Hardly any', value: '1', unit: 'per week', fact: 'losses' }] },
    { id: 'c', title: 'C', evidence: [{ claim: 'About', value: '3.0', unit: 'per week', fact: 'losses' }] },
    {
      id: 'past',
      title: 'Past',
      status: 'deprecated',
      evidence: [{ claim: 'Long ago', value: '9', fact: 'losses' }],
      assumptions: [{ claim: 'Long ago', fact: 'losses', op: '<=', value: 0 }],
    },
  ],
});

function losses() {
  const fact = corpus.entries.fact.get('losses');
  assert.ok(fact);
  return factPage(corpus, fact, today);
}

test('the value of a fact is the newest that is not dated after today, and its history tells which that is', () => {
  const { value, on, history } = losses();
  assert.deepEqual([value, on], ['3\u00A0per week', '2025-01-01']);
  assert.deepEqual(
    history.map((row) => [row.value, row.source?.text, row.standing]),
    [
      ['1\u00A0per week', 'Logbook, p. 3', 'past'],
      ['3\u00A0per week', undefined, 'current'],
      ['5\u00A0per week', undefined, 'later'],
    ],
  );
});

test('records that state other values contest each other, also with other digits, and past ones do not count', () => {
  const { statements, isContested } = losses();
  assert.equal(isContested, true);
  assert.deepEqual(
    statements.map(({ record, value, isInForce, contestedBy }) => [
      record.label,
      value,
      isInForce,
      contestedBy.map(({ label }) => label),
    ]),
    [
      ['A', '3\u00A0per week', true, ['B']],
      ['B', '1\u00A0per week', true, ['A', 'C']],
      ['C', '3.0\u00A0per week', true, ['B']],
      ['Past', '9', false, []],
    ],
  );
});

test('assumptions of records in force that rest on a fact tell whether they hold, broken ones first', () => {
  assert.deepEqual(
    losses().rests.map(({ record, claim, state, needed, revisitWhen }) => [
      record.label,
      claim,
      state,
      needed,
      revisitWhen,
    ]),
    [
      ['A', 'Few are lost', 'tripped', '≤ 2\u00A0per week', 'More are lost'],
      ['A', 'Not all are lost', 'holds', '< 384', undefined],
    ],
  );
});

test('records that compute with a fact or show it in their text are named', () => {
  const using = makeCorpus({
    facts: [{ id: 'nodes' }, { id: 'nodes-spare' }],
    records: [
      { id: 'computes', title: 'Computes', evidence: [{ claim: 'All', value: '8', expr: '4 * fact:nodes + 4' }] },
      { id: 'spare', title: 'Spare', evidence: [{ claim: 'Spare', value: '4', expr: 'fact:nodes-spare * 4' }] },
      {
        id: 'shows',
        title: 'Shows',
        body: {
          digest: '',
          words: 0,
          headings: [],
          links: [],
          references: [{ component: 'Fact', id: 'nodes', line: 1, column: 1 }],
          assets: [],
        },
      },
    ],
  });
  const nodes = using.entries.fact.get('nodes');
  assert.ok(nodes);
  assert.deepEqual(
    factPage(using, nodes, today).uses.map(({ link }) => link.label),
    ['Computes', 'Shows'],
  );
});

test('the overview of facts tells what a value upsets', () => {
  assert.deepEqual(
    factsPage(corpus, today).facts.map(({ fact, value, records, notes }) => [fact.label, value, records, notes]),
    [
      ['Nodes lost in a week', '3\u00A0per week', '4 records', ['breaks 1 assumption', 'contested']],
      ['Tokens', '366,000,000,000', 'no records', []],
    ],
  );
});

test('numbers are grouped from five digits on and keep their digits', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0'],
    [-0.25, '-0.25'],
    [4096, '4096'],
    [10000, '10,000'],
    [-1048576.5, '-1,048,576.5'],
    [1e-7, '1e-7'],
    [3e21, '3e+21'],
  ];
  for (const [value, text] of cases) assert.equal(measured(value), text);
  assert.equal(measured(135, 'Gb/s'), '135\u00A0Gb/s');
});

test('a wiki without facts says when to write one', () => {
  assert.deepEqual(factsPage(makeCorpus({}), today).empty, {
    missing: 'No facts are written down.',
    todo: 'When two records rest on one measurement, put it into the folder facts, or run `npm run cairn -- new fact`.',
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryKind } from '../../../src/domain/entry.ts';
import { whomToAsk } from '../../../src/domain/whom-to-ask.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  people: [
    { id: 'ada', team: 'infra' },
    { id: 'ben', team: 'infra' },
    { id: 'cleo', team: 'data', left: '2026-03-31' },
    { id: 'dan', left: '2025-06-30' },
    { id: 'eve', left: '2025-12-31' },
    { id: 'fay' },
  ],
  teams: [{ id: 'infra', lead: 'ben' }, { id: 'data' }],
  systems: [{ id: 'store', owner: 'dan' }],
  handoffs: [{ id: 'dan-2025', from: 'dan', items: [{ what: 'store', to: 'fay', questions: [] }] }],
  receipts: [
    { id: 'r', handoff: 'dan-2025', by: 'fay', on: '2025-06-20', items: [{ what: 'store', answers: [] }] },
    { id: 's', handoff: 'dan-2025', by: 'eve', on: '2025-06-21', items: [{ what: 'store', answers: [] }] },
  ],
  facts: [{ id: 'speed', name: 'Speed' }],
  terms: [{ id: 'bubble' }],
  records: [
    { id: 'leaving', deciders: ['cleo', 'ada'], date: '2026-01-01' },
    { id: 'lonely', steward: 'fay', relatesTo: ['neighbour'] },
    { id: 'neighbour', steward: 'ben' },
    { id: 'lost', steward: 'eve' },
    { id: 'measured', steward: 'fay', assumptions: [{ claim: 'Fast', fact: 'speed' }] },
  ],
  paths: [{ id: 'week', maintainer: 'ada' }, { id: 'unkept' }],
});

function ask(kind: EntryKind | undefined, id = '', path = 'week') {
  const entry = kind === undefined ? undefined : corpus.entries[kind].get(id);
  const { people, gone } = whomToAsk(corpus, corpus.entries.path.get(path)!, entry, today);
  const told = people.map(({ person, why }) => `${person.id} ${why.kind}`);
  return gone === undefined ? told : [...told, [gone.person.id, gone.left, gone.received]];
}

test('two holders are named, those who stay before those who leave', () => {
  assert.deepEqual(ask('record', 'leaving'), ['ada holds', 'cleo holds']);
});

test('where one holds it alone, the second is who works next to it', () => {
  assert.deepEqual(ask('record', 'lonely'), ['fay holds', 'ben near']);
});

test('when somebody has left with it, those who received it and are there are named', () => {
  assert.deepEqual(ask('system', 'store'), [
    'fay holds',
    'ada maintainer',
    ['dan', '2025-06-30', [{ by: 'fay', on: '2025-06-20' }]],
  ]);
});

test('what left with its steward and went to nobody is told, and the keeper of the path is asked', () => {
  assert.deepEqual(ask('record', 'lost'), ['ada maintainer', 'ben colleague', ['eve', '2025-12-31', []]]);
});

test('of a fact, those are asked who hold what rests on it', () => {
  assert.deepEqual(ask('fact', 'speed'), ['fay rests', 'ada maintainer']);
});

test('of people, teams, handoffs and paths, those are asked whom they are about', () => {
  assert.deepEqual(ask('person', 'fay'), ['fay themselves', 'ada maintainer']);
  assert.deepEqual(ask('team', 'infra'), ['ben member', 'ada member']);
  assert.deepEqual(ask('handoff', 'dan-2025'), ['fay received', 'ada maintainer']);
  assert.deepEqual(ask('path', 'week'), ['ada maintainer', 'ben colleague']);
});

test('of a term or a page outside, the keeper of the path is asked, and their team; nobody where nobody keeps it', () => {
  assert.deepEqual(ask('term', 'bubble'), ['ada maintainer', 'ben colleague']);
  assert.deepEqual(ask(undefined), ['ada maintainer', 'ben colleague']);
  assert.deepEqual(ask('term', 'bubble', 'unkept'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { riskPage } from '../../../src/views/risk.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  teams: [{ id: 'infra', name: 'Infrastructure' }],
  people: [
    { id: 'ada', name: 'Ada', team: 'infra' },
    { id: 'ben', name: 'Ben' },
    { id: 'cleo', name: 'Cleo', left: '2025-06-30' },
  ],
  systems: [
    { id: 'disk', name: 'Disk', owner: 'infra', experts: ['ben'], team: 'infra' },
    { id: 'store', name: 'Store', owner: 'ada', criticality: 3, team: 'infra', type: 'cluster' },
    { id: 'mill', name: 'Mill', owner: 'cleo', criticality: 2 },
  ],
  records: [
    { id: 'saves', title: 'Save often', systems: ['store'], deciders: ['ada'], date: today },
    { id: 'both', title: 'Both', deciders: ['ada', 'ben'], date: today },
    { id: 'old', title: 'Old', status: 'rejected', deciders: ['ada'] },
  ],
  handoffs: [{ id: 'cleo-2025', from: 'cleo', items: [{ what: 'mill', to: 'ben', questions: [] }] }],
});

test('the page tells who holds each system and record at risk, why, and how much is lost with it', () => {
  const view = riskPage(corpus, today);
  assert.equal(
    view.summary,
    'On 31 January 2026, of 5 systems and records in force, nobody holds 1, one person alone holds 2, and several hold 2.',
  );
  assert.deepEqual(
    view.systems.map(({ link, about, holding, holders, impact, promised }) => [
      `${link.label}, ${about}`,
      holding,
      holders.map(({ person, why }) => `${person.label}: ${why}`),
      `${impact.value} = ${impact.words}`,
      promised.map(({ words, handoff }) => `${words}: ${handoff.label}`),
    ]),
    [
      ['Store, critical cluster', 'fragile', ['Ada: owns it'], '6 = 3 × (1 + 1)', []],
      [
        'Mill, important system',
        'orphaned',
        [],
        '2 = 2 × (1 + 0)',
        ['promised to Ben, not received: handoff from Cleo'],
      ],
      [
        'Disk, ordinary system',
        'held',
        ['Ada: is in the team that owns it', 'Ben: is named as an expert'],
        '1 = 1 × (1 + 0)',
        [],
      ],
    ],
  );
  assert.deepEqual(
    view.records.map(({ link, holding }) => [link.label, holding]),
    [['Save often', 'fragile']],
  );
  assert.equal(view.otherRecords, '1 record in force is held by two people or more; the page of each says by whom.');
});

test('the picture shows systems under their teams, the area of a mark in proportion to its impact', () => {
  const { teams } = riskPage(corpus, today).map;
  assert.deepEqual(
    teams.map(({ label, systems }) => [label, systems.map(({ link, size }) => [link.label, size])]),
    [
      [
        'Infrastructure',
        [
          ['Store', 72],
          ['Disk', 29],
        ],
      ],
      ['No team', [['Mill', 42]]],
    ],
  );
});

test('one can ask about everybody by team, and about those who have left', () => {
  assert.deepEqual(
    riskPage(corpus, today).picker.map(({ label, people }) => [
      label,
      people.map(({ name, isGone }) => [name, isGone]),
    ]),
    [
      ['Infrastructure', [['Ada', false]]],
      ['No team', [['Ben', false]]],
      ['No longer here', [['Cleo', true]]],
    ],
  );
});

test('without people, and without anything to hold, the page says what to write', () => {
  assert.deepEqual(riskPage(makeCorpus({ systems: [{ id: 'store' }] }), today).empty, {
    missing: 'No people are written down, so nobody can tell what would be lost.',
    todo: 'Put some into the folder people, or run `npm run cairn -- new person`.',
  });
  assert.deepEqual(riskPage(makeCorpus({ people: [{ id: 'ada' }] }), today).empty, {
    missing: 'There is no system, and no record in force.',
    todo: 'Write what people hold: `npm run cairn -- new record`, `npm run cairn -- new system`.',
  });
});

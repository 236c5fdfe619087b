import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../../src/domain/person.ts';
import { peoplePage } from '../../../src/views/people.ts';
import { personPage } from '../../../src/views/person.ts';
import { teamPage } from '../../../src/views/team.ts';
import { teamsPage } from '../../../src/views/teams.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  teams: [
    { id: 'infra', name: 'Infrastructure', lead: 'ada', purpose: 'Keeps the cluster running.' },
    { id: 'empty', name: 'Empty' },
  ],
  people: [
    { id: 'zoe', name: 'Zoe', team: 'infra' },
    {
      id: 'ada',
      name: 'Ada',
      role: 'Lead',
      team: 'infra',
      left: '2026-03-31',
      aliases: ['ada@example.org', '12345+ada@users.noreply.example.org', 'aokafor', '@ada'],
      events: [
        { on: '2025-05-01', kind: 'reviewed', of: 'first' },
        { on: '2027-05-01', kind: 'reviewed', of: 'first' },
      ],
    },
    { id: 'cleo', name: 'Cleo', team: 'infra', left: '2025-06-30' },
    { id: 'ben', name: 'Ben' },
  ],
  systems: [
    { id: 'store', name: 'Store', owner: 'ada', criticality: 2, team: 'infra' },
    { id: 'disk', name: 'Disk', owner: 'infra', criticality: 1 },
  ],
  records: [
    {
      id: 'first',
      title: 'First',
      deciders: ['ada'],
      date: '2026-01-01',
      verifications: [{ by: 'ada', on: '2026-01-10', result: 'holds' }],
    },
    { id: 'second', title: 'Second', deciders: ['ben'], consulted: ['ada'], date: '2026-01-02', steward: 'infra' },
    { id: 'third', title: 'Third', deciders: ['ada'], consulted: ['ada'], status: 'rejected', date: '2020-01-02' },
  ],
  paths: [{ id: 'week', title: 'First week', maintainer: 'ada' }],
  handoffs: [
    {
      id: 'ada-2026',
      from: 'ada',
      items: [
        { what: 'store', to: 'ben', questions: [] },
        { what: 'the spare key', questions: [] },
      ],
    },
    { id: 'cleo-2025', from: 'cleo', items: [{ what: 'disk', to: 'ada', questions: [] }] },
  ],
  receipts: [{ id: 'r1', handoff: 'cleo-2025', by: 'ada', on: '2025-06-20', items: [{ what: 'disk', answers: [] }] }],
});

test('people stand by team in the order of names, and those who have left apart', () => {
  const { teams, departed } = peoplePage(corpus, today);
  assert.deepEqual(
    teams.map(({ label, people }) => [label, people.map(({ person, left }) => [person.label, person.state, left])]),
    [
      [
        'Infrastructure',
        [
          ['Ada', 'leaving', '2026-03-31'],
          ['Zoe', 'active', undefined],
        ],
      ],
      ['No team', [['Ben', 'active', undefined]]],
    ],
  );
  assert.deepEqual(
    departed.map(({ person, team, handoffs }) => [person.label, team?.label, handoffs.map(({ href }) => href)]),
    [['Cleo', 'Infrastructure', ['/handoffs/cleo-2025/']]],
  );
});

test('what somebody received stands with its day and its handoff', () => {
  assert.deepEqual(
    personPage(corpus, personOf('ada'), today).received.map(({ on, what, handoff }) => [on, what.label, handoff?.href]),
    [['2025-06-20', 'Disk', '/handoffs/cleo-2025/']],
  );
});

test('whoever is leaving sees how much has arrived, and can ask what would be lost the day after', () => {
  const { leaving, whatIf, holdings } = personPage(corpus, personOf('ada'), today);
  assert.equal(leaving?.lastDay, '2026-03-31');
  assert.equal(leaving?.composer, '/handoffs/new/?from=ada');
  assert.equal(leaving?.handoff?.link.href, '/handoffs/ada-2026/');
  assert.equal(leaving?.handoff?.coverage.percent, 0);
  assert.equal(whatIf, '/risk/?without=ada&on=2026-04-01');
  assert.deepEqual(
    holdings.alone.map(({ link, impact }) => [link.label, impact.value, impact.words]),
    [
      ['Store', 2, '2 × (1 + 0)'],
      ['First', 1, '1 × (1 + 0)'],
    ],
  );
});

test('nobody asks what would be lost without somebody who has left, and whoever stays is asked about for today', () => {
  const [cleo, ben] = ['cleo', 'ben'].map((id) => personPage(corpus, personOf(id), today));
  assert.deepEqual([cleo?.whatIf, cleo?.leaving], [undefined, undefined]);
  assert.deepEqual([ben?.whatIf, ben?.leaving], ['/risk/?without=ben', undefined]);
});

test('a wiki without people says how to write the first', () => {
  assert.deepEqual(peoplePage(makeCorpus({}), today).empty, {
    missing: 'No people are written down.',
    todo: 'Put one into the folder people, or run `npm run cairn -- new person`.',
  });
});

test('an alias that is an e-mail address is never shown', () => {
  assert.deepEqual(personPage(corpus, personOf('ada'), today).handles, ['aokafor', '@ada']);
});

test('a person page tells what they answer for, decided, and were asked about', () => {
  const ada = personPage(corpus, personOf('ada'), today);
  assert.deepEqual(
    ada.answersFor.map(({ kind, label }) => `${kind} ${label}`),
    ['team Infrastructure', 'system Store', 'path First week'],
  );
  assert.deepEqual(
    ada.decided.map(({ link }) => [link.label, link.state]),
    [
      ['First', 'accepted'],
      ['Third', 'rejected'],
    ],
  );
  assert.deepEqual(
    ada.consulted.map(({ link }) => link.label),
    ['Second'],
  );
});

test('what somebody verified and reviewed stands newest first, without what is still to come', () => {
  assert.deepEqual(
    personPage(corpus, personOf('ada'), today).deeds.map(({ on, text, what }) => `${on} ${text} ${what.label}`),
    ['2026-01-10 Verified (holds) First', '2025-05-01 Reviewed First'],
  );
});

test('what nobody else holds is told apart from what others hold as well', () => {
  const { holdings } = personPage(corpus, personOf('ada'), today);
  assert.deepEqual(
    holdings.alone.map(({ link }) => link.label),
    ['Store', 'First'],
  );
  assert.deepEqual(
    holdings.shared.map(({ link, others }) => [link.label, others.map(({ label }) => label)]),
    [
      ['Disk', ['Zoe']],
      ['Second', ['Ben', 'Zoe']],
    ],
  );
});

test('those who have left hold nothing, and their handoff says what became of it', () => {
  const cleo = personPage(corpus, personOf('cleo'), today);
  assert.deepEqual(cleo.holdings, { alone: [], shared: [] });
  assert.deepEqual(
    cleo.handedOver.map(({ what, state }) => [what.label, state]),
    [['Disk', 'received']],
  );
});

test('a team page tells the members from those who have left, and lists systems and records', () => {
  const team = corpus.entries.team.get('infra');
  assert.ok(team);
  const page = teamPage(corpus, team, today);
  assert.deepEqual(
    [page.members, page.former].map((rows) => rows.map(({ person }) => person.label)),
    [['Ada', 'Zoe'], ['Cleo']],
  );
  assert.deepEqual(
    page.systems.map(({ system }) => system.label),
    ['Store', 'Disk'],
  );
  assert.deepEqual(
    page.records.map(({ label, records }) => [label, records.map(({ link }) => link.label)]),
    [['In force', ['Second']]],
  );
});

test('the overview of teams counts those who are there', () => {
  assert.deepEqual(
    teamsPage(corpus, today).teams.map(({ team, lead, members, systems }) => [
      team.label,
      lead?.label,
      members,
      systems,
    ]),
    [
      ['Empty', undefined, '0 members', '0 systems'],
      ['Infrastructure', 'Ada', '2 members', '2 systems'],
    ],
  );
});

function personOf(id: string): Person {
  const person = corpus.entries.person.get(id);
  assert.ok(person);
  return person;
}

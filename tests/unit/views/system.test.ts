import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Corpus } from '../../../src/domain/corpus.ts';
import type { System } from '../../../src/domain/system.ts';
import { systemPage } from '../../../src/views/system.ts';
import { systemsPage } from '../../../src/views/systems.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  wiki: { base: '/wiki/' },
  teams: [
    { id: 'infra', name: 'Infrastructure' },
    { id: 'data', name: 'Data' },
  ],
  people: [
    { id: 'ada', name: 'Ada', role: 'Storage lead', team: 'infra' },
    { id: 'ben', name: 'Ben', team: 'infra' },
    { id: 'cleo', name: 'Cleo', left: '2025-06-30' },
  ],
  systems: [
    {
      id: 'store',
      name: 'Store',
      team: 'infra',
      owner: 'infra',
      experts: ['ada', 'nobody'],
      criticality: 3,
      dependsOn: ['disk', 'moon'],
      repos: ['https://example.org/store/', 'the old server'],
    },
    { id: 'disk', name: 'Disk', team: 'infra', owner: 'cleo', criticality: 2 },
    { id: 'tap', name: 'Tap', team: 'data' },
    { id: 'loose', name: 'Loose', owner: 'ben' },
  ],
  records: [
    { id: 'old', title: 'Old', systems: ['store'], date: '2024-01-01' },
    { id: 'new', title: 'New', systems: ['store'], supersedes: ['old'], date: '2025-01-01' },
    { id: 'tomorrow', title: 'Tomorrow', systems: ['store'], date: '2026-02-01' },
    { id: 'idea', title: 'Idea', systems: ['store'], status: 'proposed' },
    { id: 'elsewhere', title: 'Elsewhere', systems: ['tap'] },
  ],
  handoffs: [{ id: 'cleo-2025', from: 'cleo', items: [{ what: 'disk', to: 'ben', questions: [] }] }],
});

test('systems stand by team, the most critical first, and those without a team last', () => {
  const { groups, empty } = systemsPage(corpus, today);
  assert.equal(empty, undefined);
  assert.deepEqual(
    groups.map(({ label, systems }) => [
      label,
      systems.map(({ system, criticality }) => `${system.label} ${criticality.word}`),
    ]),
    [
      ['Data', ['Tap ordinary']],
      ['Infrastructure', ['Store critical', 'Disk important']],
      ['No team', ['Loose ordinary']],
    ],
  );
});

test('a row of the overview says whose the system is and how many hold it', () => {
  const rows = systemsPage(corpus, today).groups.flatMap(({ systems }) => systems);
  assert.deepEqual(
    rows.map(({ system, owner, holding, holders, records }) => [system.label, owner?.label, holding, holders, records]),
    [
      ['Tap', undefined, 'orphaned', 0, '1 record'],
      ['Store', 'Infrastructure', 'held', 2, '4 records'],
      ['Disk', 'Cleo', 'orphaned', 0, '0 records'],
      ['Loose', 'Ben', 'fragile', 1, '0 records'],
    ],
  );
});

test('a wiki without systems says how to write the first', () => {
  assert.deepEqual(systemsPage(makeCorpus({}), today).empty, {
    missing: 'No systems are written down.',
    todo: 'Put one into the folder systems, or run `npm run cairn -- new system`.',
  });
});

test('each holder of a system stands with the reasons, and what each counts', () => {
  const { holders } = systemPage(corpus, systemOf(corpus, 'store'), today);
  assert.equal(holders.holding, 'held');
  assert.equal(holders.summary, '2 people hold it.');
  assert.deepEqual(
    holders.holders.map(({ person, role, score, reasons }) => ({ person: person.label, role, score, reasons })),
    [
      {
        person: 'Ada',
        role: 'Storage lead',
        score: '5.0',
        reasons: [
          { text: 'Is in the team that owns it', on: undefined, score: '3.0', weight: '3' },
          { text: 'Is named as an expert', on: undefined, score: '2.0', weight: '2' },
        ],
      },
      {
        person: 'Ben',
        role: undefined,
        score: '3.0',
        reasons: [{ text: 'Is in the team that owns it', on: undefined, score: '3.0', weight: '3' }],
      },
    ],
  );
});

test('what a system needs and what needs it are told both ways, also a name that leads nowhere', () => {
  const store = systemPage(corpus, systemOf(corpus, 'store'), today);
  assert.deepEqual(
    store.dependsOn.map(({ name, holding }) => [name.label, name.link?.href, holding]),
    [
      ['Disk', '/wiki/systems/disk/', 'orphaned'],
      ['moon', undefined, undefined],
    ],
  );
  const disk = systemPage(corpus, systemOf(corpus, 'disk'), today);
  assert.deepEqual(
    disk.neededBy.map(({ name }) => name.label),
    ['Store'],
  );
});

test('records of a system stand by state, what is in force first', () => {
  const { records, listing } = systemPage(corpus, systemOf(corpus, 'store'), today);
  assert.deepEqual(
    records.map(({ label, records: lines }) => [label, lines.map(({ link }) => link.label)]),
    [
      ['In force', ['New']],
      ['Decided for a later day', ['Tomorrow']],
      ['Proposed', ['Idea']],
      ['Superseded', ['Old']],
    ],
  );
  assert.equal(listing, '/wiki/records/system/store/');
});

test('an owner who has left, and one who was never named, are told', () => {
  assert.equal(systemPage(corpus, systemOf(corpus, 'disk'), today).ownerNote, 'The owner left on 30 June 2025.');
  assert.equal(systemPage(corpus, systemOf(corpus, 'tap'), today).ownerNote, 'Nobody is named as its owner.');
  assert.equal(systemPage(corpus, systemOf(corpus, 'store'), today).ownerNote, undefined);
});

test('a repository that is an address is a link without its scheme, and any other is a name', () => {
  assert.deepEqual(systemPage(corpus, systemOf(corpus, 'store'), today).repos, [
    { label: 'example.org/store', url: 'https://example.org/store/' },
    { label: 'the old server' },
  ]);
});

test('the handoffs that hand a system over are named with the state of the item', () => {
  const { handoffs } = systemPage(corpus, systemOf(corpus, 'disk'), today);
  assert.deepEqual(
    handoffs.map(({ handoff, item }) => [handoff.label, item.state]),
    [['Handoff from Cleo', 'waiting']],
  );
});

test('nobody is called missing in a wiki that names no people', () => {
  const lone = makeCorpus({ systems: [{ id: 'store' }] });
  const { holders } = systemPage(lone, systemOf(lone, 'store'), today);
  assert.deepEqual(holders, { summary: 'No people are written down, so nobody can be named.', holders: [] });
  assert.equal(systemsPage(lone, today).groups[0]?.systems[0]?.holding, undefined);
});

function systemOf(from: Corpus, id: string): System {
  const system = from.entries.system.get(id);
  assert.ok(system);
  return system;
}

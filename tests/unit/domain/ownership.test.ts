import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findEntry, type Corpus } from '../../../src/domain/corpus.ts';
import { addDays } from '../../../src/domain/date.ts';
import { absenceOf, fadeDays, holdersOf, holdingOf, isAnswered, membersOf } from '../../../src/domain/ownership.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

function holders(given: GivenCorpus): readonly string[] {
  const corpus = makeCorpus(given);
  const entry = findEntry(corpus, 'record', 'r') ?? findEntry(corpus, 'system', 's');
  assert.ok(entry);
  return holdersOf(corpus, entry, today).map(({ person, score }) => `${person.id} ${score.toFixed(3)}`);
}

test('a steward holds what they answer for, and a team counts as its present members', () => {
  assert.deepEqual(holders({ records: [{ id: 'r', steward: 'ada' }], people: [{ id: 'ada' }] }), ['ada 3.000']);
  assert.deepEqual(
    holders({
      records: [{ id: 'r', steward: 'numerics' }],
      teams: [{ id: 'numerics' }],
      people: [
        { id: 'ada', team: 'numerics' },
        { id: 'ben', team: 'numerics', left: '2026-01-30' },
        { id: 'cleo', team: 'other' },
      ],
    }),
    ['ada 3.000'],
  );
});

test('what somebody did counts less as time goes by, to 1/e after the days of fading', () => {
  const on = addDays(today, -fadeDays);
  assert.deepEqual(holders({ records: [{ id: 'r', date: on, deciders: ['ada'] }], people: [{ id: 'ada' }] }), [
    `ada ${(3 / Math.E).toFixed(3)}`,
  ]);
});

test('what has no day does not fade, and what lies in the future does not count', () => {
  assert.deepEqual(holders({ records: [{ id: 'r', deciders: ['ada'] }], people: [{ id: 'ada' }] }), ['ada 3.000']);
  assert.deepEqual(
    holders({ records: [{ id: 'r', date: '2026-02-01', deciders: ['ada'] }], people: [{ id: 'ada' }] }),
    [],
  );
});

test('a score below the floor is no holding, however few hold it', () => {
  const reviewed = [{ on: addDays(today, -1), kind: 'reviewed', of: 'r' }] as const;
  assert.deepEqual(holders({ records: [{ id: 'r' }], people: [{ id: 'ada', events: reviewed }] }), []);
  assert.deepEqual(
    holders({ records: [{ id: 'r' }], people: [{ id: 'ada', events: reviewed }], wiki: { holderFloor: 0.4 } }),
    ['ada 0.498'],
  );
});

test('experts, receipts, verifications, reviews and finished paths add up', () => {
  assert.deepEqual(
    holders({
      systems: [{ id: 's', experts: ['ada'] }],
      people: [
        { id: 'ada', events: [{ on: today, kind: 'reviewed', of: 's' }] },
        { id: 'ben', events: [{ on: today, kind: 'path-finished', of: 'p' }] },
      ],
      paths: [{ id: 'p', steps: [{ ref: 'system:s' }] }],
      receipts: [{ id: 'x', by: 'ben', on: today, items: [{ what: 's', answers: [] }] }],
    }),
    ['ada 2.500', 'ben 2.500'],
  );
  assert.deepEqual(
    holders({
      records: [{ id: 'r', verifications: [{ by: 'ada', on: today, result: 'holds' }], consulted: ['ben'] }],
      people: [{ id: 'ada' }, { id: 'ben' }],
    }),
    ['ada 1.000', 'ben 1.000'],
  );
});

test('a person who is leaving holds until the last day', () => {
  const given = (left: '2026-01-31' | '2026-01-30'): GivenCorpus => ({
    records: [{ id: 'r', steward: 'ada' }],
    people: [{ id: 'ada', left }],
  });
  assert.deepEqual(holders(given('2026-01-31')), ['ada 3.000']);
  assert.deepEqual(holders(given('2026-01-30')), []);
});

test('an entry is held, fragile or orphaned by how many hold it', () => {
  const corpus = makeCorpus({
    records: [{ id: 'a', deciders: ['ada', 'ben'] }, { id: 'b', deciders: ['ada'] }, { id: 'c' }],
    people: [{ id: 'ada' }, { id: 'ben' }],
  });
  const all = [...corpus.entries.record.values()].map((record) => holdingOf(corpus, record, today));
  assert.deepEqual(all, ['held', 'fragile', 'orphaned']);
});

test('a steward is absent who has left, or is a team in which nobody is', () => {
  const corpus = makeCorpus({
    people: [
      { id: 'ada', team: 'numerics' },
      { id: 'ben', left: '2025-12-31' },
    ],
    teams: [{ id: 'numerics' }, { id: 'infra' }],
  });
  const ben = findEntry(corpus, 'person', 'ben');
  const infra = findEntry(corpus, 'team', 'infra');
  assert.deepEqual(absenceOf(corpus, 'ben', today), { kind: 'person', person: ben, left: '2025-12-31' });
  assert.deepEqual(absenceOf(corpus, 'infra', today), { kind: 'team', team: infra });
  for (const name of ['ada', 'numerics', 'nobody']) assert.equal(absenceOf(corpus, name, today), undefined);
  assert.deepEqual(
    membersOf(corpus, 'numerics', today).map(({ id }) => id),
    ['ada'],
  );
});

test('a team answers where no people are written down at all', () => {
  const corpus = makeCorpus({ teams: [{ id: 'infra' }] });
  assert.equal(isAnswered(corpus, 'infra', today), true);
});

const people = ['ada', 'ben', 'cleo', 'dan'];
const someone = fc.subarray(people);
const someday = fc.constantFrom('2024-05-01', '2025-06-01', '2025-12-01', undefined);
const records = ['a', 'b', 'c'];
const aRecord = (id: string) =>
  fc.record({
    id: fc.constant(id),
    deciders: someone,
    consulted: someone,
    date: someday,
    steward: fc.constantFrom(...people, 'numerics', undefined),
  });
const aPerson = (id: string) =>
  fc.record({
    id: fc.constant(id),
    team: fc.constantFrom('numerics', undefined),
    left: fc.constantFrom('2025-01-01', '2026-02-01', undefined),
    events: fc.array(
      fc.record({
        on: fc.constantFrom('2025-11-01', '2026-01-30'),
        kind: fc.constant('reviewed'),
        of: fc.constantFrom(...records),
      }),
      { maxLength: 3 },
    ),
  });
const anyGiven = fc.record({
  records: fc.tuple(...records.map(aRecord)),
  people: fc.tuple(...people.map(aPerson)),
  teams: fc.constant([{ id: 'numerics' }]),
}) as fc.Arbitrary<GivenCorpus & { readonly people: readonly { readonly id: string }[] }>;

function holderIds(corpus: Corpus, id: string): readonly string[] {
  const record = findEntry(corpus, 'record', id);
  assert.ok(record);
  return holdersOf(corpus, record, today)
    .map(({ person }) => person.id)
    .sort();
}

test('when somebody leaves, everybody else holds exactly what they held before', () => {
  fc.assert(
    fc.property(anyGiven, fc.constantFrom(...people), (given, leaver) => {
      const before = makeCorpus(given);
      const after = makeCorpus({
        ...given,
        people: given.people.map((person) =>
          person.id === leaver ? { ...person, left: '2020-01-01' as const } : person,
        ),
      });
      for (const id of records) {
        assert.deepEqual(
          holderIds(after, id),
          holderIds(before, id).filter((holder) => holder !== leaver),
        );
      }
    }),
  );
});

test('when somebody learns, nobody stops being a holder', () => {
  fc.assert(
    fc.property(anyGiven, fc.constantFrom(...people), fc.constantFrom(...records), (given, learner, learned) => {
      const event = { on: today, kind: 'reviewed', of: learned } as const;
      const before = makeCorpus(given);
      const after = makeCorpus({
        ...given,
        people: given.people.map((person) =>
          person.id === learner && 'events' in person
            ? { ...person, events: [...(person.events as never[]), event] }
            : person,
        ),
      });
      for (const id of records) {
        const still = holderIds(after, id);
        for (const holder of holderIds(before, id)) assert.ok(still.includes(holder));
      }
    }),
  );
});

test('a score never grows by waiting', () => {
  fc.assert(
    fc.property(anyGiven, fc.integer({ min: 1, max: 1000 }), (given, days) => {
      const corpus = makeCorpus({ ...given, wiki: { holderFloor: 0 } });
      const later = addDays(today, days);
      for (const record of corpus.entries.record.values()) {
        const now = new Map(holdersOf(corpus, record, today).map(({ person, score }) => [person.id, score]));
        for (const { person, score } of holdersOf(corpus, record, later)) {
          assert.ok(score <= (now.get(person.id) ?? 0) + 1e-12);
        }
      }
    }),
  );
});

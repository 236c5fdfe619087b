/** Does a suggested path keep to its order and its minutes, on any corpus? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planPath, type PathPlan, type PlannedStep } from '../../../src/domain/path-plan.ts';
import { recordsIn } from '../../../src/domain/path-scope.ts';
import { readingMinutes } from '../../../src/domain/reading-time.ts';
import { basesOf } from '../../../src/domain/rests-on.ts';
import { isInForce } from '../../../src/domain/supersession.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const scope = { kind: 'area', area: 'numerics' } as const;
const body = { digest: '', headings: [], links: [], references: [], assets: [] };

const size = 12;
const places = fc.nat({ max: size - 1 });

/** Records that rest on each other in any way, circles too, of every status and length, and the terms each uses. */
const anyCorpus = fc.array(
  fc.record({
    dependsOn: fc.uniqueArray(places, { maxLength: 3 }),
    supersedes: fc.uniqueArray(places, { maxLength: 1 }),
    status: fc.constantFrom('accepted', 'accepted', 'accepted', 'proposed', 'deprecated'),
    date: fc.constantFrom('2025-01-01', '2026-06-01'),
    words: fc.nat({ max: 3000 }),
    isInArea: fc.boolean(),
    terms: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: size },
);

function planOn(
  given: readonly (typeof anyCorpus extends fc.Arbitrary<infer Value> ? Value : never)[number][],
  minutes: number,
) {
  const corpus = makeCorpus({
    records: given.map(({ dependsOn, supersedes, isInArea, words, terms: _, ...fields }, index) => ({
      ...fields,
      id: `r${index}`,
      areas: isInArea ? ['numerics'] : [],
      dependsOn: dependsOn.map((place) => `r${place}`),
      supersedes: supersedes.map((place) => `r${place}`),
      body: { ...body, words },
    })),
    terms: [0, 1, 2, 3].map((place) => ({ id: `t${place}` })),
  });
  const termsOf = ({ id }: { readonly id: string }) =>
    given[Number(id.slice(1))]!.terms.map((place) => corpus.entries.term.get(`t${place}`)!);
  return { corpus, termsOf, plan: planPath(corpus, { scope, minutes, termsOf }, today) };
}

function recordsOf({ steps }: PathPlan) {
  return steps.flatMap((step) => (step.kind === 'record' ? step.record : []));
}

test('a plan is inside its minutes, which are the sum of its steps', () => {
  fc.assert(
    fc.property(anyCorpus, fc.nat({ max: 60 }), (given, minutes) => {
      const { plan } = planOn(given, minutes);
      assert.ok(plan.minutes <= minutes);
      assert.equal(
        plan.minutes,
        plan.steps.reduce((sum, step) => sum + readingMinutes(step.kind === 'term' ? step.term : step.record), 0),
      );
    }),
  );
});

test('no record of a plan stands before one that it rests on, unless they rest on each other', () => {
  fc.assert(
    fc.property(anyCorpus, fc.nat({ max: 60 }), (given, minutes) => {
      const { corpus, plan } = planOn(given, minutes);
      const records = recordsOf(plan);
      records.forEach((record, at) => {
        for (const later of records.slice(at + 1)) {
          assert.ok(
            !basesOf(corpus, record).has(later) || basesOf(corpus, later).has(record),
            `${record.id} ${later.id}`,
          );
        }
      });
    }),
  );
});

test('every record of a plan is in force, stands once, and has all in force that it rests on with it', () => {
  fc.assert(
    fc.property(anyCorpus, fc.nat({ max: 60 }), (given, minutes) => {
      const { corpus, plan } = planOn(given, minutes);
      const records = recordsOf(plan);
      assert.equal(new Set(records).size, records.length);
      const wanted = new Set(recordsIn(corpus, scope, today));
      for (const record of records) {
        assert.ok(isInForce(corpus, record, today));
        assert.ok(wanted.has(record) || records.some((other) => basesOf(corpus, other).has(record)));
        for (const base of basesOf(corpus, record)) {
          assert.ok(!isInForce(corpus, base, today) || records.includes(base), base.id);
        }
      }
      assert.equal(plan.left, [...wanted].filter((record) => !records.includes(record)).length);
    }),
  );
});

test('a term stands once, before the first of the two records or more that use it, and no other term stands at all', () => {
  fc.assert(
    fc.property(anyCorpus, fc.nat({ max: 60 }), (given, minutes) => {
      const { corpus, plan, termsOf } = planOn(given, minutes);
      const records = recordsOf(plan);
      for (const term of corpus.entries.term.values()) {
        const users = records.filter((record) => termsOf(record).includes(term));
        const at = plan.steps.flatMap((step, place) => (step.kind === 'term' && step.term === term ? place : []));
        assert.equal(at.length, users.length >= 2 ? 1 : 0);
        if (at.length === 0) continue;
        const first = plan.steps.findIndex((step) => step.kind === 'record' && step.record === users[0]);
        assert.ok(at[0]! < first);
      }
    }),
  );
});

test('with time for all, all records in force of the scope are there', () => {
  fc.assert(
    fc.property(anyCorpus, (given) => {
      const { corpus, plan } = planOn(given, 10_000);
      const records = recordsOf(plan);
      for (const record of recordsIn(corpus, scope, today)) assert.ok(records.includes(record));
      assert.equal(plan.left, 0);
    }),
  );
});

const corpus = makeCorpus({
  people: [{ id: 'ada', team: 'infra' }],
  teams: [{ id: 'infra' }, { id: 'data' }],
  systems: [
    { id: 'store', owner: 'ada' },
    { id: 'mix', team: 'data' },
  ],
  records: [
    { id: 'base', areas: ['Storage'], systems: ['store'] },
    { id: 'leaf', areas: ['storage'], dependsOn: ['base'], steward: 'infra' },
    { id: 'other', areas: ['storage'], relatesTo: ['named'] },
    { id: 'named', areas: ['storage'] },
    { id: 'stewarded', steward: 'ada' },
    { id: 'about-the-mix', systems: ['mix', 'nowhere'] },
    { id: 'replaced', areas: ['storage'], steward: 'infra' },
    { id: 'replacing', date: '2025-01-01', supersedes: ['replaced'] },
  ],
});

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

test('a scope is what is about a system, in an area, or in the hands of a team and its people', () => {
  const { system, team } = corpus.entries;
  assert.deepEqual(ids(recordsIn(corpus, { kind: 'system', system: system.get('store')! }, today)), ['base']);
  assert.deepEqual(ids(recordsIn(corpus, { kind: 'area', area: 'storage' }, today)), [
    'base',
    'leaf',
    'named',
    'other',
  ]);
  assert.deepEqual(ids(recordsIn(corpus, { kind: 'team', team: team.get('infra')! }, today)), [
    'base',
    'leaf',
    'stewarded',
  ]);
  assert.deepEqual(ids(recordsIn(corpus, { kind: 'team', team: team.get('data')! }, today)), ['about-the-mix']);
});

test('those come first on which most rest, then those that most others name, each with its reasons', () => {
  const { steps } = planPath(
    corpus,
    { scope: { kind: 'area', area: 'storage' }, minutes: 60, termsOf: () => [] },
    today,
  );
  const told = (step: PlannedStep) =>
    step.kind === 'record' ? [step.record.id, step.dependents, step.namedBy, ids(step.under)] : [];
  assert.deepEqual(steps.map(told), [
    ['base', 1, 1, ['leaf']],
    ['named', 0, 1, []],
    ['leaf', 0, 0, []],
    ['other', 0, 0, []],
  ]);
});

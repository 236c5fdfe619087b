import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findEntry } from '../../../src/domain/corpus.ts';
import type { IsoDate } from '../../../src/domain/date.ts';
import type { Operator } from '../../../src/domain/record.ts';
import {
  freshnessInputs,
  freshnessOn,
  lastVerification,
  reviewDay,
  stateOfAssumption,
  type Freshness,
  type FreshnessInputs,
} from '../../../src/domain/staleness.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

function get(fields: Partial<NonNullable<GivenCorpus['records']>[number]>, rest: GivenCorpus = {}) {
  const corpus = makeCorpus({ ...rest, records: [{ id: 'r', ...fields }] });
  const record = findEntry(corpus, 'record', 'r');
  assert.ok(record);
  return { corpus, record };
}

const quiet: FreshnessInputs = { hasTripped: false, notice: 30 };

for (const [name, inputs, expected] of [
  ['without a day to look again', quiet, 'unscheduled'],
  ['with its review far off', { ...quiet, reviewBy: '2026-12-31' }, 'fresh'],
  ['with its review within the notice', { ...quiet, reviewBy: '2026-03-02' }, 'due'],
  ['one day before the notice begins', { ...quiet, reviewBy: '2026-03-03' }, 'fresh'],
  ['on the day of its review', { ...quiet, reviewBy: today }, 'due'],
  ['a day after its review', { ...quiet, reviewBy: '2026-01-30' }, 'overdue'],
  ['edited after it was verified', { ...quiet, verifiedOn: '2025-12-01', editedOn: '2025-12-02' }, 'edited'],
  ['edited on the day it was verified', { ...quiet, verifiedOn: '2025-12-01', editedOn: '2025-12-01' }, 'unscheduled'],
  ['edited but never verified', { ...quiet, editedOn: '2025-12-01' }, 'unscheduled'],
  ['with a broken assumption', { ...quiet, hasTripped: true, reviewBy: '2020-01-01' }, 'tripped'],
] as const satisfies readonly (readonly [string, FreshnessInputs, Freshness])[]) {
  test(`a record ${name} is ${expected}`, () => assert.equal(freshnessOn(inputs, today), expected));
}

test('a record that is overdue stays so on every later day', () => {
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10) as IsoDate);
  fc.assert(
    fc.property(day, day, day, (reviewBy, a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      const inputs = { ...quiet, reviewBy };
      if (freshnessOn(inputs, earlier) === 'overdue') assert.equal(freshnessOn(inputs, later), 'overdue');
    }),
  );
});

test('the last verification is the newest up to today', () => {
  const { record } = get({
    verifications: [
      { by: 'a', on: '2026-02-01', result: 'holds' },
      { by: 'b', on: '2025-06-01', result: 'holds' },
      { by: 'c', on: '2025-05-01', result: 'broken' },
    ],
  });
  assert.equal(lastVerification(record, today)?.by, 'b');
  assert.equal(lastVerification(record, '2025-01-01'), undefined);
});

test('the day of the review is what the record says, else counted from the last time somebody looked', () => {
  const every = { wiki: { reviewEvery: 100 } } as const;
  const first = get({ date: '2025-01-01', reviewBy: '2027-01-01' }, every);
  assert.equal(reviewDay(first.corpus, first.record, today), '2027-01-01');
  const second = get({ date: '2025-01-01', verifications: [{ by: 'a', on: '2025-12-01', result: 'holds' }] }, every);
  assert.equal(reviewDay(second.corpus, second.record, today), '2026-03-11');
  const third = get({ date: '2025-01-01' }, every);
  assert.equal(reviewDay(third.corpus, third.record, today), '2025-04-11');
  const undated = get({}, every);
  assert.equal(reviewDay(undated.corpus, undated.record, today), undefined);
  const unasked = get({ date: '2025-01-01' });
  assert.equal(reviewDay(unasked.corpus, unasked.record, today), undefined);
});

for (const [op, value, expected] of [
  ['<', 3, 'tripped'],
  ['<', 4, 'holds'],
  ['<=', 3, 'holds'],
  ['=', 3, 'holds'],
  ['!=', 3, 'tripped'],
  ['>=', 4, 'tripped'],
  ['>', 2, 'holds'],
] as const satisfies readonly (readonly [Operator, number, string])[]) {
  test(`when a fact is 3, that it is ${op} ${value} ${expected === 'holds' ? 'holds' : 'has tripped'}`, () => {
    const facts = [
      {
        id: 'f',
        values: [
          { value: 1, on: '2025-01-01' },
          { value: 3, on: '2026-01-01' },
          { value: 9, on: '2026-03-01' },
        ],
      },
    ] as const;
    const { corpus } = get({}, { facts });
    const found = stateOfAssumption(corpus, { claim: 'c', fact: 'f', op, value }, today);
    assert.equal(found.state, expected);
    assert.equal('newest' in found ? found.newest.value : undefined, 3);
  });
}

test('an assumption without a fact, or with one that is not there, is only stated', () => {
  const { corpus } = get({});
  assert.deepEqual(stateOfAssumption(corpus, { claim: 'c' }, today), { state: 'stated' });
  assert.deepEqual(stateOfAssumption(corpus, { claim: 'c', fact: 'x', op: '<', value: 1 }, today), { state: 'stated' });
});

test('what the page computes freshness from says whether an assumption has tripped', () => {
  const facts = [{ id: 'f', values: [{ value: 3 }] }] as const;
  const { corpus, record } = get(
    { reviewBy: '2027-01-01', assumptions: [{ claim: 'c', fact: 'f', op: '<', value: 2 }] },
    { facts },
  );
  assert.deepEqual(freshnessInputs(corpus, record, '2025-07-01', today), {
    reviewBy: '2027-01-01',
    verifiedOn: undefined,
    editedOn: '2025-07-01',
    hasTripped: true,
    notice: 30,
  });
});

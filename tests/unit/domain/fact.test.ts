import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry } from '../../../src/domain/corpus.ts';
import { currentValue } from '../../../src/domain/fact.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

function current(values: NonNullable<NonNullable<GivenCorpus['facts']>[number]['values']>): number {
  const fact = findEntry(makeCorpus({ facts: [{ id: 'f', values }] }), 'fact', 'f');
  assert.ok(fact);
  return currentValue(fact, '2026-01-31').value;
}

test('the current value is the newest that was known today', () => {
  assert.equal(current([{ value: 1 }, { value: 2, on: '2025-01-01' }, { value: 3, on: '2026-01-31' }]), 3);
  assert.equal(
    current([
      { value: 1, on: '2025-01-01' },
      { value: 2, on: '2026-02-01' },
    ]),
    1,
  );
});

test('where all values are of later days, the first stands in', () => {
  assert.equal(
    current([
      { value: 1, on: '2026-02-01' },
      { value: 2, on: '2026-03-01' },
    ]),
    1,
  );
});

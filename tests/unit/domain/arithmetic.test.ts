import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkArithmetic } from '../../../src/domain/arithmetic.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const corpus = makeCorpus({
  facts: [
    {
      id: 'gpus',
      values: [
        { value: 100, on: '2025-01-01' },
        { value: 384, on: '2026-01-01' },
        { value: 999, on: '2026-06-01' },
      ],
    },
  ],
});
const check = (fields: { readonly value?: string; readonly expr?: string }) =>
  checkArithmetic(corpus, { claim: 'c', ...fields }, '2026-01-31');

test('a value that its arithmetic rounds to agrees with it', () => {
  assert.deepEqual(check({ value: '35.3', expr: '148 / 419 * 100' }), {
    state: 'agrees',
    expected: '35.3',
    received: '35.3',
  });
});

test('a value that it does not round to differs, and what it should be has the same digits', () => {
  assert.deepEqual(check({ value: '30.1', expr: '148 / 419 * 100' }), {
    state: 'differs',
    expected: '35.3',
    received: '30.1',
  });
  assert.deepEqual(check({ value: '35.30', expr: '148 / 419 * 100' }), {
    state: 'differs',
    expected: '35.32',
    received: '35.30',
  });
});

test('a fact counts with its newest value up to today', () => {
  assert.deepEqual(check({ value: '48', expr: 'fact:gpus / 8' }), { state: 'agrees', expected: '48', received: '48' });
});

test('without arithmetic there is nothing to check, and without a value nothing to hold it against', () => {
  assert.equal(check({ value: '35.3' }), undefined);
  assert.deepEqual(check({ expr: '1 + 1' }), { state: 'alone', result: 2 });
});

test('what cannot be read says why and what to do', () => {
  assert.deepEqual(check({ value: '48', expr: 'fact:gpu / 8' }), {
    state: 'unreadable',
    problem: 'there is no fact `gpu`',
    hint: 'Did you mean `gpus`?',
  });
  assert.deepEqual(check({ value: '48', expr: 'fact:latency' }), {
    state: 'unreadable',
    problem: 'there is no fact `latency`',
    hint: 'Write `facts/latency.yaml`, or the number itself.',
  });
  assert.deepEqual(check({ value: '2 of 3', expr: '2 / 3' }), {
    state: 'unreadable',
    problem: '`2 of 3` is not a single number',
    hint: 'Write the number alone in `value` and its unit in `unit`; the arithmetic gives `0.666667`.',
  });
  assert.deepEqual(check({ value: '1', expr: '1 / 0' }), { state: 'unreadable', problem: 'it divides by zero' });
});

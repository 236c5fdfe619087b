import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuresOf, quantile } from '../../../../src/cli/eval/measures.ts';

test('measures are those of the literature', () => {
  const measured = measuresOf([
    { isRight: [true, false, true], right: 2 },
    { isRight: [false, true], right: 1 },
    { isRight: [], right: 3 },
    { isRight: Array.from({ length: 12 }, (_, place) => place === 11), right: 1 },
  ]);
  assert.equal(measured['success@1'], 0.25);
  assert.equal(measured['success@5'], 0.5);
  assert.equal(measured['MRR@10'], (1 + 1 / 2) / 4);
  assert.equal(measured.none, 0.25);
  const first = (1 + 1 / 2) / (1 + 1 / Math.log2(3));
  assert.ok(Math.abs(measured['nDCG@10'] - (first + 1 / Math.log2(3)) / 4) < 1e-12);
});

test('a quantile is a value that was measured', () => {
  assert.equal(quantile([5, 1, 3], 0.5), 3);
  assert.equal(quantile([5, 1, 3], 0.95), 5);
  assert.equal(quantile([], 0.5), 0);
});

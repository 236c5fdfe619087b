import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { areSame, figureOf, parseFigure, roundsTo, writtenLike, type Figure } from '../../../src/domain/figure.ts';

function figure(text: string): Figure {
  const parsed = parseFigure(text);
  assert.ok(parsed, text);
  return parsed;
}

for (const [text, value, place] of [
  ['97.82', 97.82, -2],
  ['97.80', 97.8, -2],
  ['-0.5', -0.5, -1],
  ['−3', -3, 0],
  ['.25', 0.25, -2],
  ['8000', 8000, 0],
  ['1,048,576', 1_048_576, 0],
  ['1_048_576', 1_048_576, 0],
  ['1 048 576', 1_048_576, 0],
  ['1,234.5', 1234.5, -1],
  ['3.2e-4', 0.00032, -5],
  ['1.2e5', 120_000, 4],
  ['1.2 × 10^5', 120_000, 4],
  ['35.3 %', 35.3, -1],
  ['~135', 135, 0],
  ['about 135', 135, 0],
] as const) {
  test(`\`${text}\` is ${value}, shown to the power ${place} of ten`, () => {
    const { value: read, place: shown } = figure(text);
    assert.deepEqual([read, shown], [value, place]);
  });
}

for (const text of ['', 'many', '2 of 3', '97,82', '1,23', '176B', '1-2', '1e999', '.', '%', 'e5', '< 5']) {
  test(`\`${text}\` is not one number`, () => assert.equal(parseFigure(text), undefined));
}

test('a value rounds to a figure within half of its last digit', () => {
  assert.equal(roundsTo(35.322, figure('35.3')), true);
  assert.equal(roundsTo(35.351, figure('35.3')), false);
  assert.equal(roundsTo(0.15, figure('0.1')), true);
  assert.equal(roundsTo(0.15, figure('0.2')), true);
  assert.equal(roundsTo(123_999, figure('1.2e5')), true);
  assert.equal(roundsTo(7_987, figure('8000')), false);
  assert.equal(roundsTo(7_987, figure('8.0e3')), true);
});

test('two figures are the same where one is the other with fewer digits', () => {
  assert.equal(areSame(figure('97.8'), figure('97.82')), true);
  assert.equal(areSame(figure('97.82'), figure('97.8')), true);
  assert.equal(areSame(figure('97.80'), figure('97.82')), false);
  assert.equal(areSame(figure('135'), figure('135.0')), true);
});

test('a value is written with the digits and in the style of a figure', () => {
  assert.equal(writtenLike(35.3222, figure('30.1')), '35.3');
  assert.equal(writtenLike(1_048_576, figure('1,000,000')), '1,048,576');
  assert.equal(writtenLike(1234.567, figure('1,000.00')), '1,234.57');
  assert.equal(writtenLike(123_456, figure('1.1e5')), '1.2e5');
  assert.equal(writtenLike(0.000_32, figure('1.0e-4')), '3.2e-4');
  assert.equal(writtenLike(-2.5, figure('1')), '-3');
});

test('any number is the figure of its own text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      assert.equal(figureOf(value).value, value === 0 ? 0 : value);
      assert.equal(roundsTo(value, figureOf(value)), true);
    }),
  );
});

test('a number with fewer digits is the same figure, and rounds to it', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, digits) => {
      const short = figure(value.toFixed(digits));
      assert.equal(roundsTo(value, short), true);
      assert.equal(writtenLike(value, short), value.toFixed(digits));
    }),
  );
});

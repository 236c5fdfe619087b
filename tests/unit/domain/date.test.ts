import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, parseIsoDate, type IsoDate } from '../../../src/domain/date.ts';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9000-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate);

for (const [text, expected] of [
  ['2026-01-31', '2026-01-31'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', undefined],
  ['2026-02-30', undefined],
  ['2026-13-01', undefined],
  ['2026-1-31', undefined],
  ['31.01.2026', undefined],
  ['2026-01-31T10:00', undefined],
  [' 2026-01-31', undefined],
  ['', undefined],
] as const) {
  test(`\`${text}\` is ${expected === undefined ? 'no day' : 'a day'}`, () => {
    assert.equal(parseIsoDate(text), expected);
  });
}

test('days are counted by the calendar, whatever the clocks do', () => {
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
  assert.equal(daysBetween('2026-01-31', '2026-01-01'), -30);
});

test('adding the days between two days to the first gives the second', () => {
  fc.assert(fc.property(day, day, (from, to) => assert.equal(addDays(from, daysBetween(from, to)), to)));
});

test('days sort as their text does', () => {
  fc.assert(fc.property(day, day, (a, b) => assert.equal(a < b, daysBetween(a, b) > 0)));
});

test('every day that is written can be read', () => {
  fc.assert(fc.property(day, (date) => assert.equal(parseIsoDate(date), date)));
});

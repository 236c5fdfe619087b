import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type IsoDate } from '../../../src/domain/date.ts';
import { tellDaysLeft } from '../../../src/domain/days-left.ts';

const lastDay: IsoDate = '2026-03-31';

test('days are counted to the last day, and from it once it is past', () => {
  const told = (days: number) => tellDaysLeft(lastDay, addDays(lastDay, days));
  assert.deepEqual(
    [-39, -1, 0, 1, 2, 59, 60].map((days) => [told(days).state, told(days).words]),
    [
      ['ahead', '39 days left'],
      ['ahead', '1 day left'],
      ['last', 'today is the last day'],
      ['past', 'left yesterday'],
      ['past', 'left 2 days ago'],
      ['past', 'left 59 days ago'],
      ['past', 'left on 31 March 2026'],
    ],
  );
  assert.equal(told(-39).days, 39);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../../../src/import/dates.ts';

const days: readonly (readonly [string, string | undefined])[] = [
  ['2024-10-31 :ghost:', '2024-10-31'],
  ['20200924', '2020-09-24'],
  ['2023/1/5', '2023-01-05'],
  ['Sep 13th, 2024', '2024-09-13'],
  ['11-April-2023', '2023-04-11'],
  ['29-Sep-2014', '2014-09-29'],
  ['5th of May 2020', '2020-05-05'],
  ['22-10-2024', '2024-10-22'],
  ['05/05/2024', '2024-05-05'],
  ['05/08/2024', undefined],
  ['January , 2026', undefined],
  ['2024-02-30', undefined],
  ['YYYY-MM-DD', undefined],
];

test('days are read in whatever way they are written, as long as they can be only one', () => {
  assert.deepEqual(
    days.map(([words]) => [words, readDate(words).date]),
    days,
  );
});

test('a day that may be two is read in the order that its format documents, and that is told', () => {
  assert.deepEqual(readDate('05/04/2021', 'day-first'), {
    date: '2021-04-05',
    words: '05/04/2021',
    guessed: 'date `05/04/2021` is read day first, as the format has it: 2021-04-05',
  });
  assert.equal(readDate('03/11/2024', 'month-first').date, '2024-03-11');
  assert.equal(readDate('05/08/2024').kept, 'date `05/08/2024` may be 2024-08-05 or 2024-05-08, so it stays text');
});

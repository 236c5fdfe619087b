import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesInWords, parseDays, type DaysOfChange } from '../../../src/elements/days-of-change.ts';

const list: DaysOfChange = {
  from: '2025-06-15',
  days: [
    ['2026-07-25', 1],
    ['2026-06-12', 2],
    ['2026-06-03', 1],
    ['2026-05-26', 4],
  ],
};

test('the changes since a day are counted up to today, both days included', () => {
  assert.equal(changesInWords(list, '2026-06-03', '2026-06-15'), '3 changes since you were here on 3 June');
  assert.equal(changesInWords(list, '2026-06-13', '2026-07-25'), '1 change since you were here on 13 June');
  assert.equal(changesInWords(list, '2025-12-24', '2026-06-15'), '7 changes since you were here on 24 December 2025');
  assert.equal(changesInWords(list, '2026-06-13', '2026-06-15'), undefined);
});

test('before the list begins there may have been more', () => {
  assert.equal(
    changesInWords(list, '2024-01-01', '2026-06-15'),
    'More than 7 changes since you were here on 1 January 2024',
  );
});

test('what is no list of days is none', () => {
  assert.deepEqual(parseDays(JSON.parse(JSON.stringify(list))), list);
  for (const value of [undefined, null, 7, [], {}, { from: 'x', days: [] }, { from: '2026-01-01', days: [['x']] }]) {
    assert.equal(parseDays(value), undefined);
  }
});

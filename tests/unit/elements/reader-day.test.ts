import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerDay } from '../../../src/elements/reader-day.ts';

test('the day is the one of the reader’s own clock', () => {
  assert.equal(readerDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
  assert.equal(readerDay(new Date(2026, 10, 24, 0, 1)), '2026-11-24');
});

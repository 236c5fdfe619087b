import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, dayOfMachine, todayOf } from '../../../src/cli/today.ts';

test('the day that is given wins over the one of the wiki, which wins over the clock', () => {
  assert.equal(todayOf('2024-02-29', { today: '2026-01-31' }), '2024-02-29');
  assert.equal(todayOf(undefined, { today: '2026-01-31' }), '2026-01-31');
  assert.match(todayOf(undefined, {}), /^\d{4}-\d{2}-\d{2}$/);
});

test('the day of the clock is that of its own time zone', () => {
  assert.equal(dayOfMachine(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
  assert.equal(dayOfMachine(new Date(2026, 11, 31, 0, 0)), '2026-12-31');
});

test('a day that does not exist is refused', () => {
  assert.throws(() => dayOf('2026-02-30', '--on'), {
    message: '`--on` takes a day that exists, as `YYYY-MM-DD`, not `2026-02-30`.',
    exitCode: 2,
  });
});

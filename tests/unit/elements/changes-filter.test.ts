import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/date.ts';
import { isAsked, parseChanges, saidOf, writeChanges } from '../../../src/elements/changes-filter.ts';

test('an address says since when and in which area; what is no day or not known is left out', () => {
  const areas = ['cost', 'data-mix'];
  assert.deepEqual(parseChanges('?since=2026-06-03&area=cost', areas), { since: '2026-06-03', area: 'cost' });
  assert.deepEqual(parseChanges('?since=2026-06-31&area=costs', areas), {});
  assert.deepEqual(parseChanges('', areas), {});
});

test('a choice is found again in its address', () => {
  const choice = fc.record(
    { since: fc.nat({ max: 9000 }).map((days) => addDays('2010-01-01', days)), area: fc.constantFrom('cost', 'mix') },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(choice, (given) => {
      assert.deepEqual(parseChanges(writeChanges(given), ['cost', 'mix']), { ...given });
    }),
  );
});

test('shown is what is meant and has happened', () => {
  const row = { on: '2026-06-03', areas: ['cost'] };
  const today = '2026-06-15';
  assert.equal(isAsked(row, {}, today), true);
  assert.equal(isAsked(row, { since: '2026-06-03', area: 'cost' }, today), true);
  assert.equal(isAsked(row, { since: '2026-06-04' }, today), false);
  assert.equal(isAsked(row, { area: 'mix' }, today), false);
  assert.equal(isAsked(row, {}, '2026-06-02'), false);
});

test('what is shown is said in words', () => {
  assert.equal(saidOf(7, '2026-06-03', 'checkpointing'), '7 changes since 3 June 2026 in checkpointing');
  assert.equal(saidOf(1, undefined, undefined), '1 change');
  assert.equal(saidOf(0, '2026-06-03', undefined), 'No changes since 3 June 2026');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInWords } from '../../../src/domain/date.ts';
import { tellFreshness, type FreshnessGiven } from '../../../src/domain/freshness.ts';

const today = '2026-01-31';
const known: FreshnessGiven = { hasTripped: false, notice: 30 };

const cases: readonly (readonly [FreshnessGiven, string, string])[] = [
  [{ ...known, hasTripped: true, broken: 'Nodes: 24.', reviewBy: '2025-01-01' }, 'Assumption broken', 'Nodes: 24.'],
  [{ ...known, hasTripped: true }, 'Assumption broken', 'Something it took for true no longer is.'],
  [
    { ...known, reviewBy: '2026-01-30' },
    'Review overdue',
    'It should have been looked at by 30 January 2026, yesterday.',
  ],
  [
    { ...known, reviewBy: '2026-01-01' },
    'Review overdue',
    'It should have been looked at by 1 January 2026, 30 days ago.',
  ],
  [
    { ...known, verifiedOn: '2025-08-22', editedOn: '2025-08-23', reviewBy: '2026-12-01' },
    'Edited since verified',
    'Verified on 22 August 2025, but its text has changed since.',
  ],
  [{ ...known, reviewBy: '2026-02-10' }, 'Review due soon', 'Not verified yet; to be looked at by 10 February 2026.'],
  [
    { ...known, verifiedOn: '2025-08-22', reviewBy: '2026-12-01' },
    'Looked after',
    'Verified on 22 August 2025; next look by 1 December 2026.',
  ],
  [known, 'No review planned', 'Not verified yet; nobody has said when to look again.'],
];

test('freshness is told in a word and in a sentence with its days', () => {
  for (const [inputs, word, sentence] of cases) {
    const told = tellFreshness(inputs, today);
    assert.deepEqual([told.word, told.sentence], [word, sentence]);
  }
});

test('a day is told in words', () => {
  assert.equal(dayInWords('2022-03-09'), '9 March 2022');
  assert.equal(dayInWords('2025-12-31'), '31 December 2025');
});

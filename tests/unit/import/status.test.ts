import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStatus } from '../../../src/import/status.ts';

const table: readonly (readonly [string, string])[] = [
  ['> Accepted', 'accepted'],
  ['`Rejected`', 'rejected'],
  ['**Implemented (Swift 6.0)**', 'accepted'],
  ['Accepted with revisions', 'accepted'],
  ['**Returned for revision**', 'rejected'],
  ['Scheduled for review (November 4...18, 2024)', 'proposed'],
  ['implementable', 'accepted'],
  ['On-hold', 'proposed'],
  ['{ accepted }', 'accepted'],
  ['Accepted / Implemented', 'accepted'],
  ['~~Accepted~~ Deprecated', 'deprecated'],
  ['Superceded by [2. Use X](0002-use-x.md)', 'superseded'],
  ['Accepted\n\nSuperseded by ADR-0005', 'superseded'],
  ['complete rewrite needed', 'unstated'],
  ['Refinement completed. TP in 3.4', 'unstated'],
  ['Accepted or Rejected', 'unstated'],
  ['{proposed | rejected | accepted | superseded by ADR-0123}', 'unstated'],
  ['Proposed, Accepted, Rejected, Deprecated', 'unstated'],
];

test('statuses are read with their marks, brackets and versions; lists to choose from say nothing', () => {
  assert.deepEqual(
    table.map(([words]) => [words, readStatus(words).status]),
    table,
  );
});

test('what replaced a record is what follows the words', () => {
  assert.equal(readStatus('superseded by [ADR-0005](0005-x.md)').successor, '[ADR-0005](0005-x.md)');
  assert.equal(readStatus('Superseded').successor, undefined);
});

test('a status that is missing, a placeholder or unknown says which of them it is', () => {
  assert.equal(readStatus(undefined).reason, 'missing');
  assert.equal(readStatus('TBD').reason, 'placeholder');
  assert.equal(readStatus('unclear (historical)').reason, 'unknown');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiptId } from '../../../src/domain/receipt-id.ts';

test('a receipt is named after its handoff, its receiver and its day, and a second one gets a number', () => {
  const id = (...taken: string[]) => receiptId('ada-2026', 'ben', '2026-01-31', new Set(taken));
  assert.deepEqual(
    [id(), id('ada-2026-ben-2026-01-31'), id('ada-2026-ben-2026-01-31', 'ada-2026-ben-2026-01-31-2')],
    ['ada-2026-ben-2026-01-31', 'ada-2026-ben-2026-01-31-2', 'ada-2026-ben-2026-01-31-3'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitTitle, lineHeight } from '../../../src/picture/fit.ts';

const room = { width: 1056, height: 300 };

test('a short title is large, a long one small, and one that is too long is cut', () => {
  assert.deepEqual(fitTitle('Train in BF16', room), { size: 84, lines: 3 });
  assert.deepEqual(fitTitle('x'.repeat(100), room), { size: 60, lines: 4 });
  assert.deepEqual(fitTitle('x'.repeat(200), room), { size: 42, lines: 6 });
  assert.deepEqual(fitTitle('x'.repeat(1000), room), { size: 36, lines: 7 });
});

test('no title takes more room than there is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), fc.integer({ min: 60, max: 400 }), (text, height) => {
      const { size, lines } = fitTitle(text, { width: 1056, height });
      assert.ok(lines >= 1 && lines * size * lineHeight <= height);
    }),
  );
});

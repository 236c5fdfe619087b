import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tickedParts } from '../../../src/views/ticked.ts';

test('what stands in backticks is told apart, and a lone backtick stays', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['plain', ['plain']],
    ['`a` or `b`', ['<a>', ' or ', '<b>']],
    ['Write `date`.', ['Write ', '<date>', '.']],
    ['one ` alone', ['one ` alone']],
  ];
  for (const [sentence, parts] of cases) {
    assert.deepEqual(
      tickedParts(sentence).map(({ text, isCode }) => (isCode ? `<${text}>` : text)),
      parts,
    );
  }
});

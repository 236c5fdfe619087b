import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseRecent, recentKey, withRecent } from '../../../../src/elements/search/recent.ts';

test('the last question is on top, and asked again it is there once', () => {
  const asked = ['bf16', 'loss spike', 'BF16'].reduce<readonly string[]>(withRecent, []);
  assert.deepEqual(asked, ['BF16', 'loss spike']);
});

test('six are kept, and neither nothing nor a whole page is', () => {
  const asked = ['a', 'b', 'c', 'd', 'e', 'f', 'g', '  ', 'x'.repeat(200)].reduce<readonly string[]>(withRecent, []);
  assert.deepEqual(asked, ['g', 'f', 'e', 'd', 'c', 'b']);
});

test('what is stored comes back, and whatever else is stored there does no harm', () => {
  assert.deepEqual(parseRecent(JSON.stringify(['b', 'a'])), ['b', 'a']);
  for (const text of [null, '', 'no', '{}', '[1,null,""]', '"a"'])
    assert.deepEqual(parseRecent(text), [], String(text));
  fc.assert(fc.property(fc.json(), (text) => assert.ok(parseRecent(text).every((words) => words !== ''))));
});

test('wikis on one host keep their questions apart', () => {
  assert.notEqual(recentKey('/'), recentKey('/wiki/'));
});

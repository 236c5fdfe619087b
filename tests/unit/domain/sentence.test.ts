import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinedBy, listed } from '../../../src/domain/sentence.ts';

test('names stand in a sentence with commas and a last word between', () => {
  assert.equal(listed([]), '');
  assert.equal(listed(['a']), '`a`');
  assert.equal(listed(['a', 'b']), '`a` and `b`');
  assert.equal(listed(['a', 'b', 'c'], 'or'), '`a`, `b` or `c`');
  assert.equal(joinedBy(['person', 'team'], 'or'), 'person or team');
});

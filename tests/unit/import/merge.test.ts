import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merge } from '../../../src/import/merge.ts';

test('edits on both sides come together where they do not touch', () => {
  assert.deepEqual(merge('A\nb\nc\nd\ne', 'a\nb\nc\nd\ne', 'a\nb\nc\nd\nE'), { text: 'A\nb\nc\nd\nE', conflicts: [] });
});

test('where both sides changed the same line, the text stays and the line is told', () => {
  assert.deepEqual(merge('a\nmine\nc', 'a\nb\nc', 'a\ntheirs\nc'), {
    text: 'a\nmine\nc',
    conflicts: [{ line: 2, here: 'mine', there: 'theirs' }],
  });
});

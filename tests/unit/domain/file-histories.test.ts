import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCommit, emptyHistories, type FileChange } from '../../../src/domain/file-histories.ts';

function after(...commits: readonly (readonly [number, ...FileChange[]])[]): readonly string[] {
  const histories = emptyHistories();
  for (const [author, ...changes] of commits) addCommit(histories, author, changes);
  return [...histories.files].map(
    ([path, { creator, changes }]) =>
      `${path}: made by ${creator ?? '?'}${[...changes].map(([who, count]) => `, ${who} x ${count}`).join('')}`,
  );
}

const added = (path: string): FileChange => ({ kind: 'added', path });
const changed = (path: string): FileChange => ({ kind: 'changed', path });
const removed = (path: string): FileChange => ({ kind: 'removed', path });
const renamed = (from: string, path: string): FileChange => ({ kind: 'renamed', path, from });

test('making a file is no change of it', () => {
  assert.deepEqual(after([0, added('a')], [1, changed('a')], [0, changed('a')], [1, changed('a')]), [
    'a: made by 0, 1 x 2, 0 x 1',
  ]);
});

test('a renamed file keeps its history, also when a branch goes on under the old name', () => {
  assert.deepEqual(after([0, added('a')], [1, renamed('a', 'b')], [2, renamed('b', 'c')], [2, changed('a')]), [
    'c: made by 0, 1 x 1, 2 x 2',
  ]);
});

test('a new file under a name that was left is a file of its own', () => {
  assert.deepEqual(after([0, added('a')], [0, renamed('a', 'b')], [1, added('a')], [1, changed('a')]), [
    'b: made by 0, 0 x 1',
    'a: made by 1, 1 x 1',
  ]);
});

test('what was removed is gone, and what was never seen to be made has no creator', () => {
  assert.deepEqual(after([0, added('a')], [1, removed('a')], [2, changed('b')]), ['b: made by ?, 2 x 1']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  answer,
  finish,
  forget,
  laterThan,
  markStep,
  revert,
  revive,
  visit,
} from '../../../../src/elements/walk/marking.ts';
import { isBegun, mergePaths, mergeProgress, noProgress, notBegun } from '../../../../src/elements/walk/progress.ts';
import type { PathProgress } from '../../../../src/elements/walk/progress.ts';
import { anyPath, anyProgress } from './walking.ts';

test('it does not matter in which order, or how often, progress is merged', () => {
  fc.assert(
    fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
      assert.deepEqual(mergeProgress(a, b), mergeProgress(b, a));
      assert.deepEqual(mergeProgress(mergeProgress(a, b), c), mergeProgress(a, mergeProgress(b, c)));
      assert.deepEqual(mergeProgress(a, a), a);
      assert.deepEqual(mergeProgress(a, noProgress), a);
    }),
  );
});

test('of two marks for one step the later one counts', () => {
  const done = markStep(notBegun, 'a', { state: 'done' }, 10);
  const skipped = markStep(notBegun, 'a', { state: 'skipped', reason: 'known' }, 11);
  assert.deepEqual(mergePaths(done, skipped).steps.get('a'), { state: 'skipped', reason: 'known', at: 11 });
  assert.deepEqual(mergePaths(skipped, done).steps.get('a'), { state: 'skipped', reason: 'known', at: 11 });
});

test('what is done now counts, also where the clock was put back or another machine is ahead', () => {
  assert.equal(laterThan({ at: 500 }, 100), 501);
  fc.assert(
    fc.property(anyPath, fc.integer({ min: 0, max: 8 }), (path, now) => {
      const done = markStep(path, 'a', { state: 'done' }, now);
      assert.equal(mergePaths(path, done).steps.get('a')?.state, 'done');
      const undone = markStep(done, 'a', { state: 'open' }, now);
      assert.equal(mergePaths(mergePaths(done, undone), path).steps.get('a')?.state, 'open');
      assert.equal(mergePaths(path, answer(path, 'a', true, now)).answers.get('a')?.knew, true);
      assert.equal(mergePaths(path, visit(path, 'b', now)).place?.step, 'b');
      assert.equal(mergePaths(path, finish(path, 'rev-9', ['a'], now)).finish?.revision, 'rev-9');
    }),
  );
});

test('what is forgotten stays forgotten when a tab that still knows it merges, and one can begin anew', () => {
  fc.assert(
    fc.property(anyPath, fc.integer({ min: 0, max: 8 }), (path, now) => {
      const forgotten = mergePaths(path, forget(path, now));
      assert.equal(isBegun(forgotten), false);
      assert.equal(forgotten.finish, undefined);
      const anew = markStep(forgotten, 'a', { state: 'done' }, now);
      assert.equal(mergePaths(path, anew).steps.get('a')?.state, 'done');
    }),
  );
});

test('what is brought on purpose counts, also where it is older than the day when all was forgotten', () => {
  const saved = markStep(notBegun, 'a', { state: 'done' }, 5);
  const forgotten = markStep(forget(saved, 10), 'b', { state: 'done' }, 11);
  const restored = mergePaths(forgotten, revive(saved, forgotten.cleared));
  assert.deepEqual([...restored.steps.keys()].sort(), ['a', 'b']);
});

test('what is taken back is as it was, here and where the change had arrived already', () => {
  const withoutTimes = ({ steps, answers, place, finish }: PathProgress) => ({
    steps: new Map([...steps].map(([key, mark]) => [key, { ...mark, at: 0 }])),
    answers: new Map([...answers].map(([key, { knew }]) => [key, knew])),
    place: place?.step,
    finish: finish?.steps,
  });
  fc.assert(
    fc.property(anyPath, anyPath, fc.integer({ min: 0, max: 8 }), (before, other, now) => {
      const present = mergePaths(before, other);
      const reverted = revert(before, present, now);
      assert.deepEqual(withoutTimes(mergePaths(present, reverted)), withoutTimes(before));
      assert.deepEqual(withoutTimes(mergePaths(reverted, other)), withoutTimes(before));
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, finish, markStep, visit } from '../../../../src/elements/walk/marking.ts';
import { notBegun, type PathProgress } from '../../../../src/elements/walk/progress.ts';
import { progressOn, standingOn } from '../../../../src/elements/walk/standing.ts';
import { makePath, makeStep } from './walking.ts';

const path = makePath(['a', 'b', 'c', 'd']);

function done(own: PathProgress, ...steps: readonly string[]): PathProgress {
  return steps.reduce((own, step) => markStep(own, step, { state: 'done' }, 1), own);
}

function nextAfter(own: PathProgress): string | undefined {
  return standingOn(path, own).next?.step.id;
}

test('nobody has begun a path of which nothing is kept', () => {
  const { isBegun, isFinished, left, minutesLeft, next } = standingOn(path, notBegun);
  assert.deepEqual([isBegun, isFinished, left, minutesLeft, next?.step.id], [false, false, 4, 20, 'a']);
});

test('one goes on where one stopped, then at the first open step after it, then at what was left out', () => {
  assert.equal(nextAfter(visit(done(notBegun, 'a'), 'c', 2)), 'c');
  assert.equal(nextAfter(visit(done(notBegun, 'a', 'c'), 'c', 2)), 'd');
  assert.equal(nextAfter(visit(done(notBegun, 'a', 'c', 'd'), 'd', 2)), 'b');
  assert.equal(nextAfter(done(notBegun, 'a', 'b', 'c', 'd')), undefined);
});

test('a skipped step is behind, with its reason, and its minutes do not count', () => {
  const { steps, done, skipped, left, minutesLeft } = standingOn(
    path,
    markStep(notBegun, 'b', { state: 'skipped', reason: 'I wrote it' }, 1),
  );
  assert.deepEqual([done, skipped, left, minutesLeft], [0, 1, 3, 15]);
  assert.deepEqual([steps[1]?.state, steps[1]?.reason], ['skipped', 'I wrote it']);
});

test('what was marked under an old name of the path or of a step is kept', () => {
  const renamed = makePath(['a', makeStep({ id: 'new', aliases: ['old', 'a'] })], { aliases: ['week-one'] });
  const own = visit(markStep(done(notBegun, 'a'), 'old', { state: 'skipped' }, 2), 'old', 3);
  const settled = progressOn(renamed, new Map([['week-one', answer(own, 'old', false, 4)]]));
  assert.deepEqual(
    standingOn(renamed, settled).steps.map(({ step, state, knew }) => [step.id, state, knew]),
    [
      ['a', 'done', undefined],
      ['new', 'skipped', false],
    ],
  );
  assert.equal(settled.place?.step, 'new');
  assert.equal(standingOn(renamed, settled).isFinished, true);
});

test('under two names the later mark counts', () => {
  const renamed = makePath([makeStep({ id: 'new', aliases: ['old'] })]);
  const own = markStep(markStep(notBegun, 'new', { state: 'done' }, 1), 'old', { state: 'open' }, 2);
  assert.equal(standingOn(renamed, progressOn(renamed, new Map([['first-week', own]]))).left, 1);
});

test('a step has changed when a part reads differently, is new or is gone, and not when nothing is known', () => {
  const changedSince = (read: Readonly<Record<string, string>> | undefined, now: Readonly<Record<string, string>>) =>
    standingOn(
      makePath([makeStep({ id: 'a', digests: now })]),
      markStep(notBegun, 'a', { state: 'done', digests: read }, 1),
    ).steps[0]?.changed;
  assert.deepEqual(changedSince({ decision: '1', status: '2' }, { decision: '1', status: '2' }), []);
  assert.deepEqual(changedSince({ decision: '1', status: '2' }, { decision: '1', status: '3' }), ['status']);
  assert.deepEqual(changedSince({ status: '2' }, { status: '2', options: '1' }), ['options']);
  assert.deepEqual(changedSince({ status: '2', options: '1' }, { status: '2' }), ['options']);
  assert.deepEqual(changedSince(undefined, { status: '2' }), []);
});

test('what was added since the path was finished is told, until it is done too', () => {
  const finished = finish(done(notBegun, 'a', 'b'), 'rev-1', ['a', 'b'], 5);
  const longer = makePath(['a', 'c', 'b'], { revision: 'rev-2' });
  const returned = standingOn(longer, finished);
  assert.deepEqual([returned.isFinished, returned.wasFinished, returned.left], [false, true, 1]);
  assert.deepEqual(
    returned.steps.filter(({ isAdded }) => isAdded).map(({ step }) => step.id),
    ['c'],
  );
  assert.equal(standingOn(longer, markStep(finished, 'c', { state: 'done' }, 6)).isFinished, true);
  assert.equal(standingOn(longer, markStep(finished, 'a', { state: 'open' }, 6)).wasFinished, false);
});

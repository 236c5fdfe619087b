import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { markStep } from '../../../../src/elements/walk/marking.ts';
import { notBegun } from '../../../../src/elements/walk/progress.ts';
import { standingOn } from '../../../../src/elements/walk/standing.ts';
import { finishedOn, teachBackName, teachBackText } from '../../../../src/elements/walk/teach-back.ts';
import { makePath } from './walking.ts';

const own = markStep(
  markStep(
    markStep(notBegun, 'a', { state: 'done', on: '2026-06-12' }, 1),
    'b',
    { state: 'done', on: '2026-06-15' },
    2,
  ),
  'c',
  { state: 'skipped', on: '2026-06-16', reason: 'I was: in the "meeting"\n# no' },
  3,
);

test('a finished path is handed over as YAML that says what was read, what was not, and why', () => {
  const standing = standingOn(makePath(['b', 'a', 'c']), own);
  const on = finishedOn(standing);
  assert.equal(on, '2026-06-15');
  const text = teachBackText('first-week', standing, { by: 'ishaan-varma', note: ' Step 2 lacks: a date. ' }, on);
  assert.deepEqual(parse(text), {
    by: 'ishaan-varma',
    on: '2026-06-15',
    kind: 'path-finished',
    of: 'first-week',
    done: ['b', 'a'],
    skipped: [{ step: 'c', because: 'I was: in the "meeting"\n# no' }],
    note: 'Step 2 lacks: a date.',
  });
  assert.equal(teachBackName('first-week', 'ishaan-varma', on), 'first-week-ishaan-varma-2026-06-15.yaml');
});

test('a path of which everything was skipped has no day and nothing done', () => {
  const standing = standingOn(makePath(['a']), markStep(notBegun, 'a', { state: 'skipped', on: '2026-06-16' }, 1));
  assert.equal(finishedOn(standing), undefined);
  assert.deepEqual(parse(teachBackText('p', standing, { by: '@me' }, '2026-06-16')).done, []);
});

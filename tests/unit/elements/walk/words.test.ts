import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isShortcut } from '../../../../src/elements/search/keys.ts';
import { notesOn } from '../../../../src/elements/walk/bar-notes.ts';
import { actOf, walkKeys } from '../../../../src/elements/walk/keys.ts';
import { finish, markStep } from '../../../../src/elements/walk/marking.ts';
import { notBegun } from '../../../../src/elements/walk/progress.ts';
import { standingOn } from '../../../../src/elements/walk/standing.ts';
import { wordDiff } from '../../../../src/elements/walk/word-diff.ts';
import { namesInWords, standingInWords, timeLeft } from '../../../../src/elements/walk/words.ts';
import { makePath, makeStep } from './walking.ts';

const path = makePath([makeStep({ id: 'a', minutes: 65 }), 'b', makeStep({ id: 'c', digests: { status: '2' } })]);
const begun = markStep(notBegun, 'b', { state: 'skipped', on: '2026-06-15', reason: 'Later' }, 1);
const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test('a reader is told what is behind them and how long the rest takes', () => {
  assert.equal(
    standingInWords(standingOn(path, notBegun)),
    'Nothing is marked yet. What you mark stays in this browser.',
  );
  assert.equal(standingInWords(standingOn(path, begun)), '0 of 3 steps done, 1 skipped; about 1 hour 10 min left.');
  const all = ['a', 'b', 'c'].reduce((own, step) => markStep(own, step, { state: 'done' }, 2), begun);
  assert.equal(standingInWords(standingOn(path, all)), 'All 3 steps done.');
  const longer = makePath(['a', 'b', 'c', 'd', 'e']);
  const at = new Date(2026, 5, 15, 12).getTime();
  assert.equal(
    standingInWords(standingOn(longer, finish(all, 'rev-1', ['a', 'b', 'c'], at)), at),
    'You finished this path on 15 June 2026. Since then 2 steps have been added.',
  );
  const timeless = makePath([makeStep({ id: 'a', minutes: undefined })]);
  assert.equal(timeLeft(standingOn(timeless, notBegun)), '1 step left');
});

test('the bar tells what has become of a step, and what has changed in it', () => {
  const changed = markStep(begun, 'c', { state: 'done', on: '2026-06-15', digests: { status: '1' } }, 2);
  const all = standingOn(path, changed);
  const [, second, third] = all.steps;
  assert.ok(second && third);
  assert.equal(notesOn(all, second, false, undefined), 'Skipped on 15 June 2026: Later · about 1 hour 5 min left');
  assert.equal(
    notesOn(all, third, false, 'forbidden'),
    'Done on 15 June 2026 · Changed since you read it: whether it holds · about 1 hour 5 min left · This browser keeps nothing for this site. What you mark now lasts until you leave this page: take it along as a link or as a file.',
  );
  assert.equal(namesInWords(['decision', 'options', 'made up']), 'the decision, the options and made up');
});

test('no letter of the bar does anything else in the wiki, or while somebody types', () => {
  for (const [act, key] of Object.entries(walkKeys)) {
    assert.equal(actOf({ key, ...plain }, false), act);
    assert.equal(actOf({ key, ...plain }, true), undefined);
    for (const other of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey']) {
      assert.equal(actOf({ key, ...plain, [other]: true }, false), undefined);
    }
    assert.equal(isShortcut({ key, ...plain }, false), false);
  }
  assert.equal(new Set(Object.values(walkKeys)).size, Object.keys(walkKeys).length);
});

test('what went and what came make the two texts, with long stretches between them cut', () => {
  assert.deepEqual(wordDiff('We save every 200 iterations.', 'We save every 100 iterations.'), [
    { kind: 'same', text: 'We save every ' },
    { kind: 'gone', text: '200' },
    { kind: 'new', text: '100' },
    { kind: 'same', text: ' iterations.' },
  ]);
  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
  const [same] = wordDiff(`${words(100)} old`, `${words(100)} new`);
  assert.match(same?.text ?? '', /^… w88 w89 .* w99 $/);
  const word = fc.constantFrom('we', 'save', 'every', '200', 'steps');
  const text = fc.array(word, { maxLength: 12 }).map((chosen) => chosen.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after);
      const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text)).join('');
      const wordsOf = (joined: string) => joined.split(/\s+/).filter(Boolean);
      assert.deepEqual(wordsOf(without('new')), wordsOf(before));
      assert.deepEqual(wordsOf(without('gone')), wordsOf(after));
    }),
  );
});

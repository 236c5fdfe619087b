import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerptOf, weightWithin, type Spot } from '../../../../src/search/ask/excerpt.ts';

function spot(place: number, clause = 0, weight = 1): Spot {
  return { place, clause, weight };
}

function shown(text: string, places: readonly number[], length?: number): string {
  const words = text.split(' ');
  return excerptOf(
    words,
    places.map((place, clause) => spot(place, clause)),
    0,
    words.length,
    length,
  )
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');
}

test('what was asked for is marked without the signs around it, neighbours as one', () => {
  assert.equal(shown('A (loss) spike, then more.', [1, 2]), 'A ([loss]) [spike], then more.');
  assert.equal(shown('A loss spike, then more.', [1, 2]), 'A [loss spike], then more.');
});

test('an excerpt is the part where most of what was asked for stands, from the beginning of a sentence', () => {
  const text = 'One loss. Many other words come here before it. The loss spike was seen. And so on it goes.';
  assert.equal(shown(text, [1, 10, 11], 12), 'Many other words come here before it. The [loss spike] was seen.');
});

test('the weight of a part counts each thing once', () => {
  assert.equal(weightWithin([spot(1), spot(2), spot(3, 1, 2), spot(9, 2)], 0, 5), 3);
});

test('any text and any places give a run of its words', () => {
  const text = fc.array(fc.stringMatching(/^\S{1,8}$/), { minLength: 1, maxLength: 80 });
  const places = fc.array(fc.nat(90), { maxLength: 20 });
  fc.assert(
    fc.property(text, places, fc.integer({ min: 1, max: 40 }), (words, at, length) => {
      const pieces = excerptOf(
        words,
        at.map((place) => spot(place, place % 3)),
        0,
        words.length,
        length,
      );
      const run = pieces
        .map((piece) => piece.text)
        .join('')
        .replace(/^… | …$/g, '');
      assert.ok(words.join(' ').includes(run), run);
    }),
  );
});

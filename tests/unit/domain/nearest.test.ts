import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { didYouMean, editDistance, nearest } from '../../../src/domain/nearest.ts';

for (const [a, b, edits] of [
  ['', '', 0],
  ['accepted', 'accepted', 0],
  ['acepted', 'accepted', 1],
  ['acecpted', 'accepted', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
] as const) {
  test(`from \`${a}\` to \`${b}\` it takes ${edits} edits`, () => {
    assert.equal(editDistance(a, b), edits);
    assert.equal(editDistance(b, a), edits);
  });
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 12 });

/** The definition, cell by cell and without any cut. */
function plainDistance(a: string, b: string): number {
  const cells = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = cells.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const cost = a[i - 1] === b[j - 1] ? 0 : 1;
    const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
    const least = Math.min(...ways);
    cells.set(`${i} ${j}`, least);
    return least;
  };
  return at(a.length, b.length);
}

test('the distance is that of the definition', () => {
  fc.assert(fc.property(word, word, (a, b) => assert.equal(editDistance(a, b), plainDistance(a, b))));
});

test('with a limit, the distance is exact below it and the limit from there on', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 8 }), (a, b, limit) =>
      assert.equal(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit)),
    ),
  );
});

test('the nearest word is the one with the fewest edits, whatever its case', () => {
  assert.equal(nearest('acepted', ['rejected', 'Accepted', 'proposed']), 'Accepted');
  assert.equal(nearest('bf61', ['bf16', 'bf6', 'fp16']), 'bf16');
});

test('no word is near when more than a third of the letters, or more than five, differ', () => {
  assert.equal(nearest('kafka', ['postgres', 'redis']), undefined);
  assert.equal(nearest('completely-other-words', ['train-in-bf16-not-fp16']), undefined);
  assert.equal(nearest('', ['a']), undefined);
});

test('a word that begins with what was written, or holds all its parts, is near', () => {
  assert.equal(nearest('bf16', ['ramp-the-batch', 'bf16-over-fp16']), 'bf16-over-fp16');
  assert.equal(nearest('fp16 over', ['ramp-the-batch', 'bf16-over-fp16']), 'bf16-over-fp16');
});

test('a question is asked only where a word is near', () => {
  assert.equal(didYouMean('acepted', ['accepted']), 'Did you mean `accepted`?');
  assert.equal(didYouMean('kafka', ['postgres']), undefined);
});

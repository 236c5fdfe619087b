import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readExcerpt, withoutHeading } from '../../../../src/search/ask/excerpt.ts';

test('marked words are told from the others, neighbours as one', () => {
  assert.deepEqual(readExcerpt('a <mark>loss</mark> <mark>spike,</mark> then &lt;mark&gt; and R&amp;D'), [
    { text: 'a ', isMarked: false },
    { text: 'loss spike,', isMarked: true },
    { text: ' then <mark> and R&amp;D', isMarked: false },
  ]);
});

test('any text is taken apart without losing a letter or keeping markup', () => {
  const words = fc.array(fc.oneof(fc.stringMatching(/^[^<>&]*$/), fc.constantFrom('<mark>', '</mark>', '&lt;', ' ')));
  fc.assert(
    fc.property(words, (parts) => {
      const text = readExcerpt(parts.join(''))
        .map((piece) => piece.text)
        .join('');
      const wanted = parts
        .filter((part) => !part.includes('mark>'))
        .join('')
        .replaceAll('&lt;', '<');
      assert.equal(text, wanted);
    }),
  );
});

test('the heading that a section begins with is left out', () => {
  const shown = (excerpt: string, heading: string) => withoutHeading(readExcerpt(excerpt), heading);
  assert.deepEqual(shown('What we <mark>tried.</mark> We <mark>tried</mark> fp16', 'What we tried'), [
    { text: 'We ', isMarked: false },
    { text: 'tried', isMarked: true },
    { text: ' fp16', isMarked: false },
  ]);
  assert.deepEqual(shown('Context matters', 'Other'), [{ text: 'Context matters', isMarked: false }]);
  assert.deepEqual(shown('<mark>Context.</mark>', 'Context'), []);
});

/** Can the sample's records be read in one go, by someone who is not a native speaker? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { blocksOf, records, treeOf } from '../../helpers/casebook.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

function wordsIn(text: string): readonly string[] {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

test('there are at least 65 records', () => {
  assert.ok(records.length >= 65, `${records.length} records`);
});

test('every record has 400 to 900 words', () => {
  const outside = records.flatMap((record) => {
    const count = blocksOf(treeOf(record), ['paragraph', 'heading', 'tableCell']).flatMap(wordsIn).length;
    return count >= 400 && count <= 900 ? [] : [`${record.id}: ${count}`];
  });
  assert.deepEqual(outside, []);
});

test('every record has a Flesch-Kincaid grade of 14 at most', () => {
  const hard = records.flatMap((record) => {
    const prose = blocksOf(treeOf(record), ['paragraph']);
    const all = prose.flatMap(wordsIn);
    const grade = fleschKincaid({
      sentence: prose.flatMap((text) => [...sentences.segment(text)]).length,
      word: all.length,
      syllable: all.reduce((sum, word) => sum + syllable(word), 0),
    });
    return grade <= 14 ? [] : [`${record.id}: ${grade.toFixed(1)}`];
  });
  assert.deepEqual(hard, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry } from '../../../src/domain/corpus.ts';
import { pictureOf, recordPicture } from '../../../src/views/picture.ts';
import { apiDay, makeApiCorpus } from '../../helpers/api-corpus.ts';

const withPictures = makeApiCorpus({ wiki: { outputs: ['pictures'] } });

function recordOf(corpus: typeof withPictures, id: string) {
  const record = findEntry(corpus, 'record', id);
  assert.ok(record);
  return record;
}

test('the picture of a record says what its title block says', () => {
  const corpus = makeApiCorpus();
  assert.deepEqual(recordPicture(corpus, recordOf(corpus, 'bf16'), apiDay), {
    wiki: 'Casebook',
    id: 'bf16',
    title: 'Train in BF16',
    state: 'accepted',
    on: '11 March 2025',
    notice: undefined,
    about: ['The cluster', 'numerics'],
    steward: 'Training',
    problem: undefined,
  });
});

test('the picture of a record that was replaced names what holds', () => {
  const corpus = makeApiCorpus();
  assert.deepEqual(recordPicture(corpus, recordOf(corpus, 'fp16'), apiDay), {
    wiki: 'Casebook',
    id: 'fp16',
    title: 'Train in FP16',
    state: 'superseded',
    on: '10 January 2024',
    notice: 'This is not the current answer: see Train in BF16.',
    about: ['numerics'],
    steward: undefined,
    problem: undefined,
  });
});

test('a page names its picture in full, with all that stands in it in words', () => {
  assert.deepEqual(pictureOf(withPictures, recordOf(withPictures, 'fp16'), apiDay), {
    href: 'https://wiki.example.org/wiki/records/fp16.png',
    alt: 'Train in FP16. Casebook: superseded, 10 January 2024. This is not the current answer: see Train in BF16. Nobody is named who answers for it.',
  });
});

test('a page names no picture where none is drawn, or where nobody knows its whole address', () => {
  const nowhere = makeApiCorpus({ wiki: { origin: undefined, outputs: ['pictures'] } });
  for (const corpus of [makeApiCorpus(), nowhere]) {
    assert.equal(pictureOf(corpus, recordOf(corpus, 'bf16'), apiDay), undefined);
  }
});

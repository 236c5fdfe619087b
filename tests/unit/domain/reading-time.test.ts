import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingMinutes, timeOfStep } from '../../../src/domain/reading-time.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const body = { digest: '', headings: [], links: [], references: [], assets: [] };
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const corpus = makeCorpus({
  records: [
    { id: 'prose', body: { ...body, words: 2380 } },
    { id: 'code', body: { ...body, words: 238, codeLines: 48, figures: 5 } },
    {
      id: 'fields',
      summary: words(100),
      options: [{ name: words(100), verdict: 'chosen', because: words(138) }],
      evidence: [{ claim: words(100) }],
      assumptions: [{ claim: words(38) }],
    },
    { id: 'empty' },
  ],
  terms: [{ id: 'term', definition: 'A – b.' }],
});

function minutesOf(id: string): number {
  return readingMinutes(corpus.entries.record.get(id)!);
}

test('prose takes 238 words a minute', () => assert.equal(minutesOf('prose'), 10));

test('lines of code and figures take time of their own', () => assert.equal(minutesOf('code'), 1 + 2 + 1));

test('what stands in fields is read too', () => assert.equal(minutesOf('fields'), 2));

test('nothing takes less than a minute', () => {
  assert.equal(minutesOf('empty'), 1);
  assert.equal(readingMinutes(corpus.entries.term.get('term')!), 1);
});

test('what a maintainer says counts; what the wiki cannot measure has no time', () => {
  assert.deepEqual(timeOfStep(corpus, { ref: 'prose' }), { minutes: 10, isMeasured: true });
  assert.deepEqual(timeOfStep(corpus, { ref: 'prose', minutes: 25 }), { minutes: 25, isMeasured: false });
  assert.equal(timeOfStep(corpus, { ref: 'https://example.org' }), undefined);
  assert.equal(timeOfStep(corpus, { ref: '/guide/paths/' }), undefined);
  assert.equal(timeOfStep(corpus, { ref: 'nowhere' }), undefined);
});

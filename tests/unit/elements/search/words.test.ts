import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceOn, countInWords, reviewInWords } from '../../../../src/elements/search/words.ts';
import type { Answer } from '../../../../src/search/ask/ask.ts';
import { readQuestion } from '../../../../src/search/ask/question.ts';

const today = '2026-06-01';

test('how many were found is said in a sentence that can be read out', () => {
  const said = [
    ['q=bf16', 1234],
    ['q=bf16&status=accepted', 1],
    ['status=accepted', 12],
    ['q=bf16', 0],
    ['q=bf16&year=2024', 0],
    ['year=1999', 0],
  ] as const;
  assert.deepEqual(
    said.map(([query, total]) => countInWords(readQuestion(query), total)),
    [
      '1,234 results for “bf16”',
      '1 result for “bf16”, narrowed',
      '12 results',
      'Nothing found for “bf16”',
      'Nothing found for “bf16”, narrowed',
      'Nothing found',
    ],
  );
});

test('when nothing is found the advice fits what was asked', () => {
  const given = (query: string, more: Partial<Answer> = {}) => ({
    question: readQuestion(query),
    typed: [],
    unknown: [],
    others: 0,
    ...more,
  });
  assert.deepEqual(adviceOn(given('q=bf16', { unknown: ['bf16'] }), true), [
    'No page has “bf16”.',
    'Try another word for it; the glossary tells which ones are used here.',
  ]);
  const nearby = { unnarrowed: 3, terms: [] };
  assert.deepEqual(adviceOn(given('q=loss spike&year=2024&find=options', { nearby, others: 2 }), false), [
    'You are offline: what was not loaded before cannot be found now.',
    'Without what is chosen there are 3 results.',
    'No record weighed it, but entries speak of it.',
    'Try another word for it; the glossary tells which ones are used here.',
  ]);
});

test('a record that wants another look says so on the reader’s own day', () => {
  assert.equal(reviewInWords({ by: '2026-05-31', tripped: false }, today), 'review was due on 31 May 2026');
  assert.equal(reviewInWords({ by: '2026-06-01', tripped: false }, today), undefined);
  assert.equal(reviewInWords({ by: '2030-01-01', tripped: true }, today), 'an assumption is broken');
  assert.equal(reviewInWords(undefined, today), undefined);
});

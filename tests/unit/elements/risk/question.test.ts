import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../../src/domain/date.ts';
import { parseQuestion, writeQuestion } from '../../../../src/elements/risk/question.ts';

const people = new Set(['ada', 'ben', 'cleo']);

test('an address names people once each, in its order, and a day', () => {
  assert.deepEqual(parseQuestion('?without=ben, ada,ben&without=cleo&on=2026-07-01', people), {
    without: ['ben', 'ada', 'cleo'],
    on: '2026-07-01',
    unknown: [],
  });
});

test('what an address names and nobody is, and a day that is none, are told', () => {
  assert.deepEqual(parseQuestion('?without=ada,dan,<b>&on=2026-02-30', people), {
    without: ['ada'],
    unknown: ['dan', '<b>'],
    badDay: '2026-02-30',
  });
  assert.deepEqual(parseQuestion('', people), { without: [], unknown: [] });
});

test('a question that is written into an address is read from it again', () => {
  const anyQuestion = fc.record(
    {
      without: fc.subarray([...people]),
      on: fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays('2026-01-31', days)),
    },
    { requiredKeys: ['without'] },
  );
  fc.assert(
    fc.property(anyQuestion, (question) => {
      assert.deepEqual(parseQuestion(writeQuestion(question), people), { ...question, unknown: [] });
    }),
  );
});

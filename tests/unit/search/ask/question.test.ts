import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isAsking,
  longestQuestion,
  readQuestion,
  withWords,
  writeQuestion,
} from '../../../../src/search/ask/question.ts';

test('a question is read from its URL, each value once, in the order of the groups', () => {
  assert.deepEqual(
    readQuestion('?q=+loss%0Aspikes+&year=2024&status=accepted&status=proposed&status=accepted&sort=date&x=1'),
    {
      words: 'loss spikes',
      choices: { status: ['accepted', 'proposed'], year: ['2024'] },
      order: 'date',
      unit: 'entries',
    },
  );
});

test('a URL that asks nothing gives a question that asks nothing', () => {
  const nothing = { words: '', choices: {}, order: 'relevance', unit: 'entries' };
  assert.deepEqual(readQuestion(''), nothing);
  assert.deepEqual(readQuestion('?q=&status=&area=+&sort=sideways&page=2'), nothing);
  assert.equal(isAsking(readQuestion('?sort=date')), false);
  assert.equal(isAsking(readQuestion('?area=numerics')), true);
  assert.equal(writeQuestion(readQuestion('')), '');
});

test('a question is written as a URL that people can read', () => {
  assert.equal(
    writeQuestion({
      words: 'β2=0.95 & C++',
      choices: { year: ['2024'], area: ['numerics', 'data'] },
      order: 'date',
      unit: 'options',
    }),
    'q=%CE%B22%3D0.95+%26+C%2B%2B&area=numerics&area=data&year=2024&sort=date&find=options',
  );
});

test('any text gives a question that its own URL gives again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const question = withWords(readQuestion(text), text);
      assert.deepEqual(readQuestion(writeQuestion(question)), question);
      assert.ok(question.words.length <= longestQuestion && question.words.isWellFormed());
    }),
  );
});

test('any choices come back from the URL as they went in', () => {
  const value = fc
    .string({ minLength: 1, maxLength: 30 })
    .map((text) => readQuestion(`area=${encodeURIComponent(text)}`).choices.area?.[0] ?? 'x');
  const values = fc.uniqueArray(value, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.record({ kind: values, system: values, person: values }, { requiredKeys: [], noNullPrototype: true }),
      (choices) => {
        assert.deepEqual(
          readQuestion(writeQuestion({ words: '', choices, order: 'relevance', unit: 'entries' })).choices,
          choices,
        );
      },
    ),
  );
});

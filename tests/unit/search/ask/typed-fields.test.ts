import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Catalogue } from '../../../../src/search/ask/catalogue.ts';
import { completionsOf, readTyped } from '../../../../src/search/ask/typed-fields.ts';

const catalogue: Pick<Catalogue, 'names' | 'cards'> = {
  names: {
    kind: { record: 'Decision record', term: 'Glossary term' },
    status: { accepted: 'Accepted', rejected: 'Rejected' },
    person: { 'ada-okafor': 'Ada Okafor', 'adam-said': 'Adam Said' },
    system: { 'jean-zay': 'Jean Zay A100' },
    is: { overdue: 'Review overdue', fragile: 'Held by one person' },
  },
  cards: [{ kind: 'record', titleWords: 1, area: ['numerics'], date: '2022-06-01' }],
};

test('fields among the words are choices, and what is left is looked for', () => {
  const { text, choices, before, after } = readTyped(
    'why status:accepted loss by:okafor system:"Jean Zay A100" is:overdue before:2022-06 after:2021 area:numerics',
    catalogue,
  );
  assert.equal(text, 'why loss');
  assert.deepEqual(choices, {
    status: ['accepted'],
    person: ['ada-okafor'],
    system: ['jean-zay'],
    is: ['overdue'],
    area: ['numerics'],
  });
  assert.deepEqual([before, after], ['2022-06', '2021']);
});

test('what is no field of ours stays among the words, and a value nobody knows finds nothing', () => {
  const { text, choices } = readTyped('std::mem https://arxiv.org x:y before:noon status:done by:ada', catalogue);
  assert.equal(text, 'std::mem https://arxiv.org x:y before:noon');
  assert.deepEqual(choices, { status: ['done'], person: ['ada'] });
});

test('a field is completed while it is typed', () => {
  assert.deepEqual(completionsOf('loss by:ad', catalogue), [
    { words: 'loss by:ada-okafor ', label: 'Ada Okafor' },
    { words: 'loss by:adam-said ', label: 'Adam Said' },
  ]);
  assert.deepEqual(
    completionsOf('is:', catalogue).map(({ label }) => label),
    ['Review overdue', 'Held by one person'],
  );
  for (const words of ['loss', 'status:accepted', 'x:', 'status:accepted loss'])
    assert.deepEqual(completionsOf(words, catalogue), []);
});

test('any words can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
      assert.equal(typeof readTyped(words, catalogue).text, 'string');
      assert.ok(completionsOf(words, catalogue).length <= 6);
    }),
  );
});

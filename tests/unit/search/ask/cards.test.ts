import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameOfValue, parseCards, type Cards } from '../../../../src/search/ask/cards.ts';

test('cards are read as they were written', () => {
  const cards: Cards = {
    names: { system: { tr11: 'TR-11' } },
    entries: { '/records/a/': { kind: 'record', state: 'accepted', date: '2024-01-01', review: { tripped: true } } },
  };
  assert.deepEqual(parseCards(JSON.stringify(cards)), cards);
  assert.equal(nameOfValue(cards, 'system', 'tr11'), 'TR-11');
  assert.equal(nameOfValue(cards, 'system', 'other'), 'other');
});

test('what is no file of cards is not taken for one', () => {
  const texts = [
    '',
    '<!doctype html>',
    'null',
    '[]',
    '{"names":{},"entries":{"/a/":"record"}}',
    '{"names":{"colour":{}},"entries":{}}',
  ];
  for (const text of texts) assert.equal(parseCards(text), undefined, text);
  fc.assert(fc.property(fc.json(), (text) => void parseCards(text)));
});

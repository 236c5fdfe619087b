import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameOfValue, parseCatalogue, writeCatalogue, type Catalogue } from '../../../../src/search/ask/catalogue.ts';

test('a catalogue is read as it was written, field by field', () => {
  const catalogue: Catalogue = {
    names: { system: { tr11: 'TR-11' } },
    synonyms: [['FSDP', 'fully sharded data parallel']],
    common: { model: 400 },
    cards: [
      {
        kind: 'record',
        titleWords: 3,
        state: 'accepted',
        date: '2024-01-01',
        review: { tripped: true },
        area: ['numerics', 'data'],
      },
      { kind: 'option', titleWords: 1, state: 'rejected', leadsTo: 0 },
      { kind: 'term', titleWords: 1 },
    ],
  };
  assert.deepEqual(parseCatalogue(writeCatalogue(catalogue)), catalogue);
  assert.equal(nameOfValue(catalogue, 'system', 'tr11'), 'TR-11');
  assert.equal(nameOfValue(catalogue, 'system', 'other'), 'other');
  assert.equal(nameOfValue(catalogue, 'system', 'constructor'), 'constructor');
});

test('what is no catalogue is not taken for one', () => {
  const texts = [
    '',
    '<!doctype html>',
    'null',
    '[]',
    '{"names":{},"synonyms":[],"common":{},"columns":{"kind":["record"]}}',
    '{"names":{"colour":{}},"synonyms":[],"common":{},"columns":{}}',
    '{"names":{},"synonyms":["a"],"common":{},"columns":{}}',
  ];
  for (const text of texts) assert.equal(parseCatalogue(text), undefined, text);
  fc.assert(fc.property(fc.json(), (text) => void parseCatalogue(text)));
});

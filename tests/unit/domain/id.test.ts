import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberInText, numberOf, slugOf } from '../../../src/domain/id.ts';

for (const [text, expected] of [
  ['Train in BF16', 'train-in-bf16'],
  ['0012 Use_Kafka!', '0012-use-kafka'],
  ['Café crème', 'cafe-creme'],
  ['--a--b--', 'a-b'],
  ['µ-batches', 'μ-batches'],
  ['…', ''],
] as const) {
  test(`the slug of \`${text}\` is \`${expected}\``, () => assert.equal(slugOf(text), expected));
}

test('the slug of a slug is itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(slugOf(slugOf(text)), slugOf(text))));
});

test('the number of an id is that with which it begins, unless that is a date', () => {
  assert.equal(numberOf('0012-use-kafka'), 12);
  assert.equal(numberOf('12-use-kafka'), 12);
  assert.equal(numberOf('use-kafka-12'), undefined);
  assert.equal(numberOf('2026-01-31-use-kafka'), undefined);
  assert.equal(numberOf('2026-plan'), 2026);
  assert.equal(numberOf('1234567-too-long'), undefined);
});

for (const text of ['ADR-12', 'adr 0012', 'RFC#12', '#12', '12', ' 0012 ']) {
  test(`a person who types \`${text}\` means the number 12`, () => assert.equal(numberInText(text), 12));
}

for (const text of ['', 'adr', 'twelve', '12 angry', 'postgres-12', '1.2']) {
  test(`\`${text}\` is no number of a record`, () => assert.equal(numberInText(text), undefined));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordSchema } from '../../../src/schema/record.ts';
import { messagesOf } from './messages.ts';

test('a title is enough, and everything else is empty', () => {
  assert.deepEqual(recordSchema.parse({ title: 'Train in BF16' }), {
    title: 'Train in BF16',
    status: 'unstated',
    areas: [],
    systems: [],
    deciders: [],
    consulted: [],
    informed: [],
    supersedes: [],
    amends: [],
    dependsOn: [],
    conflictsWith: [],
    relatesTo: [],
    options: [],
    evidence: [],
    assumptions: [],
    verifications: [],
    aliases: [],
  });
});

test('fields have the names of the code, whatever lies inside them', () => {
  const record = recordSchema.parse({
    title: 'Train in BF16',
    'depends-on': ['a'],
    'review-by': '2026-06-30',
    options: [{ name: 'FP16', verdict: 'rejected', numbers: { 'tokens-per-s': '105' } }],
    assumptions: [{ claim: 'c', 'revisit-when': 'it changes' }],
  });
  assert.deepEqual(record.dependsOn, ['a']);
  assert.equal(record.reviewBy, '2026-06-30');
  assert.deepEqual(record.options[0]?.numbers, { 'tokens-per-s': '105' });
  assert.deepEqual(record.assumptions, [{ claim: 'c', revisitWhen: 'it changes' }]);
});

test('a single item stands for a list of one, and nothing for an empty one', () => {
  const record = recordSchema.parse({
    title: 't',
    deciders: 'ada',
    supersedes: null,
    options: { name: 'o', verdict: 'chosen' },
  });
  assert.deepEqual(record.deciders, ['ada']);
  assert.deepEqual(record.supersedes, []);
  assert.deepEqual(record.options, [{ name: 'o', verdict: 'chosen' }]);
});

test('figures keep the digits that were written', () => {
  const record = recordSchema.parse({
    title: 't',
    evidence: { claim: 'c', value: '97.80', expr: '1 + 2' },
    options: { name: 'o', verdict: 'chosen', numbers: { TFLOPs: '97.80' } },
  });
  assert.equal(record.evidence[0]?.value, '97.80');
  assert.equal(record.options[0]?.numbers?.TFLOPs, '97.80');
});

test('words are taken in any case, and a source as text or with its address', () => {
  const record = recordSchema.parse({
    title: 't',
    status: ' Accepted ',
    evidence: [
      { claim: 'c', source: 'README, Architecture' },
      { claim: 'd', source: { text: 'A paper', url: 'https://example.org/' } },
    ],
  });
  assert.equal(record.status, 'accepted');
  assert.deepEqual(record.evidence[0]?.source, { text: 'README, Architecture' });
  assert.deepEqual(record.evidence[1]?.source, { text: 'A paper', url: 'https://example.org/' });
});

for (const [what, fields, messages] of [
  ['no title', {}, ['title: expected text, received nothing']],
  ['an empty title', { title: ' ' }, ['title: expected text, received nothing']],
  ['a list for a title', { title: ['a'] }, ['title: expected text, received a list']],
  ['a misspelt field', { title: 't', supercedes: 'a' }, [': unknown supercedes']],
  [
    'a misspelt field within',
    { title: 't', options: { name: 'o', verdict: 'chosen', why: 'w' } },
    ['options.0: unknown why'],
  ],
  [
    'a day that does not exist',
    { title: 't', date: '2023-02-29' },
    ['date: expected a day that exists, as `YYYY-MM-DD`, received `2023-02-29`'],
  ],
  [
    'a word that is none',
    { title: 't', status: 'superseded' },
    ['status: one of proposed, accepted, rejected, deprecated, unstated'],
  ],
  [
    'a fact without a comparison',
    { title: 't', assumptions: { claim: 'c', fact: 'f' } },
    ['assumptions.0: expected `op` and `value` beside `fact`, so that it can be seen whether the assumption holds'],
  ],
  [
    'a number that is none',
    { title: 't', assumptions: { claim: 'c', value: 'two' } },
    ['assumptions.0.value: expected a number, received `two`'],
  ],
  [
    'an address that is none',
    { title: 't', source: { url: 'example.org' } },
    ['source.url: expected an address that starts with `https://`, received `example.org`'],
  ],
  ['an empty audience', { title: 't', audience: [] }, ['audience: expected at least one group']],
] as const) {
  test(`a record with ${what} is refused`, () => assert.deepEqual(messagesOf(recordSchema, fields), messages));
}

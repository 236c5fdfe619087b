import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mark } from '../../../src/domain/marks.ts';
import { cutAt, partsOf, wordsOf } from '../../../src/views/step-parts.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const body = { digest: '', words: 0, headings: [], links: [], references: [], assets: [] };

const corpus = makeCorpus({
  people: [{ id: 'ada', name: 'Ada' }],
  facts: [{ id: 'nodes', name: 'Nodes', values: [{ value: 24, unit: 'nodes' }] }],
  systems: [{ id: 'store', name: 'The store', summary: 'Keeps saves.', owner: 'ada' }],
  terms: [{ id: 'bubble', definition: 'Idle time.' }],
  handoffs: [
    {
      id: 'h',
      items: [
        { what: 'store', to: 'ada', questions: [] },
        { what: 'the key', questions: [] },
      ],
    },
  ],
  records: [
    {
      id: 'old',
      title: 'Old',
      summary: 'We save daily.',
      body: { ...body, decision: `It takes ${mark('fact', 'nodes')}.\nSee ${mark('ref', 'nowhere')}.` },
      options: [
        { name: 'Daily', verdict: 'chosen', because: 'Cheap.' },
        { name: 'Never', verdict: 'rejected' },
      ],
    },
    { id: 'new', title: 'New way', supersedes: ['old'] },
  ],
});

function parts(kind: 'record' | 'system' | 'term' | 'fact' | 'handoff', id: string) {
  return partsOf(corpus, corpus.entries[kind].get(id)!, (text) => `<${text}>`, today).map(({ name, text }) => [
    name,
    text,
  ]);
}

test('of a record, the decision, its state with what holds now, and the options matter', () => {
  assert.deepEqual(parts('record', 'old'), [
    ['decision', 'We save daily.\nIt takes 24\u00A0nodes.\nSee nowhere.'],
    ['status', 'superseded; the current answer is: New way'],
    ['options', 'Daily: chosen, because: Cheap.\nNever: rejected'],
  ]);
});

test('of other kinds, what one would come back for', () => {
  assert.deepEqual(parts('system', 'store'), [
    ['about', 'Keeps saves.'],
    ['owner', 'Ada'],
  ]);
  assert.deepEqual(parts('term', 'bubble'), [['definition', 'Idle time.']]);
  assert.deepEqual(parts('fact', 'nodes'), [['value', '24\u00A0nodes']]);
  assert.deepEqual(parts('handoff', 'h'), [['items', 'The store: to Ada\nthe key: to nobody yet']]);
});

test('the digest is of the words of the whole text', () => {
  const [decision] = partsOf(corpus, corpus.entries.record.get('old')!, (text) => `<${text}>`, today);
  assert.equal(decision?.digest, '<we save daily it takes 24 nodes see nowhere>');
});

for (const [before, after] of [
  ['We save, daily.', 'we save daily'],
  ['“Never” (or late)', 'Never or late!'],
  ['one\ntwo', 'one  two'],
  ['BF16 – not FP16', 'BF16 not FP16'],
] as const) {
  test(`\`${JSON.stringify(before)}\` and \`${after}\` are the same words`, () =>
    assert.equal(wordsOf(before), wordsOf(after)));
}

for (const [before, after] of [
  ['5 %', '5'],
  ['-1', '1'],
  ['0.5', '5'],
  ['a < b', 'a > b'],
  ['save daily', 'save hourly'],
  ['not now', 'now'],
] as const) {
  test(`\`${before}\` and \`${after}\` are not`, () => assert.notEqual(wordsOf(before), wordsOf(after)));
}

test('a text is cut at a word so that it fits, whatever is in it', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  assert.equal(cutAt('one two three', 13), 'one two three');
  assert.equal(cutAt('one two three', 12), 'one two …');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 200 }), (text, most) => {
      const cut = cutAt(text, most);
      assert.ok(bytes(cut) <= most);
      assert.ok(cut === text || (cut.endsWith(' …') && text.startsWith(cut.slice(0, -2))));
    }),
  );
});

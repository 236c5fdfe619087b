import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receivingView } from '../../../src/views/receiving.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const given: GivenCorpus = {
  people: [
    { id: 'ada', name: 'Ada', left: '2026-03-31' },
    { id: 'cleo', name: 'Cleo', aliases: ['cr'] },
    { id: 'ben', name: 'Ben' },
    { id: 'dan', name: 'Dan', left: '2025-06-30' },
  ],
  systems: [{ id: 'store', name: 'Store', aliases: ['ckpt'] }],
  handoffs: [
    {
      id: 'h',
      from: 'ada',
      items: [
        { what: 'ckpt', to: 'cr', note: 'Mind the gap.', questions: ['Why?'] },
        { what: 'The rota', to: 'dan', questions: [] },
        { what: 'The plan', to: 'ada', questions: [] },
      ],
    },
    { id: 'empty', from: 'ada' },
  ],
  receipts: [
    { id: 'h-ben-2026-01-20', handoff: 'h', by: 'ben', on: '2026-01-20', items: [{ what: 'the plan', answers: [] }] },
  ],
};

function view(id: string, more: Partial<GivenCorpus> = {}) {
  const corpus = makeCorpus({ ...given, ...more });
  return receivingView(corpus, corpus.entries.handoff.get(id)!, false, today);
}

test('successors are those who are here and do not leave with it, whoever was promised something first', () => {
  const { takers, others, taken } = view('h')!;
  assert.deepEqual([takers, others], [[{ id: 'cleo', name: 'Cleo' }], [{ id: 'ben', name: 'Ben' }]]);
  assert.deepEqual(taken, ['h-ben-2026-01-20']);
});

test('an item is for whoever could take it, and knows who has it', () => {
  assert.deepEqual(
    view('h')!.items.map(({ words, what, to, note, questions, received }) => [
      words,
      what.label,
      to,
      note,
      questions,
      received,
    ]),
    [
      ['ckpt', 'Store', 'cleo', 'Mind the gap.', ['Why?'], []],
      ['The rota', 'The rota', undefined, undefined, [], []],
      ['The plan', 'The plan', undefined, undefined, [], ['ben']],
    ],
  );
});

test('who writes by hand gets a file to complete with what is not received', () => {
  const { byHand } = view('h')!;
  assert.equal(byHand.file, 'receipts/h-YOUR-ID-YYYY-MM-DD.yaml');
  assert.equal(byHand.command, 'npm run cairn -- new receipt h');
  assert.equal(
    byHand.text,
    `handoff: h
by: YOUR-ID # your id in people/: cleo
on: YYYY-MM-DD
items:
  # remove what has not arrived with you
  - what: ckpt
    answers:
      # Why?
      - …
  - what: The rota
    answers: []
`,
  );
});

test('without items, or without anybody else, there is nothing to receive', () => {
  assert.equal(view('empty'), undefined);
  assert.equal(view('h', { people: [{ id: 'ada' }] }), undefined);
});

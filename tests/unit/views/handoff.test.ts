import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handoffPage } from '../../../src/views/handoff.ts';
import { handoffsPage } from '../../../src/views/handoffs.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  teams: [{ id: 'infra', name: 'Infrastructure' }],
  people: [
    { id: 'ada', name: 'Ada', left: '2026-03-31' },
    { id: 'ben', name: 'Ben' },
    { id: 'cleo', name: 'Cleo', left: '2025-06-30' },
    { id: 'dan', name: 'Dan', left: '2026-02-15' },
  ],
  systems: [{ id: 'store', name: 'Store', aliases: ['ckpt'] }],
  records: [
    { id: 'old', title: 'Old way' },
    { id: 'new', title: 'New way', supersedes: ['old'] },
  ],
  handoffs: [
    {
      id: 'ada-2026',
      from: 'ada',
      lastDay: '2026-03-31',
      items: [
        { what: 'store', to: 'ben', questions: ['How would you notice?', 'Whom do you call?'] },
        { what: 'old', to: 'ben', note: 'Mind the gap.', questions: [] },
        { what: 'The spare key', questions: [] },
        { what: 'The plan', questions: [] },
      ],
      openThreads: [{ title: 'Move the loader', next: 'Test it', to: 'nobody' }],
      access: [{ what: 'Registry', where: 'Vault', grants: 'infra' }],
      contacts: [{ name: 'Support' }],
    },
    { id: 'cleo-2025', from: 'cleo' },
    { id: 'dan-2026', from: 'dan', items: [{ what: 'store', to: 'ben', questions: [] }] },
  ],
  receipts: [
    {
      id: 'r1',
      handoff: 'ada-2026',
      by: 'ben',
      on: '2026-01-20',
      items: [
        { what: 'ckpt', answers: ['The alarm rings.'] },
        { what: 'the  plan', answers: [] },
      ],
    },
    { id: 'r2', handoff: 'ada-2026', by: 'ben', on: '2026-02-20', items: [{ what: 'old', answers: [] }] },
  ],
});

function page() {
  const handoff = corpus.entries.handoff.get('ada-2026');
  assert.ok(handoff);
  return handoffPage(corpus, handoff, false, today);
}

test('items without a taker come first, and an item counts only when it is received', () => {
  const { items, progress } = page();
  assert.deepEqual(
    items.map(({ what, word, to }) => [what.label, word, to?.label]),
    [
      ['The spare key', 'no taker yet', undefined],
      ['Old way', 'promised, not received yet', 'Ben'],
      ['Store', 'received', 'Ben'],
      ['The plan', 'received', undefined],
    ],
  );
  assert.equal(progress, '2 of 4 items received');
});

test('a receipt is found under another name of the item, and its answers stand with their questions', () => {
  const store = page().items[2];
  assert.deepEqual(
    store?.received.map(({ by, on }) => [by.label, on]),
    [['Ben', '2026-01-20']],
  );
  assert.deepEqual(
    store?.questions.map(({ question, answers }) => [question, answers.map(({ by, text }) => [by.label, text])]),
    [
      ['How would you notice?', [['Ben', 'The alarm rings.']]],
      ['Whom do you call?', []],
    ],
  );
});

test('an item that names a record tells what became of it', () => {
  const [, old] = page().items;
  assert.equal(old?.what.link?.state, 'superseded');
  assert.deepEqual(old?.what.link?.current, { href: '/records/new/', label: 'New way' });
  assert.equal(old?.note, 'Mind the gap.');
});

test('threads, access and contacts name people and teams where the words are theirs', () => {
  const { title, lastDay, threads, access, contacts } = page();
  assert.equal(title, 'Handoff from Ada');
  assert.deepEqual(lastDay, { day: '2026-03-31', today, isPast: false });
  assert.deepEqual(threads, [{ title: 'Move the loader', state: undefined, next: 'Test it', to: { label: 'nobody' } }]);
  assert.deepEqual(
    access.map(({ what, where, grants }) => [what, where, grants?.link?.href]),
    [['Registry', 'Vault', '/teams/infra/']],
  );
  assert.deepEqual(contacts, [{ name: 'Support' }]);
});

test('the headings of a handoff are those of its parts that have something to show', () => {
  assert.deepEqual(
    page().headings.map(({ text }) => text),
    [
      'What is handed over',
      'Receive it',
      'How much has arrived',
      'Under way',
      'Where access is kept',
      'Whom to ask outside',
    ],
  );
  const cleo = corpus.entries.handoff.get('cleo-2025');
  assert.ok(cleo);
  assert.deepEqual(
    handoffPage(corpus, cleo, false, today).headings.map(({ id }) => id),
    ['cairn-items', 'cairn-coverage'],
  );
});

test('the next to leave comes first, a last day is the one of the person where none is written, and the past is apart', () => {
  const { ahead, past } = handoffsPage(corpus, today);
  assert.deepEqual(
    ahead.map(({ from, lastDay, progress, percent, noTaker }) => [
      from.label,
      lastDay?.day,
      progress,
      percent,
      noTaker,
    ]),
    [
      ['Dan', '2026-02-15', '0 of 1 item received', 0, undefined],
      ['Ada', '2026-03-31', '2 of 4 items received', 50, '1 item without a taker'],
    ],
  );
  assert.deepEqual(
    past.map(({ from, lastDay, progress, percent, neverReceived }) => [
      from.label,
      lastDay?.day,
      progress,
      percent,
      neverReceived,
    ]),
    [['Cleo', '2025-06-30', 'no items yet', 100, undefined]],
  );
});

test('after the last day the page says plainly what was never received, and who has left with what they received', () => {
  const gone = makeCorpus({
    people: [
      { id: 'ada', name: 'Ada', left: '2025-12-31' },
      { id: 'ben', name: 'Ben', left: '2026-01-15' },
      { id: 'cleo', name: 'Cleo' },
    ],
    systems: [{ id: 'store', name: 'Store' }],
    handoffs: [
      {
        id: 'a',
        from: 'ada',
        items: [
          { what: 'store', to: 'ben', questions: [] },
          { what: 'The rota', to: 'cleo', questions: [] },
          { what: 'The plan', to: 'ben', questions: [] },
          { what: 'The key', questions: [] },
          { what: 'The map', to: 'ada', questions: [] },
        ],
      },
      { id: 'b', from: 'ben', items: [{ what: 'store', to: 'cleo', questions: [] }] },
    ],
    receipts: [
      { id: '1', handoff: 'a', by: 'ben', on: '2025-12-20', items: [{ what: 'store', answers: [] }] },
      { id: '2', handoff: 'b', by: 'cleo', on: '2026-01-14', items: [{ what: 'store', answers: [] }] },
      { id: '3', handoff: 'a', by: 'ada', on: '2025-12-20', items: [{ what: 'The map', answers: [] }] },
    ],
  });
  const handoff = gone.entries.handoff.get('a');
  assert.ok(handoff);
  const { overdue, progress, items } = handoffPage(gone, handoff, false, today);
  assert.equal(
    overdue,
    'Ada left on 31 December 2025. 4 items were never received, and stay here until somebody receives them.',
  );
  assert.equal(progress, '1 of 5 items received, 1 by people who have left since');
  assert.deepEqual(
    items.map(({ what, word, passedOn }) => [
      what.label,
      word,
      ...passedOn.map(({ handoff: { label }, to }) => `${label}: ${to.map((name) => name.label).join()}`),
    ]),
    [
      ['The plan', 'its taker has left'],
      ['The key', 'nobody took it'],
      ['The map', 'handed to its giver'],
      ['The rota', 'never received'],
      ['Store', 'its receiver has left', 'Handoff from Ben: Cleo'],
    ],
  );
  const row = handoffsPage(gone, today).past.find(({ from }) => from.label === 'Ada');
  assert.deepEqual([row?.neverReceived, row?.noTaker], ['4 items never received', undefined]);
});

test('a wiki without handoffs says when to write one', () => {
  assert.deepEqual(handoffsPage(makeCorpus({}), today).empty, {
    missing: 'Nobody has handed anything over yet.',
    todo: 'When somebody is about to leave, run `npm run cairn -- new handoff`, or put a file into the folder handoffs.',
  });
});

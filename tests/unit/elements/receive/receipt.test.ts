import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  groupFor,
  leftWords,
  missingIn,
  receiptFrom,
  summaryOf,
  type FormItem,
} from '../../../../src/elements/receive/receipt.ts';

const store: FormItem = {
  words: 'ckpt',
  label: 'Store',
  to: 'ben',
  received: [],
  isReceived: true,
  answers: [
    { question: 'Why?', text: ' Because. ' },
    { question: 'Who?', text: '  ' },
  ],
};
const rota: FormItem = { words: 'The rota', label: 'The rota', received: [], isReceived: false, answers: [] };
const plan: FormItem = { words: 'plan', label: 'Plan', to: 'ben', received: ['cleo'], isReceived: false, answers: [] };

const form = { handoff: 'ada-2026', by: 'ben', on: '2026-01-31', today: '2026-01-31' } as const;

test('what was promised to somebody is theirs until they have received it', () => {
  assert.deepEqual(
    [store, rota, plan, { ...store, received: ['ben'] }].map((item) => groupFor(item, 'ben')),
    ['yours', 'open', 'yours', 'others'],
  );
  assert.deepEqual(
    [store, rota, plan].map((item) => groupFor(item, 'cleo')),
    ['others', 'open', 'others'],
  );
});

test('the summary says what is ticked, what lacks an answer, and what stays on the list', () => {
  assert.equal(
    summaryOf([store, rota, plan], 'ben'),
    'You say that you have Store. 1 question is not answered yet. Promised to you, and still on the list: Plan.',
  );
  assert.equal(summaryOf([rota], 'ben'), 'Nothing is ticked yet.');
  assert.equal(summaryOf([{ ...rota, isReceived: true }], 'ben'), 'You say that you have The rota.');
});

test('a receipt that has left the page is told apart from one that counts', () => {
  assert.deepEqual(
    [leftWords('h-ben-2026-01-31', false), leftWords('h-ben-2026-01-31', true)],
    [
      'You took h-ben-2026-01-31 out of this page. It counts once that file is in the wiki and the site is built again.',
      'Your receipt h-ben-2026-01-31 is in the wiki, and counts.',
    ],
  );
});

test('only ticked items can lack an answer', () => {
  assert.deepEqual(
    missingIn([store, { ...store, isReceived: false }]).map(({ question }) => question),
    ['Who?'],
  );
});

test('a receipt holds what is ticked, in the words of the handoff', () => {
  const answered = { ...store, answers: [{ question: 'Why?', text: ' Because. \n' }] };
  assert.deepEqual(receiptFrom(form, [answered, rota, { ...plan, isReceived: true }]), {
    handoff: 'ada-2026',
    by: 'ben',
    on: '2026-01-31',
    items: [
      { what: 'ckpt', answers: ['Because.'] },
      { what: 'plan', answers: [] },
    ],
  });
});

test('nothing leaves the page before it would count', () => {
  const refused = (given: Partial<Record<keyof typeof form, string>>, items: readonly FormItem[]) =>
    receiptFrom({ ...form, ...given } as typeof form, items);
  assert.deepEqual(
    [
      refused({ by: '' }, [store]),
      refused({ on: '' }, [store]),
      refused({ on: '2026-02-01' }, [store]),
      refused({}, [rota]),
      refused({}, [store]),
    ],
    [
      { refused: 'Choose your name first.' },
      { refused: 'Say on which day you received it.' },
      { refused: 'That day is still to come; a receipt counts from its day on.' },
      { refused: 'Tick at least one item that you have.' },
      { refused: 'Answer this of Store first: “Who?”' },
    ],
  );
});

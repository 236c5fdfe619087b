import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CliError } from '../../../../src/cli/cli-error.ts';
import { drafts } from '../../../../src/cli/new/drafts.ts';
import { itemsFor } from '../../../../src/cli/new/handoff-items.ts';
import { receiptFrom } from '../../../../src/elements/receive/receipt.ts';
import { receiptYaml } from '../../../../src/yaml/receipt.ts';
import { makeCorpus } from '../../../helpers/make-corpus.ts';

const today = '2026-01-31';

const corpus = makeCorpus({
  people: [
    { id: 'ada', left: '2026-03-31' },
    { id: 'ben', aliases: ['bl'] },
    { id: 'cleo' },
    { id: 'dan', left: '2025-12-31' },
  ],
  handoffs: [
    {
      id: 'ada-2026',
      from: 'ada',
      items: [
        { what: 'store', to: 'bl', questions: ['Why twice?', 'Who calls?'] },
        { what: 'The rota', to: 'dan', questions: [] },
        { what: 'The plan', to: 'cleo', questions: [] },
      ],
    },
  ],
  receipts: [{ id: 'ada-2026-ben-2026-01-31', handoff: 'ada-2026', by: 'ben', on: today }],
});
const content = { dir: '/nowhere', corpus, today, failed: [] } as const;

test('the terminal writes the file that the page of the handoff gives for the same answers', () => {
  const answers = ['One may be torn: # "look"', 'Ben\nand Cleo'];
  const typed = drafts.receipt({ handoff: 'ada-2026', by: 'ben' }, content, [
    { what: 'store', answers },
    { what: 'The rota', answers: [] },
  ]);
  const item = { received: [], isReceived: true };
  const onPage = receiptFrom({ handoff: 'ada-2026', by: 'ben', on: today, today }, [
    {
      ...item,
      words: 'store',
      label: 'Store',
      answers: answers.map((text, index) => ({ question: `${index}`, text: ` ${text} ` })),
    },
    { ...item, words: 'The rota', label: 'The rota', answers: [] },
    { ...item, words: 'The plan', label: 'The plan', isReceived: false, answers: [] },
  ]);
  assert.ok(!('refused' in onPage));
  assert.equal(typed.text, receiptYaml(onPage));
  assert.equal(typed.id, 'ada-2026-ben-2026-01-31-2');
});

test('somebody is asked for what is theirs by any name, and for what nobody who is here takes', () => {
  const handoff = corpus.entries.handoff.get('ada-2026')!;
  assert.deepEqual(
    itemsFor(content, handoff, 'ben').map(({ what }) => what),
    ['store', 'The rota'],
  );
});

test('whoever hands over cannot receive it', () => {
  assert.throws(
    () => drafts.receipt({ handoff: 'ada-2026', by: 'ada' }, content),
    new CliError('`ada` hands over; whoever takes it writes the receipt, and is named in `--by`.'),
  );
});

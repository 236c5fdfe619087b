import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageView, type CoverageView } from '../../../src/views/coverage.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';

const given: GivenCorpus = {
  people: [{ id: 'ada', name: 'Ada', left: '2026-02-28' }, { id: 'ben', name: 'Ben' }, { id: 'cleo' }],
  systems: [{ id: 'store', name: 'Store', criticality: 3, owner: 'ada' }],
  records: [
    { id: 'saves', title: 'Save often', systems: ['store'], deciders: ['ada', 'ben'] },
    { id: 'note', title: 'A note', deciders: ['ada'] },
  ],
  handoffs: [{ id: 'h', from: 'ada', items: ['store', 'The rota'].map((what) => ({ what, questions: [] })) }],
};

function view(more: Partial<GivenCorpus> = {}): CoverageView {
  const corpus = makeCorpus({ ...given, ...more });
  const handoff = corpus.entries.handoff.get('h');
  assert.ok(handoff);
  return coverageView(corpus, handoff, today);
}

test('coverage is shown with each thing that it is made of, and with what the handoff does not name', () => {
  const receipt = { id: 'r', handoff: 'h', by: 'ben', on: today, items: [{ what: 'store', answers: [] }] } as const;
  const { percent, sentence, rows, missing, left, guide } = view({ receipts: [receipt] });
  assert.equal(percent, 54);
  assert.equal(sentence, 'Of an impact of 11 to hand over, 6 has arrived.');
  assert.deepEqual(
    rows.map(({ what, impact, made, without, isWritten, received }) => [
      what.label,
      impact,
      made,
      without,
      isWritten,
      received.map(({ label }) => label).join(),
    ]),
    [
      ['Store', 6, '3 × (1 + 1)', 'orphaned', true, 'Ben'],
      ['Save often', 3, '3 × (1 + 0)', 'fragile', false, ''],
      ['A note', 1, '1 × (1 + 0)', 'orphaned', false, ''],
      ['The rota', 1, undefined, undefined, true, ''],
    ],
  );
  assert.deepEqual(
    missing.map(({ label }) => label),
    ['Save often', 'A note'],
  );
  assert.equal(left, '3 things still to be received');
  assert.equal(guide, '/guide/numbers/#coverage-of-a-handoff');
});

test('with nothing received the sentence says so, with nothing to hand over as well', () => {
  assert.equal(view().sentence, 'Of an impact of 11 to hand over, nothing has arrived.');
  const empty = view({ systems: [], records: [], handoffs: [{ id: 'h', from: 'ada' }] });
  assert.deepEqual(
    [empty.percent, empty.sentence, empty.left],
    [100, 'There is nothing that only Ada holds, so nothing can be lost.', undefined],
  );
});

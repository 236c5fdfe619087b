import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEntry } from '../../../src/domain/corpus.ts';
import { assumptionsView, evidenceView, optionsView } from '../../../src/views/record-grounds.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const today = '2026-01-31';
const corpus = makeCorpus({
  records: [
    {
      id: 'weighed',
      options: [
        {
          name: 'Old',
          verdict: 'rejected',
          because: 'Too slow.',
          numbers: { 's/it': '120.85' },
        },
        { name: 'Later', verdict: 'deferred' },
        { name: 'New', verdict: 'chosen', numbers: { TFLOPs: '150', 's/it': '105' } },
      ],
      evidence: [
        { claim: 'Share', value: '30.1', unit: '%', expr: '148 / 419 * 100' },
        { claim: 'Saves', value: '2.9', unit: 'h', expr: '100*105/3600', fact: 'pace' },
        { claim: 'Broken', value: '1', expr: '1 +' },
        { claim: 'Read', source: { text: 'Chronicle' } },
      ],
      assumptions: [
        { claim: 'Fast enough', fact: 'pace', op: '<=', value: 110, unit: 's', revisitWhen: 'it slows down' },
        { claim: 'Slow enough', fact: 'pace', op: '>', value: 110 },
        { claim: 'People agree' },
      ],
    },
  ],
  facts: [
    {
      id: 'pace',
      name: 'Pace',
      values: [
        { value: 105, unit: 's', on: '2025-01-01' },
        { value: 12000, unit: 's', on: '2026-06-01' },
      ],
    },
  ],
});
const record = findEntry(corpus, 'record', 'weighed');
assert.ok(record);
const pace = {
  kind: 'fact',
  id: 'pace',
  href: '/facts/pace/',
  label: 'Pace',
  about: undefined,
} as const;

test('the chosen option comes first, and every option has a place for each figure', () => {
  assert.deepEqual(optionsView(record), {
    columns: ['s/it', 'TFLOPs'],
    options: [
      { anchor: 'cairn-option-3', name: 'New', verdict: 'chosen', because: undefined, numbers: ['105', '150'] },
      { anchor: 'cairn-option-2', name: 'Later', verdict: 'deferred', because: undefined, numbers: ['', ''] },
      { anchor: 'cairn-option-1', name: 'Old', verdict: 'rejected', because: 'Too slow.', numbers: ['120.85', ''] },
    ],
  });
});

test('arithmetic is held against its figure and says what it gives', () => {
  assert.deepEqual(evidenceView(corpus, record, today), [
    {
      claim: 'Share',
      value: '30.1\u00A0%',
      source: undefined,
      fact: undefined,
      arithmetic: { expression: '148 / 419 × 100', holds: false, says: 'gives 35.3, not 30.1' },
    },
    {
      claim: 'Saves',
      value: '2.9\u00A0h',
      source: undefined,
      fact: pace,
      arithmetic: { expression: '100 × 105 / 3600', holds: true, says: 'checks out' },
    },
    {
      claim: 'Broken',
      value: '1',
      source: undefined,
      fact: undefined,
      arithmetic: { expression: '1 +', holds: false, says: 'cannot be checked: it ends too soon' },
    },
    { claim: 'Read', value: undefined, source: { text: 'Chronicle' }, fact: undefined, arithmetic: undefined },
  ]);
});

test('an assumption is held against the newest value of its fact that is known today', () => {
  assert.deepEqual(assumptionsView(corpus, record, today), [
    {
      claim: 'Fast enough',
      state: 'holds',
      measured: { value: '105\u00A0s', on: '2025-01-01', needed: '≤ 110\u00A0s' },
      fact: pace,
      revisitWhen: 'it slows down',
    },
    {
      claim: 'Slow enough',
      state: 'tripped',
      measured: { value: '105\u00A0s', on: '2025-01-01', needed: '> 110' },
      fact: pace,
      revisitWhen: undefined,
    },
    { claim: 'People agree', state: 'stated', revisitWhen: undefined },
  ]);
});

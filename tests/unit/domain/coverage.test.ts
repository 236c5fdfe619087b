import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findEntry } from '../../../src/domain/corpus.ts';
import { coverageOf, coveragePercent, leftOf, missingFrom, type Coverage } from '../../../src/domain/coverage.ts';
import { addDays, type IsoDate } from '../../../src/domain/date.ts';
import { aReceipt, anyDay, anyTurnover, today } from '../../helpers/any-turnover.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

function coverage(given: GivenCorpus, on: IsoDate = today): Coverage {
  const corpus = makeCorpus(given);
  const handoff = findEntry(corpus, 'handoff', 'h');
  assert.ok(handoff);
  return coverageOf(corpus, handoff, on);
}

const words = ({ items }: Coverage) =>
  items.map(({ what, impact, without, written, received }) =>
    [
      what,
      impact.value,
      without ?? '-',
      written === undefined ? 'missing' : 'written',
      received.map(({ by }) => by).join('+'),
    ].join(' '),
  );

const given: GivenCorpus = {
  people: [{ id: 'ada', left: '2026-02-28' }, { id: 'ben' }, { id: 'cleo' }],
  systems: [{ id: 'store', criticality: 3, owner: 'ada', aliases: ['ckpt'] }],
  records: [
    { id: 'saves', systems: ['store'], deciders: ['ada', 'ben'] },
    { id: 'safe', deciders: ['ada', 'ben', 'cleo'] },
    { id: 'note', deciders: ['ada'] },
  ],
  handoffs: [
    {
      id: 'h',
      from: 'ada',
      items: [
        { what: 'ckpt', to: 'ben', questions: [] },
        { what: 'The crontab', questions: [] },
      ],
    },
  ],
};

test('to hand over is what would be lost without the person, and what they wrote', () => {
  const found = coverage(given);
  assert.deepEqual(words(found), [
    'ckpt 6 orphaned written ',
    'saves 3 fragile missing ',
    'note 1 orphaned missing ',
    'The crontab 1 - written ',
  ]);
  assert.deepEqual([found.share, found.received, found.all], [0, 0, 11]);
  assert.deepEqual(
    missingFrom(found).map(({ what }) => what),
    ['saves', 'note'],
  );
});

test('coverage is the impact received of all there is, whatever name a receipt uses', () => {
  const receipts = [
    {
      id: 'x',
      handoff: 'h',
      by: 'ben',
      on: today,
      items: [
        { what: 'store', answers: [] },
        { what: 'the crontab', answers: [] },
        { what: 'saves', answers: [] },
      ],
    },
  ];
  const found = coverage({ ...given, receipts });
  assert.equal(found.share, 10 / 11);
  assert.deepEqual(
    leftOf(found).map(({ what }) => what),
    ['note'],
  );
  assert.equal(coverage({ ...given, receipts }, addDays(today, -1)).share, 0);
  assert.equal(coverage({ ...given, receipts }, '2026-06-01').share, 10 / 11, 'it stays so after the last day');
});

test('what the giver, or somebody who has left since, received does not count', () => {
  const receipt = (by: string) => ({ id: by, handoff: 'h', by, on: today, items: [{ what: 'store', answers: [] }] });
  assert.equal(coverage({ ...given, receipts: [receipt('ada')] }).received, 0);
  assert.equal(coverage({ ...given, receipts: [receipt('ben')] }).received, 6);
  const left = [{ id: 'ada', left: '2026-02-28' as const }, { id: 'ben', left: '2026-01-30' as const }, { id: 'cleo' }];
  assert.equal(coverage({ ...given, people: left, receipts: [receipt('ben')] }).received, 0);
});

test('with nothing to hand over, coverage is whole', () => {
  const found = coverage({ people: [{ id: 'ada' }, { id: 'ben' }], handoffs: [{ id: 'h', from: 'ada' }] });
  assert.deepEqual(found, { share: 1, received: 0, all: 0, items: [] });
});

test('coverage lies between 0 and 1, and is 1 exactly when nothing is left', () => {
  fc.assert(
    fc.property(anyTurnover, anyDay, (any, on) => {
      const found = coverage(any, on);
      assert.ok(found.share >= 0 && found.share <= 1);
      assert.equal(found.share === 1, leftOf(found).length === 0);
      assert.equal(new Set(found.items.map(({ item, what }) => item ?? what)).size, found.items.length);
    }),
  );
});

test('receiving never lowers coverage', () => {
  fc.assert(
    fc.property(anyTurnover, aReceipt, anyDay, (any, receipt, on) => {
      const after = { ...any, receipts: [...any.receipts, receipt] };
      assert.ok(coverage(after, on).share >= coverage(any, on).share);
    }),
  );
});

test('per cent are whole and rounded down, and 100 of the whole alone', () => {
  assert.deepEqual(
    [
      [0, 0],
      [0, 7],
      [29, 100],
      [999, 1000],
      [7, 7],
    ].map(([received = 0, all = 0]) => coveragePercent({ received, all })),
    [100, 0, 29, 99, 100],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { coverageOf } from '../../../src/domain/coverage.ts';
import { itemStates, standingOf } from '../../../src/domain/item-state.ts';
import { itemKey } from '../../../src/domain/receiving.ts';
import { aReceipt, anyDay, anyTurnover } from '../../helpers/any-turnover.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

test('an item is received exactly where coverage counts it', () => {
  fc.assert(
    fc.property(anyTurnover, anyDay, (given, on) => {
      const corpus = makeCorpus(given);
      const handoff = corpus.entries.handoff.get('h')!;
      const counted = new Set(
        coverageOf(corpus, handoff, on)
          .items.filter(({ received }) => received.length > 0)
          .map(({ what }) => itemKey(corpus, what)),
      );
      for (const item of handoff.items) {
        const { state } = standingOf(corpus, handoff, item, on);
        assert.equal(state === 'received', counted.has(itemKey(corpus, item.what)), item.what);
      }
    }),
  );
});

test('one more receipt never takes an item further from being received', () => {
  fc.assert(
    fc.property(anyTurnover, aReceipt, anyDay, (given, receipt, on) => {
      const [before, after] = [makeCorpus(given), makeCorpus({ ...given, receipts: [...given.receipts, receipt] })];
      const handoff = before.entries.handoff.get('h')!;
      for (const item of handoff.items) {
        const was = standingOf(before, handoff, item, on).state;
        const is = standingOf(after, after.entries.handoff.get('h')!, item, on).state;
        assert.ok(itemStates.indexOf(is) >= itemStates.indexOf(was), `${was} became ${is}`);
      }
    }),
  );
});

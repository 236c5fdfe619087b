import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meterOf, percentOf } from '../../../src/compose/meter.ts';
import { openStart } from '../../../src/compose/open-start.ts';
import { keyOfItem } from '../../../src/compose/start.ts';
import { coverageOf } from '../../../src/domain/coverage.ts';
import { isPresent } from '../../../src/domain/person.ts';
import { riskNotes } from '../../../src/domain/risk-notes.ts';
import { meterWords } from '../../../src/elements/composer/words.ts';
import { anyTurnover, today } from '../../helpers/any-turnover.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

test('the meter of the composer is the coverage of the handoff', () => {
  fc.assert(
    fc.property(anyTurnover, (given) => {
      const corpus = makeCorpus(given);
      const [ada, handoff] = [corpus.entries.person.get('ada')!, corpus.entries.handoff.get('h')!];
      fc.pre(isPresent(ada, today)); // nobody composes for those who have left
      const begun = { handoff, text: '---\nfrom: ada\n---\n' };
      const start = openStart(corpus, riskNotes(corpus, today), ({ id }) => `/${id}/`, ada, begun, today);
      const items = handoff.items.map(({ what, to }) => ({ key: keyOfItem(what, start), hasTaker: to !== undefined }));
      const meter = meterOf(items, start.things, new Set(start.received));
      const { all, received } = coverageOf(corpus, handoff, today);
      assert.deepEqual([meter.all, meter.received], [all, received]);
      assert.ok(meter.received + meter.promised <= meter.all);
    }),
    { numRuns: 200 },
  );
});

test('100 per cent is said only of the whole', () => {
  assert.equal(percentOf(999, { all: 1000 }), 99);
  assert.equal(percentOf(1000, { all: 1000 }), 100);
  assert.equal(percentOf(0, { all: 0 }), 100);
});

test('promised and received are told apart', () => {
  const things = [
    { key: 'system:a', impact: 6, isAtRisk: true },
    { key: 'system:b', impact: 3, isAtRisk: true },
    { key: 'system:c', impact: 50, isAtRisk: false },
  ];
  const items = [
    { key: 'system:a', hasTaker: true },
    { key: 'the crontab', hasTaker: false },
  ];
  const meter = meterOf(items, things, new Set(['system:b']));
  assert.deepEqual(meter, { all: 10, received: 3, promised: 6, things: 3, open: 1 });
  assert.deepEqual(meterWords(meter), {
    received: 30,
    promised: 60,
    sentence:
      '3 things to hand over, 1 without a taker. By what rests on them, 60 % has a taker who is to agree, and 30 % is received.',
  });
});

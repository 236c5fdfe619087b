import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answerRisk } from '../../../../src/domain/risk-answer.ts';
import { riskNotes, type RiskFile } from '../../../../src/domain/risk-notes.ts';
import { riskOf, standingsOn } from '../../../../src/domain/risk.ts';
import { openReckoner } from '../../../../src/elements/risk/reckon.ts';
import { riskFile } from '../../../../src/views/risk-file.ts';
import { anyDay, anyTurnover, people, today } from '../../../helpers/any-turnover.ts';
import { makeCorpus } from '../../../helpers/make-corpus.ts';

test('from the file of a page comes the answer of the corpus, in one piece or in several', () => {
  fc.assert(
    fc.property(anyTurnover, anyDay, fc.subarray([...people]), fc.nat(4), (given, on, without, cut) => {
      const corpus = makeCorpus(given);
      const file = JSON.parse(JSON.stringify(riskFile(corpus, today))) as RiskFile;
      const { ask } = openReckoner(file);
      const { items } = answerRisk(riskOf(corpus), riskNotes(corpus, today), without, on);
      const whole = ask({ without, on, from: 0, to: Infinity });
      assert.deepEqual(whole.items, items);
      assert.equal(whole.count, items.length);
      assert.equal(whole.orphaned, items.filter(({ holding }) => holding === 'orphaned').length);
      const parts = [ask({ without, on, from: 0, to: cut }), ask({ without, on, from: cut, to: Infinity })];
      assert.deepEqual(
        parts.flatMap((part) => part.items),
        items,
      );
      const systems = standingsOn(riskOf(corpus), { without, on }).filter(({ item }) => item.kind === 'system');
      assert.deepEqual(
        whole.systems,
        Object.fromEntries(systems.map(({ item, holding }) => [`system:${item.id}`, holding])),
      );
      for (const { holders, suggestions } of whole.items) {
        for (const id of [...holders, ...suggestions.map(({ person }) => person)])
          assert.equal(whole.names[`person:${id}`], id);
      }
    }),
  );
});

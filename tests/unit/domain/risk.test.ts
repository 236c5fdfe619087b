import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayNumber } from '../../../src/domain/date.ts';
import { holdersOf } from '../../../src/domain/ownership.ts';
import { riskData } from '../../../src/domain/risk-data.ts';
import { askItem, askRisk, openRisk, riskOf, severity, type RiskQuestion } from '../../../src/domain/risk.ts';
import { isInForce } from '../../../src/domain/supersession.ts';
import { aReceipt, anyDay, anyTurnover, people, today } from '../../helpers/any-turnover.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

function shown(given: GivenCorpus, question: Partial<RiskQuestion> = {}): readonly string[] {
  return askRisk(riskOf(makeCorpus(given)), { on: today, ...question }).map(({ item, holding, holders, impact }) =>
    `${item.id} ${holding} ${impact.value} ${holders.join('+')}`.trim(),
  );
}

test('things at risk come first, those with the greatest impact on top', () => {
  const given: GivenCorpus = {
    systems: [{ id: 'store', criticality: 3, owner: 'ada' }, { id: 'tool' }],
    records: [
      { id: 'base', systems: ['store'], deciders: ['ada', 'ben'] },
      { id: 'middle', dependsOn: ['base'], deciders: ['ben'] },
      { id: 'top', dependsOn: ['middle', 'base'], deciders: ['ben', 'cleo'] },
    ],
    people: [{ id: 'ada' }, { id: 'ben' }, { id: 'cleo' }],
  };
  assert.deepEqual(shown(given), [
    'store fragile 12 ada',
    'middle fragile 2 ben',
    'tool orphaned 1',
    'base held 9 ada+ben',
    'top held 1 ben+cleo',
  ]);
  assert.deepEqual(shown(given, { without: ['ben'] }), [
    'store fragile 12 ada',
    'base fragile 9 ada',
    'middle orphaned 2',
    'tool orphaned 1',
    'top fragile 1 cleo',
  ]);
});

test('a record in force counts once however it rests on a thing, others not at all', () => {
  const given: GivenCorpus = {
    records: [
      { id: 'base' },
      { id: 'left', dependsOn: ['base'] },
      { id: 'right', dependsOn: ['base'] },
      { id: 'top', dependsOn: ['left', 'right'] },
      { id: 'draft', dependsOn: ['base'], status: 'proposed' },
      { id: 'over-draft', dependsOn: ['draft'] },
      { id: 'later', dependsOn: ['base'], date: '2026-02-01' },
    ],
    people: [{ id: 'ada' }],
  };
  const find = (on: RiskQuestion['on']) => {
    const risk = riskOf(makeCorpus(given));
    const { impact } = askItem(risk, risk.places.get('record:base')!, { on });
    return impact;
  };
  assert.deepEqual(find(today), { value: 5, criticality: 1, dependents: 4 });
  assert.deepEqual(find('2026-02-01'), { value: 6, criticality: 1, dependents: 5 });
});

test('a circle of dependencies counts each of its records once, and none for itself', () => {
  const given: GivenCorpus = {
    records: [
      { id: 'a', dependsOn: ['b'] },
      { id: 'b', dependsOn: ['a'] },
    ],
    people: [{ id: 'ada' }],
  };
  assert.deepEqual(shown(given), ['a orphaned 2', 'b orphaned 2']);
});

test('a system bears the records about it and those of the systems that need it', () => {
  const given: GivenCorpus = {
    systems: [
      { id: 'base', criticality: 2 },
      { id: 'upper', dependsOn: ['base'] },
    ],
    records: [
      { id: 'r', systems: ['upper'] },
      { id: 's', systems: ['base'] },
    ],
    people: [{ id: 'ada' }],
  };
  assert.deepEqual(shown(given).slice(0, 2), ['base orphaned 6', 'upper orphaned 2']);
});

test('somebody on their last day still holds, and on the next one does not', () => {
  const given: GivenCorpus = { records: [{ id: 'r', steward: 'ada' }], people: [{ id: 'ada', left: today }] };
  assert.deepEqual(shown(given), ['r fragile 1 ada']);
  assert.deepEqual(shown(given, { on: '2026-02-01' }), ['r orphaned 1']);
  assert.deepEqual(shown(given, { on: '2026-02-01', with: ['ada'] }), ['r fragile 1 ada']);
});

test('where no people are written down nothing is said', () => {
  assert.deepEqual(shown({ records: [{ id: 'r' }], systems: [{ id: 's' }] }), []);
});

test('whoever holds in the index holds in the corpus, on every day', () => {
  fc.assert(
    fc.property(anyTurnover, anyDay, (given, on) => {
      const corpus = makeCorpus(given);
      const risk = riskOf(corpus);
      for (const entry of [...corpus.entries.system.values(), ...corpus.entries.record.values()]) {
        const found = askItem(risk, risk.places.get(`${entry.kind}:${entry.id}`)!, { on });
        assert.deepEqual(
          [...found.holders],
          holdersOf(corpus, entry, on)
            .map(({ person }) => person.id)
            .sort(),
        );
      }
      const shown = askRisk(risk, { on }).filter(({ item }) => item.kind === 'record');
      const inForce = [...corpus.entries.record.values()].filter((record) => isInForce(corpus, record, on));
      assert.deepEqual(
        shown.map(({ item }) => item.id).sort(),
        inForce.map(({ id }) => id),
      );
    }),
  );
});

test('the data of risk says the same after a way through JSON', () => {
  fc.assert(
    fc.property(anyTurnover, anyDay, fc.subarray([...people]), (given, on, without) => {
      const data = riskData(makeCorpus(given));
      const copy = JSON.parse(JSON.stringify(data)) as typeof data;
      assert.deepEqual(askRisk(openRisk(copy), { on, without }), askRisk(openRisk(data), { on, without }));
    }),
  );
});

test('removing people never lowers the risk of anything', () => {
  fc.assert(
    fc.property(
      anyTurnover,
      anyDay,
      fc.subarray([...people]),
      fc.subarray([...people]),
      (given, on, without, further) => {
        const risk = riskOf(makeCorpus(given));
        const more = [...without, ...further];
        risk.data.items.forEach((_, place) => {
          const before = askItem(risk, place, { on, without });
          const after = askItem(risk, place, { on, without: more });
          assert.ok(severity[after.holding] >= severity[before.holding]);
          assert.deepEqual(after.impact, before.impact);
        });
      },
    ),
  );
});

test('receiving never raises the risk of anything', () => {
  fc.assert(
    fc.property(anyTurnover, aReceipt, anyDay, (given, receipt, on) => {
      const before = riskOf(makeCorpus(given));
      const after = riskOf(makeCorpus({ ...given, receipts: [...given.receipts, receipt] }));
      before.data.items.forEach((_, place) => {
        const [was, is] = [askItem(before, place, { on }), askItem(after, place, { on })];
        assert.ok(severity[is.holding] <= severity[was.holding]);
      });
    }),
  );
});

test('what rests on a thing is listed as it is counted', () => {
  fc.assert(
    fc.property(anyTurnover, anyDay, (given, on) => {
      const { data, impacts } = riskOf(makeCorpus(given));
      data.items.forEach(({ criticality }, place) => {
        const impact = impacts.of(place, dayNumber(on));
        const dependents = impacts.dependentsOf(place, dayNumber(on));
        assert.equal(impact.dependents, dependents.length);
        assert.equal(new Set(dependents).size, dependents.length);
        assert.ok(!dependents.includes(place));
        assert.equal(impact.value, criticality * (1 + dependents.length));
      });
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/domain/date.ts';
import { lossesOn, type Loss } from '../../../src/domain/departure.ts';
import { riskOf, severity } from '../../../src/domain/risk.ts';
import { anyDay, anyTurnover, people, today } from '../../helpers/any-turnover.ts';
import { makeCorpus, type GivenCorpus } from '../../helpers/make-corpus.ts';

const words = ({ item, before, holding, impact, lost, holders }: Loss) =>
  `${item.id}: ${before} -> ${holding} (${impact.value}), lost ${lost.join('+')}, left ${holders.join('+')}`;

const given: GivenCorpus = {
  systems: [{ id: 'store', criticality: 3, owner: 'ada' }],
  records: [
    { id: 'both', systems: ['store'], deciders: ['ada', 'ben'] },
    { id: 'two', deciders: ['ben', 'cleo'] },
    { id: 'orphan' },
    { id: 'faded', date: '2025-06-01', consulted: ['ada'] },
  ],
  people: [{ id: 'ada' }, { id: 'ben' }, { id: 'cleo' }],
};

function departing(who: readonly string[], on: IsoDate, from = given): readonly string[] {
  return lossesOn(riskOf(makeCorpus(from)), who, addDays(on, 1)).map(words);
}

test('a departure tells what becomes orphaned or fragile, by impact, and through whom', () => {
  assert.deepEqual(departing(['ada'], today), [
    'store: fragile -> orphaned (6), lost ada, left ',
    'both: held -> fragile (3), lost ada, left ben',
  ]);
  assert.deepEqual(departing(['ada', 'ben'], today), [
    'store: fragile -> orphaned (6), lost ada, left ',
    'both: held -> orphaned (3), lost ada+ben, left ',
    'two: held -> fragile (1), lost ben, left cleo',
  ]);
});

test('what has faded by the day, and what nobody holds anyway, is not laid to those who leave', () => {
  const found = departing(['ada'], '2025-06-30');
  assert.ok(found.includes('faded: fragile -> orphaned (1), lost ada, left '));
  assert.ok(!departing(['ada'], '2027-01-31').some((line) => line.startsWith('faded') || line.startsWith('orphan:')));
});

test('a last day that is written down already changes nothing of what the departure costs', () => {
  const written = { ...given, people: [{ id: 'ada', left: today }, { id: 'ben' }, { id: 'cleo' }] };
  assert.deepEqual(departing(['ada'], today, written), departing(['ada'], today));
});

test('whoever else has left by then holds nothing', () => {
  const others = { ...given, people: [{ id: 'ada' }, { id: 'ben', left: today }, { id: 'cleo' }] };
  assert.ok(departing(['ada'], today, others).includes('both: fragile -> orphaned (3), lost ada, left '));
});

test('nobody leaving loses nothing, and more people leaving lose no less', () => {
  fc.assert(
    fc.property(anyTurnover, anyDay, fc.subarray([...people]), fc.constantFrom(...people), (any, on, some, one) => {
      const risk = riskOf(makeCorpus(any));
      assert.deepEqual(lossesOn(risk, [], on), []);
      const more = new Map(
        lossesOn(risk, [...some, one], on).map((loss) => [loss.place, severity[loss.holding] - severity[loss.before]]),
      );
      for (const loss of lossesOn(risk, some, on)) {
        const other = more.get(loss.place);
        assert.ok(other !== undefined && other >= severity[loss.holding] - severity[loss.before]);
        assert.ok(loss.lost.length > 0);
      }
    }),
  );
});

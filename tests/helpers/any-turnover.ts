/** Random small organisations: people who come and go, things they hold, and what rests on what. */

import fc from 'fast-check';
import { addDays, type IsoDate } from '../../src/domain/date.ts';
import type { GivenCorpus } from './make-corpus.ts';

export const today: IsoDate = '2026-01-31';

export const people = ['ada', 'ben', 'cleo', 'dan', 'eve'] as const;
export const records = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5'] as const;
export const systems = ['s0', 's1', 's2'] as const;

export const anyDay: fc.Arbitrary<IsoDate> = fc.integer({ min: -900, max: 400 }).map((days) => addDays(today, days));
const somePeople = fc.subarray([...people]);
const answering = fc.option(fc.constantFrom(...people, 'numerics', 'infra'), { nil: undefined });

function aPerson(id: string) {
  const event = fc.record({
    on: anyDay,
    kind: fc.constant('reviewed' as const),
    of: fc.constantFrom(...records, ...systems),
  });
  return fc.record({
    id: fc.constant(id),
    team: fc.constantFrom('numerics', 'infra'),
    left: fc.option(anyDay, { nil: undefined, freq: 3 }),
    events: fc.array(event, { maxLength: 3 }),
  });
}

function aRecord(id: string) {
  return fc.record({
    id: fc.constant(id),
    status: fc.constantFrom('accepted', 'accepted', 'accepted', 'proposed', 'deprecated'),
    date: fc.option(anyDay, { nil: undefined }),
    steward: answering,
    deciders: somePeople,
    consulted: somePeople,
    systems: fc.subarray([...systems]),
    dependsOn: fc.subarray([...records]),
    relatesTo: fc.subarray([...records]),
    supersedes: fc.subarray([...records], { maxLength: 1 }),
    verifications: fc.array(
      fc.record({ by: fc.constantFrom(...people), on: anyDay, result: fc.constant('holds' as const) }),
      { maxLength: 2 },
    ),
  });
}

function aSystem(id: string) {
  return fc.record({
    id: fc.constant(id),
    owner: answering,
    team: fc.option(fc.constantFrom('numerics', 'infra'), { nil: undefined }),
    experts: somePeople,
    criticality: fc.constantFrom(1 as const, 2 as const, 3 as const),
    dependsOn: fc.subarray([...systems]),
  });
}

export const aReceipt = fc.record({
  id: fc.uuid(),
  handoff: fc.constant('h'),
  by: fc.constantFrom(...people),
  on: anyDay,
  items: fc.array(
    fc.record({ what: fc.constantFrom(...records, ...systems, 'The folder of traces'), answers: fc.constant([]) }),
    { maxLength: 4 },
  ),
});

const aHandoff = fc.record({
  id: fc.constant('h'),
  from: fc.constant('ada'),
  items: fc.array(
    fc.record({
      what: fc.constantFrom(...records, ...systems, 'The folder of traces', 'the  folder of TRACES', 'A crontab'),
      to: fc.option(fc.constantFrom(...people), { nil: undefined }),
      questions: fc.constant([]),
    }),
    { maxLength: 5 },
  ),
});

/** With one handoff, `h`, from `ada`. */
export const anyTurnover = fc.record({
  people: fc.tuple(...people.map(aPerson)),
  records: fc.tuple(...records.map(aRecord)),
  systems: fc.tuple(...systems.map(aSystem)),
  teams: fc.constant([{ id: 'numerics' }, { id: 'infra' }]),
  handoffs: fc.tuple(aHandoff),
  receipts: fc.array(aReceipt, { maxLength: 4 }),
}) as fc.Arbitrary<GivenCorpus & { readonly receipts: NonNullable<GivenCorpus['receipts']> }>;

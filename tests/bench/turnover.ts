/** An organisation of two hundred people that holds as many records as one likes, for measuring. */

import { addDays, type IsoDate } from '../../src/domain/date.ts';
import type { GivenCorpus } from '../helpers/make-corpus.ts';

export const today: IsoDate = '2026-01-31';

// A generator with a fixed beginning, so that two runs ask the same (Park and Miller, 1988).
let seed = 20260131;
/** A number below the limit. */
export const below = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
const some = <Item>(from: readonly Item[], most: number) =>
  Array.from({ length: below(most + 1) }, () => from[below(from.length)]!);

/** The first of them have the ids that are asked for. */
function peopleOf(ids: readonly string[]): readonly string[] {
  return Array.from({ length: 200 }, (_, index) => ids[index] ?? `person-${index}`);
}

const teams = Array.from({ length: 20 }, (_, index) => `team-${index}`);
const systems = Array.from({ length: 150 }, (_, index) => `system-${index}`);

/** `reach`: how far back a record may depend on another; 1 makes one chain of all. */
export function corpusOf(count: number, reach: number, ids: readonly string[] = []): GivenCorpus {
  const people = peopleOf(ids);
  const records = Array.from({ length: count }, (_, index) => `record-${index}`);
  return {
    people: people.map((id) => ({ id, team: teams[below(teams.length)]! })),
    teams: teams.map((id) => ({ id })),
    systems: systems.map((id, index) => ({
      id,
      owner: people[below(people.length)]!,
      criticality: (1 + below(3)) as 1 | 2 | 3,
      experts: some(people, 2),
      dependsOn: index === 0 ? [] : some(systems.slice(0, index), 2),
    })),
    records: records.map((id, index) => ({
      id,
      date: addDays(today, -below(1500)),
      deciders: some(people, 3),
      consulted: some(people, 2),
      systems: some(systems, 2),
      dependsOn: index === 0 ? [] : reach === 1 ? [records[index - 1]!] : some(records.slice(-reach), 2),
      relatesTo: some(records, 2),
      verifications: some(people, 2).map((by) => ({ by, on: addDays(today, -below(300)), result: 'holds' as const })),
    })),
  };
}

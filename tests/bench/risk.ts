/**
 * How long does a question about risk take? `npm run bench -- risk [--records 5000]`: an index is made once, then questions
 * of three people and a day are asked, each with suggestions for the first hundred losses. Processor time, so that a busy
 * machine does not change it; the worst question counts, not the mean.
 */

import { parseArgs } from 'node:util';
import { addDays, type IsoDate } from '../../src/domain/date.ts';
import { lossesOn } from '../../src/domain/departure.ts';
import { riskData } from '../../src/domain/risk-data.ts';
import { openRisk } from '../../src/domain/risk.ts';
import { openSuggestions } from '../../src/domain/successors.ts';
import { makeCorpus, type GivenCorpus } from '../helpers/make-corpus.ts';

const { values } = parseArgs({ options: { records: { type: 'string', default: '5000' } } });
const count = Number(values.records);
const today: IsoDate = '2026-01-31';

// A generator with a fixed beginning, so that two runs ask the same (Park and Miller, 1988).
let seed = 20260131;
const below = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
const some = <Item>(from: readonly Item[], most: number) =>
  Array.from({ length: below(most + 1) }, () => from[below(from.length)]!);

const people = Array.from({ length: 200 }, (_, index) => `person-${index}`);
const teams = Array.from({ length: 20 }, (_, index) => `team-${index}`);
const systems = Array.from({ length: 150 }, (_, index) => `system-${index}`);
const records = Array.from({ length: count }, (_, index) => `record-${index}`);

/** `reach`: how far back a record may depend on another; 1 makes one chain of all. */
function corpusOf(reach: number): GivenCorpus {
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

for (const [name, reach] of [
  ['each record on up to two of the last fifty', 50],
  ['one chain of all records', 1],
] as const) {
  const corpus = makeCorpus(corpusOf(reach));
  const data = JSON.stringify(riskData(corpus));
  const index = inMs(() => openRisk(JSON.parse(data)));
  const times = Array.from({ length: 50 }, () => {
    const who = Array.from({ length: 3 }, () => people[below(people.length)]!);
    const day = addDays(today, below(60));
    return inMs(() => {
      const losses = lossesOn(index.result, who, day);
      const suggest = openSuggestions(index.result, { on: day, without: who });
      return losses.slice(0, 100).map(({ place }) => suggest(place));
    }).ms;
  });
  const [first = 0, ...others] = times;
  console.log(
    `${count} records, ${name}: data ${(data.length / 1024).toFixed(0)} KiB, index ${index.ms.toFixed(0)} ms, ` +
      `first question ${first.toFixed(0)} ms, the others up to ${Math.max(...others).toFixed(0)} ms`,
  );
}

function inMs<Result>(task: () => Result): { readonly result: Result; readonly ms: number } {
  const before = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

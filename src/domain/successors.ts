/** Who could take a thing over, and why: whoever has worked next to it and is not alone with too much already. */

import { dayNumber } from './date.ts';
import type { EntryId } from './id.ts';
import { holdingsOn } from './holdings.ts';
import { countsOn } from './impact.ts';
import { presentIn, scoresOn, standingsOn, type Risk, type RiskQuestion } from './risk.ts';
import type { RiskData, RiskItem } from './risk-data.ts';

/**
 * `itself`: knows it a little. `neighbour`: knows what it is related to. `system`: knows other things of one of its
 * systems, or, of a system, the records about it. `team`: is in its team. `score` is the sum of their events there.
 */
export type Why =
  | { readonly kind: 'itself'; readonly score: number }
  | { readonly kind: 'neighbour' | 'system'; readonly item: RiskItem; readonly score: number }
  | { readonly kind: 'team'; readonly team: EntryId };

export interface Suggestion {
  readonly person: EntryId;
  /** Strongest first; never empty. */
  readonly why: readonly Why[];
  /** The sum of the scores: how much they have had to do with it and with what is around it. */
  readonly experience: number;
  /** How many things they alone hold, on the day and without those who are gone, and were given meanwhile. */
  readonly alone: number;
}

/**
 * Suggests for one item at a time; it is no list of people, and has no order but that of this item. `given`: how many
 * things somebody was given meanwhile, which count like those they alone hold.
 */
export type Suggest = (place: number, given?: ReadonlyMap<EntryId, number>) => readonly Suggestion[];

/** So many are suggested. */
export const mostSuggested = 3;

/** With so many things that somebody alone holds, their experience counts half. */
const halvingLoad = 10;

/**
 * Makes suggestions for the state that the question describes. Only people who are there, have no last
 * day and do not hold the item are suggested: those whose experience reaches the holder floor first, then by `experience / (1 + alone / 10)`, then those
 * who hold least alone. Balancing experience against load follows Mirsaeedi and Rigby, "Mitigating turnover with code
 * review recommendation" (ICSE 2020).
 */
export function openSuggestions(risk: Risk, question: RiskQuestion): Suggest {
  const { data } = risk;
  const day = dayNumber(question.on);
  const isStaying = presentIn(data, question).map(
    (isThere, person) => isThere && data.people[person]?.left === undefined,
  );
  const alone = aloneCounts(risk, question);
  const around = aroundOn(data, day);
  const scores: (ReadonlyMap<number, number> | undefined)[] = [];
  const scoresAt = (place: number) => (scores[place] ??= scoresOn(data, data.items[place]!, day, question.unreceived));

  return (place, given) => {
    const item = data.items[place]!;
    const why = new Map<number, Why[]>();
    const note = (person: number, reason: Why) => {
      if (!isStaying[person]) return;
      const list = why.get(person);
      if (list === undefined) why.set(person, [reason]);
      else list.push(reason);
    };
    const own = scoresAt(place);
    for (const [person, score] of own) note(person, { kind: 'itself', score });
    const related = around.related[place]!;
    for (const neighbour of related) {
      for (const [person, score] of scoresAt(neighbour)) {
        note(person, { kind: 'neighbour', item: data.items[neighbour]!, score });
      }
    }
    for (const system of item.kind === 'system' ? [place] : item.systems) {
      const sums = new Map<number, number>();
      for (const near of [system, ...around.recordsOf[system]!]) {
        if (near === place || related.has(near)) continue;
        for (const [person, score] of scoresAt(near)) sums.set(person, (sums.get(person) ?? 0) + score);
      }
      for (const [person, score] of sums) note(person, { kind: 'system', item: data.items[system]!, score });
    }
    data.people.forEach(({ team }, person) => {
      if (team !== undefined && item.teams.includes(team)) note(person, { kind: 'team', team });
    });

    return [...why]
      .filter(([person]) => !item.named.includes(person) && (own.get(person) ?? 0) < data.floor)
      .map(([person, reasons]): Suggestion => ({
        person: data.people[person]!.id,
        why: reasons.sort((a, b) => worthOf(b) - worthOf(a)),
        experience: reasons.reduce((sum, reason) => sum + worthOf(reason), 0),
        alone: (alone.get(data.people[person]!.id) ?? 0) + (given?.get(data.people[person]!.id) ?? 0),
      }))
      .sort((a, b) => compareSuggestions(a, b, data.floor))
      .slice(0, mostSuggested);
  };
}

function compareSuggestions(a: Suggestion, b: Suggestion, floor: number): number {
  const isExperienced = ({ experience }: Suggestion) => Number(experience >= floor);
  const fit = ({ experience, alone }: Suggestion) => experience / (1 + alone / halvingLoad);
  return isExperienced(b) - isExperienced(a) || fit(b) - fit(a) || a.alone - b.alone || (a.person < b.person ? -1 : 1);
}

function worthOf(why: Why): number {
  return why.kind === 'team' ? 0 : why.score;
}

function aloneCounts(risk: Risk, question: RiskQuestion): ReadonlyMap<EntryId, number> {
  const { on, unreceived, without = [], with: kept = [] } = question;
  const gone = new Set(without);
  const standings = kept.length > 0 ? standingsOn(risk, question) : holdingsOn(risk, unreceived, on).standings;
  const counts = new Map<EntryId, number>();
  for (const { holders } of standings) {
    let alone: EntryId | undefined;
    let left = 0;
    for (const holder of holders) {
      if (gone.has(holder)) continue;
      left++;
      alone = holder;
    }
    if (left === 1 && alone !== undefined) counts.set(alone, (counts.get(alone) ?? 0) + 1);
  }
  return counts;
}

const knownAround = new WeakMap<RiskData, { readonly day: number; readonly around: Around }>();

interface Around {
  /** What an item is related to, both ways. */
  readonly related: readonly ReadonlySet<number>[];
  /** The records in force of a system. */
  readonly recordsOf: readonly (readonly number[])[];
}

/** The last answer is kept: suggestions are made for many people on one day. */
function aroundOn(data: RiskData, day: number): Around {
  const last = knownAround.get(data);
  if (last?.day === day) return last.around;
  const around = neighboursOf(data.items, day);
  knownAround.set(data, { day, around });
  return around;
}

function neighboursOf(items: readonly RiskItem[], day: number): Around {
  const related = items.map(() => new Set<number>());
  const recordsOf: number[][] = items.map(() => []);
  items.forEach((item, place) => {
    for (const other of item.related) {
      related[place]!.add(other);
      related[other]!.add(place);
    }
    if (countsOn(item, day)) for (const system of item.systems) recordsOf[system]!.push(place);
  });
  return { related, recordsOf };
}

/** What would be lost: which things nobody holds, or one person alone, on any day and without any people. */

import type { Corpus } from './corpus.ts';
import { dayNumber, type IsoDate } from './date.ts';
import type { EntryId } from './id.ts';
import { countsOn, openImpacts, type Impact, type Impacts } from './impact.ts';
import { fading, holdingOfCount, type Holding } from './ownership.ts';
import { riskData, type RiskData, type RiskItem } from './risk-data.ts';

/** Made once for a corpus; questions are cheap then. */
export interface Risk {
  readonly data: RiskData;
  readonly impacts: Impacts;
  /** Place of an entry in the data, by `kind:id`. */
  readonly places: ReadonlyMap<string, number>;
}

export interface RiskQuestion {
  /** People who are taken to be gone. Ids that nobody has change nothing. */
  readonly without?: readonly EntryId[];
  /** People who are taken to be there, even after their last day. */
  readonly with?: readonly EntryId[];
  readonly on: IsoDate;
  /** A handoff whose receipts are taken not to be there. */
  readonly unreceived?: EntryId | undefined;
}

/** Who holds an item. */
export interface Standing {
  readonly item: RiskItem;
  readonly place: number;
  readonly holding: Holding;
  /** Ids of those who hold it, in their order. */
  readonly holders: readonly EntryId[];
}

/** How an item stands, and how much is lost with it. */
export interface ItemRisk extends Standing {
  readonly impact: Impact;
}

const known = new WeakMap<Corpus, Risk>();

/** The risk of a corpus, made once. */
export function riskOf(corpus: Corpus): Risk {
  let risk = known.get(corpus);
  if (risk === undefined) known.set(corpus, (risk = openRisk(riskData(corpus))));
  return risk;
}

/** Looks up everything that questions need. */
export function openRisk(data: RiskData): Risk {
  return {
    data,
    impacts: openImpacts(data),
    places: new Map(data.items.map(({ kind, id }, place) => [`${kind}:${id}`, place])),
  };
}

/**
 * Who holds every system, and every record in force on that day. Empty where no people are written down at all, since
 * nothing is known then.
 */
export function standingsOn({ data }: Risk, question: RiskQuestion): readonly Standing[] {
  if (data.people.length === 0) return [];
  const day = dayNumber(question.on);
  const present = presentIn(data, question);
  return data.items.flatMap((item, place) =>
    countsOn(item, day) ? standingOf(data, place, day, present, question.unreceived) : [],
  );
}

/** The same with their impacts: those at risk with the greatest impact first. */
export function askRisk(risk: Risk, question: RiskQuestion): readonly ItemRisk[] {
  return withImpacts(risk, standingsOn(risk, question), question.on);
}

/** Adds what rests on each on that day: those at risk with the greatest impact first. */
export function withImpacts<Given extends Standing>(
  { impacts }: Risk,
  standings: readonly Given[],
  on: IsoDate,
): readonly (Given & ItemRisk)[] {
  const day = dayNumber(on);
  return standings.map((one) => ({ ...one, impact: impacts.of(one.place, day) })).sort(compareRisks);
}

/** How one item stands, also a record that is not in force. */
export function askItem({ data, impacts }: Risk, place: number, question: RiskQuestion): ItemRisk {
  const day = dayNumber(question.on);
  const standing = standingOf(data, place, day, presentIn(data, question), question.unreceived);
  return { ...standing, impact: impacts.of(place, day) };
}

/** Which people of the data, by their places, are there on the day of the question. */
export function presentIn({ people }: RiskData, question: RiskQuestion): readonly boolean[] {
  const [gone, kept, day] = [new Set(question.without), new Set(question.with), dayNumber(question.on)];
  return people.map(({ id, left }) => !gone.has(id) && (left === undefined || left >= day || kept.has(id)));
}

/** What is known of an item by whom on a day: the scores of people by their places, gone ones too. */
export function scoresOn(
  data: RiskData,
  item: RiskItem,
  day: number,
  unreceived?: EntryId,
): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  for (const { person, kind, on, handoff } of item.events) {
    if ((on !== undefined && on > day) || (handoff !== undefined && handoff === unreceived)) continue;
    const score = data.weights[kind] * (on === undefined ? 1 : fading(day - on));
    scores.set(person, (scores.get(person) ?? 0) + score);
  }
  return scores;
}

/** The greater, the nearer to being lost. */
export const severity: Readonly<Record<Holding, number>> = { held: 0, fragile: 1, orphaned: 2 };

/** At risk before held; then by impact, then orphaned before fragile, then systems before records, then by id. */
export function compareRisks(a: ItemRisk, b: ItemRisk): number {
  const isHeld = (risk: ItemRisk) => Number(risk.holding === 'held');
  return (
    isHeld(a) - isHeld(b) ||
    b.impact.value - a.impact.value ||
    severity[b.holding] - severity[a.holding] ||
    a.place - b.place
  );
}

function standingOf(
  data: RiskData,
  place: number,
  day: number,
  present: readonly boolean[],
  unreceived: EntryId | undefined,
): Standing {
  const item = data.items[place]!;
  const holders: number[] = [];
  for (const [person, score] of scoresOn(data, item, day, unreceived)) {
    if (present[person] === true && (score >= data.floor || item.named.includes(person))) holders.push(person);
  }
  return {
    item,
    place,
    holding: holdingOfCount(holders.length),
    holders: holders.sort((a, b) => a - b).map((person) => data.people[person]!.id),
  };
}

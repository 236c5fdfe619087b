/** How much rests on a thing: its criticality times itself and every record in force that would fall with it. */

import type { RiskData, RiskItem } from './risk-data.ts';

/** `value = criticality * (1 + dependents)`. */
export interface Impact {
  readonly value: number;
  readonly criticality: number;
  /** Records in force that rest on it, directly or not, each once. */
  readonly dependents: number;
}

export interface Impacts {
  /** What rests on the item in this place of the data, on this day. */
  readonly of: (place: number, day: number) => Impact;
  /** The records in force that rest on it, by their places. */
  readonly dependentsOf: (place: number, day: number) => readonly number[];
}

/** Whether people should follow the record on that day; a system always counts. */
export function countsOn({ kind, inForce }: RiskItem, day: number): boolean {
  if (kind === 'system') return true;
  return inForce !== undefined && (inForce.from ?? -Infinity) <= day && day < (inForce.until ?? Infinity);
}

/**
 * Looks up what rests on what. A record rests on the records it depends on and on its systems, a system on the systems
 * it needs; the way may lead over records that are not in force, which are not counted themselves. What was found is
 * kept for all days between which no record came into force or went out of it.
 */
export function openImpacts({ items }: RiskData): Impacts {
  const restingOn: number[][] = items.map(() => []);
  items.forEach(({ restsOn }, place) => restsOn.forEach((base) => restingOn[base]!.push(place)));
  const turns = [...new Set(items.flatMap(({ inForce }) => [inForce?.from ?? [], inForce?.until ?? []].flat()))];
  turns.sort((a, b) => a - b);
  const seenIn = new Int32Array(items.length);
  let visits = 0;
  let known: { readonly period: number; readonly impacts: (Impact | undefined)[] } = { period: -1, impacts: [] };

  const meetAll = (place: number, meet: (dependent: number) => void) => {
    const open = [place];
    const visit = ++visits;
    seenIn[place] = visit;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const dependent of restingOn[next]!) {
        if (seenIn[dependent] === visit) continue;
        seenIn[dependent] = visit;
        meet(dependent);
        open.push(dependent);
      }
    }
  };

  return {
    of(place, day) {
      const period = periodOf(turns, day);
      if (period !== known.period) known = { period, impacts: [] };
      const found = known.impacts[place];
      if (found !== undefined) return found;
      let dependents = 0;
      meetAll(place, (dependent) => {
        const item = items[dependent]!;
        if (item.kind === 'record' && countsOn(item, day)) dependents++;
      });
      const { criticality } = items[place]!;
      const impact = { value: criticality * (1 + dependents), criticality, dependents };
      known.impacts[place] = impact;
      return impact;
    },
    dependentsOf(place, day) {
      const found: number[] = [];
      meetAll(place, (dependent) => {
        const item = items[dependent]!;
        if (item.kind === 'record' && countsOn(item, day)) found.push(dependent);
      });
      return found.sort((a, b) => a - b);
    },
  };
}

/** How many of the sorted days are past or today. */
function periodOf(turns: readonly number[], day: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Who holds what on a day, for everybody at once: the last answer is kept, since a site asks it for each of its people. */

import type { IsoDate } from './date.ts';
import type { EntryId } from './id.ts';
import { standingsOn, type Risk, type Standing } from './risk.ts';

export interface Holdings {
  readonly standings: readonly Standing[];
  /** The places of what each person holds. */
  readonly placesOf: ReadonlyMap<EntryId, readonly number[]>;
}

const known = new WeakMap<Risk, { readonly key: string; readonly holdings: Holdings }>();

/** `unreceived`: a handoff whose receipts are taken not to be there. */
export function holdingsOn(risk: Risk, unreceived: EntryId | undefined, on: IsoDate): Holdings {
  const key = `${on} ${unreceived ?? ''}`;
  const last = known.get(risk);
  if (last?.key === key) return last.holdings;
  const standings = standingsOn(risk, { on, unreceived });
  const placesOf = new Map<EntryId, number[]>();
  for (const { holders, place } of standings) {
    for (const holder of holders) {
      const own = placesOf.get(holder);
      if (own === undefined) placesOf.set(holder, [place]);
      else own.push(place);
    }
  }
  const holdings = { standings, placesOf };
  known.set(risk, { key, holdings });
  return holdings;
}

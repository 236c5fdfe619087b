/** What was promised in handoffs, or lies in them without a taker, and nobody who is here has received. */

import { findEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { EntryId } from './id.ts';
import { takerOf } from './item-state.ts';
import { itemKey, receivedOf, thingOf } from './receiving.ts';

export interface Promised {
  readonly handoff: EntryId;
  readonly from: EntryId;
  /** Who is to take it; missing where nobody who is here, and did not write it themselves, has agreed to. */
  readonly to?: EntryId | undefined;
}

/** By `kind:id` of the record or system, in the order of the handoffs. What is received, by whomever, is promised no more. */
export function promisesOf(corpus: Corpus, today: IsoDate): ReadonlyMap<string, readonly Promised[]> {
  const promises = new Map<string, Promised[]>();
  for (const handoff of corpus.entries.handoff.values()) {
    const received = receivedOf(corpus, handoff, today);
    for (const item of handoff.items) {
      const { what } = item;
      const to = takerOf(corpus, handoff, item, today);
      const key = itemKey(corpus, what);
      if (thingOf(corpus, what) === undefined || received.has(key)) continue;
      const promise = {
        handoff: handoff.id,
        from: findEntry(corpus, 'person', handoff.from)?.id ?? handoff.from,
        ...(to === undefined ? {} : { to }),
      };
      promises.set(key, [...(promises.get(key) ?? []), promise]);
    }
  }
  return promises;
}

/** Who left with what they knew of an entry, and who there is today has received it from them? */

import { compareText } from './compare.ts';
import type { Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import { handoffsOf } from './handoffs-of.ts';
import type { Held } from './knowing.ts';
import { holdersOf } from './ownership.ts';
import type { Person } from './person.ts';
import { itemKey, receivedOf, type Received } from './receiving.ts';

/** Somebody who held the entry on their last day, and who there is today has received it from them. */
export interface Gone {
  readonly person: Person;
  readonly left: IsoDate;
  /** Newest last; empty where it went to nobody, or to people who have left in turn. */
  readonly received: readonly Received[];
}

/**
 * The last who left with it (who held it on their last day, or handed it over) and from whom somebody received it who is
 * there; else the last who left with it. `undefined` where that is of no
 * consequence, because nobody received it from them but two people who are there hold it anyway.
 */
export function lastGone(corpus: Corpus, entry: Held, today: IsoDate): Gone | undefined {
  const key = `${entry.kind}:${entry.id}`;
  const left = [...corpus.entries.person.values()]
    .flatMap((person) => (person.left !== undefined && person.left < today ? { person, left: person.left } : []))
    .sort((a, b) => compareText(b.left, a.left) || compareText(a.person.id, b.person.id));
  const gone = left.flatMap(({ person, left: day }): Gone | [] => {
    const handoffs = handoffsOf(corpus, person);
    const isHandedOver = handoffs.some(({ items }) => items.some(({ what }) => itemKey(corpus, what) === key));
    if (!isHandedOver && !holdersOf(corpus, entry, day).some((holder) => holder.person === person)) return [];
    const received = handoffs.flatMap((handoff) => receivedOf(corpus, handoff, today).get(key) ?? []);
    return { person, left: day, received };
  });
  const isHeldByTwo = holdersOf(corpus, entry, today).length > 1;
  return gone.find(({ received }) => received.length > 0) ?? (isHeldByTwo ? undefined : gone[0]);
}

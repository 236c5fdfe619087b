/** What of a handoff has arrived: which item a receipt means, and who has received it. */

import { findEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { Handoff, Receipt } from './handoff.ts';
import type { EntryId } from './id.ts';
import type { Held } from './knowing.ts';
import { isPresent } from './person.ts';

/** The receipts of a handoff up to today, in time order. */
export function receiptsOf(corpus: Corpus, handoff: Handoff, today: IsoDate): readonly Receipt[] {
  return [...corpus.entries.receipt.values()]
    .filter((receipt) => receipt.on <= today && findEntry(corpus, 'handoff', receipt.handoff) === handoff)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The record or system that an item names; `undefined` for free text. */
export function thingOf(corpus: Corpus, what: string): Held | undefined {
  return findEntry(corpus, 'record', what) ?? findEntry(corpus, 'system', what);
}

/** A text that is the same for all ways to name one item: its id, an alias, the same words. */
export function itemKey(corpus: Corpus, what: string): string {
  const thing = thingOf(corpus, what);
  return thing === undefined ? what.toLowerCase().replace(/\s+/g, ' ').trim() : `${thing.kind}:${thing.id}`;
}

/** Somebody has received an item and is there to answer for it. */
export interface Received {
  readonly by: EntryId;
  readonly on: IsoDate;
}

/**
 * Who received what of the handoff, by the key of the item, in time order. A receipt by the giver, or by somebody who
 * is not there today, carries nothing.
 */
export function receivedOf(corpus: Corpus, handoff: Handoff, today: IsoDate): ReadonlyMap<string, readonly Received[]> {
  const received = new Map<string, Received[]>();
  for (const receipt of receiptsOf(corpus, handoff, today)) {
    const person = findEntry(corpus, 'person', receipt.by);
    if (person === undefined || !isPresent(person, today)) continue;
    if (person === findEntry(corpus, 'person', handoff.from)) continue;
    for (const key of new Set(receipt.items.map(({ what }) => itemKey(corpus, what)))) {
      const list = received.get(key);
      const one = { by: person.id, on: receipt.on };
      if (list === undefined) received.set(key, [one]);
      else list.push(one);
    }
  }
  return received;
}

/** How does an item of a handoff stand: is it promised, has it arrived, is whoever received it still here? */

import { findEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { Handoff, HandoffItem } from './handoff.ts';
import type { EntryId } from './id.ts';
import { isPresent } from './person.ts';
import { itemKey, receiptsOf, type Received } from './receiving.ts';

/**
 * - `no-taker`: nobody who could take it is named, and nobody received it: no name, the giver, or somebody who has left.
 * - `waiting`: promised to somebody who is here, and not received.
 * - `receiver-left`: received, but everybody who did has left since.
 * - `received`: with somebody who is here today. Only this counts.
 */
export type ItemState = 'no-taker' | 'waiting' | 'receiver-left' | 'received';

/** The order in which items want attention. */
export const itemStates: readonly ItemState[] = ['no-taker', 'waiting', 'receiver-left', 'received'];

export interface ItemReceipt extends Received {
  /** Whether the receiver has left since. */
  readonly hasLeft: boolean;
  /** One answer a question, in order. */
  readonly answers: readonly string[];
}

export interface ItemStanding {
  readonly state: ItemState;
  /** In time order, also those of people who have left. */
  readonly receipts: readonly ItemReceipt[];
}

/** How the item stands today. A receipt by the giver carries nothing, as in `receivedOf`. */
export function standingOf(corpus: Corpus, handoff: Handoff, item: HandoffItem, today: IsoDate): ItemStanding {
  const key = itemKey(corpus, item.what);
  const giver = findEntry(corpus, 'person', handoff.from);
  const receipts = receiptsOf(corpus, handoff, today).flatMap((receipt): ItemReceipt | readonly [] => {
    const found = receipt.items.find(({ what }) => itemKey(corpus, what) === key);
    const person = findEntry(corpus, 'person', receipt.by);
    if (found === undefined || person === undefined || person === giver) return [];
    return { by: person.id, on: receipt.on, hasLeft: !isPresent(person, today), answers: found.answers };
  });
  if (receipts.some(({ hasLeft }) => !hasLeft)) return { state: 'received', receipts };
  if (receipts.length > 0) return { state: 'receiver-left', receipts };
  return { state: takerOf(corpus, handoff, item, today) === undefined ? 'no-taker' : 'waiting', receipts };
}

/** The person whom the item names and who could take it: one who is here and is not the giver. */
export function takerOf(
  corpus: Corpus,
  handoff: Handoff,
  { to }: Pick<HandoffItem, 'to'>,
  today: IsoDate,
): EntryId | undefined {
  const taker = to === undefined ? undefined : findEntry(corpus, 'person', to);
  if (taker === undefined || taker === findEntry(corpus, 'person', handoff.from)) return undefined;
  return isPresent(taker, today) ? taker.id : undefined;
}

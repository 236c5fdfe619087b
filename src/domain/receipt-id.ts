/** What is a receipt called? */

import type { IsoDate } from './date.ts';
import type { EntryId } from './id.ts';

/** The id of a receipt: that of its handoff, who received and when; with a number where somebody received twice on a day. */
export function receiptId(handoff: EntryId, by: EntryId, on: IsoDate, taken: ReadonlySet<string>): EntryId {
  const id = `${handoff}-${by}-${on}`;
  for (let number = 1; ; number++) {
    const next = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(next)) return next;
  }
}

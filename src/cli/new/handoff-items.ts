/** What of a handoff is meant for whom. */

import type { Handoff, HandoffItem } from '../../domain/handoff.ts';
import type { EntryId } from '../../domain/id.ts';

/** The items of a handoff that somebody may receive: theirs, and those that are for nobody by name. */
export function itemsFor(handoff: Handoff, by: EntryId): readonly HandoffItem[] {
  return handoff.items.filter(({ to }) => to === undefined || to === by);
}

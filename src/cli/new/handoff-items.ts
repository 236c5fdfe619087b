/** What of a handoff is meant for whom. */

import type { Handoff, HandoffItem } from '../../domain/handoff.ts';
import type { EntryId } from '../../domain/id.ts';
import { takerOf } from '../../domain/item-state.ts';
import type { Content } from '../open-content.ts';

/** The items that somebody may receive: theirs, and those that are for nobody who could take them. */
export function itemsFor(
  { corpus, today }: Pick<Content, 'corpus' | 'today'>,
  handoff: Handoff,
  by: EntryId,
): readonly HandoffItem[] {
  return handoff.items.filter((item) => {
    const taker = takerOf(corpus, handoff, item, today);
    return taker === undefined || taker === by;
  });
}

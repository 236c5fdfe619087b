/** What is lost when people leave: which things nobody holds any more, or one person alone, and through whom. */

import { addDays, type IsoDate } from './date.ts';
import type { EntryId } from './id.ts';
import type { Holding } from './ownership.ts';
import { askItem, askRisk, severity, type ItemRisk, type Risk } from './risk.ts';

/** How an item stands without them, and what it was with them. */
export interface Loss extends ItemRisk {
  readonly before: Holding;
  /** Those of the leaving who held it: why it is lost. */
  readonly lost: readonly EntryId[];
}

/** What stands worse because these people leave, as of the day after their last one. */
export function departureOf(risk: Risk, people: readonly EntryId[], lastDay: IsoDate): readonly Loss[] {
  return lossesOn(risk, people, addDays(lastDay, 1));
}

/**
 * What stands worse on a day without these people than it would with them, the greatest impact first. What has merely
 * faded by then, or is lost through others, is not laid to them.
 */
export function lossesOn(risk: Risk, people: readonly EntryId[], on: IsoDate): readonly Loss[] {
  return askRisk(risk, { on, without: people }).flatMap((after): Loss | readonly [] => {
    if (after.holding === 'held') return [];
    const before = askItem(risk, after.place, { on, with: people });
    if (severity[after.holding] <= severity[before.holding]) return [];
    return { ...after, before: before.holding, lost: before.holders.filter((id) => people.includes(id)) };
  });
}

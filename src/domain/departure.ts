/** What is lost when people leave: which things nobody holds any more, or one person alone, and through whom. */

import type { IsoDate } from './date.ts';
import type { EntryId } from './id.ts';
import type { Holding } from './ownership.ts';
import { severity, standingsOn, withImpacts, type ItemRisk, type Risk } from './risk.ts';

/** How an item stands without them, and what it was with them. */
export interface Loss extends ItemRisk {
  readonly before: Holding;
  /** Those of the leaving who held it: why it is lost. */
  readonly lost: readonly EntryId[];
}

/**
 * What stands worse on a day without these people than it would with them, the greatest impact first. What has merely
 * faded by then, or is lost through others, is not laid to them.
 */
export function lossesOn(risk: Risk, people: readonly EntryId[], on: IsoDate): readonly Loss[] {
  const gone = new Set(people);
  const before = new Map(standingsOn(risk, { on, with: people }).map((standing) => [standing.place, standing]));
  const worse = standingsOn(risk, { on, without: people }).flatMap((after) => {
    const former = before.get(after.place)!;
    if (severity[after.holding] <= severity[former.holding]) return [];
    return { ...after, before: former.holding, lost: former.holders.filter((id) => gone.has(id)) };
  });
  return withImpacts(risk, worse, on);
}

/** How much of what a leaver knows has arrived: what there is to hand over, what of it is written, what was received. */

import { findEntry, type Corpus } from './corpus.ts';
import { dayNumber, type IsoDate } from './date.ts';
import type { Handoff, HandoffItem } from './handoff.ts';
import type { EntryId } from './id.ts';
import type { Impact } from './impact.ts';
import type { Holding } from './ownership.ts';
import { itemKey, receivedOf, thingOf, type Received } from './receiving.ts';
import type { RiskItem } from './risk-data.ts';
import { askItem, askRisk, compareRisks, riskOf, type ItemRisk, type Risk } from './risk.ts';

/** Something to hand over. */
export interface HandoverItem {
  /** The words of the handoff, or the id where it says nothing. */
  readonly what: string;
  /** The record or system it is; free text is none. */
  readonly item?: RiskItem | undefined;
  /** Free text counts 1. */
  readonly impact: Impact;
  /** How it would stand without the person; free text has no holders. */
  readonly without?: Holding | undefined;
  /** As it stands in the handoff; missing where it would be lost and nobody wrote it. */
  readonly written?: HandoffItem | undefined;
  /** By whom who is still there, in time order. */
  readonly received: readonly Received[];
}

/** `share = received / all`; with nothing to hand over it is 1. */
export interface Coverage {
  /** 0 to 1, and 1 exactly when nothing is left. */
  readonly share: number;
  /** Impact received, and impact to hand over. */
  readonly received: number;
  readonly all: number;
  /** The greatest impact first. */
  readonly items: readonly HandoverItem[];
}

const freeText: Impact = { value: 1, criticality: 1, dependents: 0 };

/**
 * What would stand worse, and be orphaned or fragile, if this person were gone: what they have to hand over, the
 * greatest impact first. It is seen on their last day once that is past. Receipts of `handoff` are left out of account,
 * so that the list does not shrink while it is worked through.
 */
export function handoverOf(
  risk: Risk,
  person: EntryId,
  lastDay: IsoDate | undefined,
  handoff: EntryId | undefined,
  today: IsoDate,
): readonly ItemRisk[] {
  const on = lastDay !== undefined && lastDay < today ? lastDay : today;
  return askRisk(risk, { on, with: [person], unreceived: handoff })
    .filter(({ holders }) => holders.includes(person) && holders.length <= 2)
    .map(({ place }) => askItem(risk, place, { on, without: [person], unreceived: handoff }))
    .sort(compareRisks);
}

/**
 * How much of what the handoff's giver has to hand over was received, by impact. To hand over is all that would be
 * orphaned or fragile without them, and all that is written.
 */
export function coverageOf(corpus: Corpus, handoff: Handoff, today: IsoDate): Coverage {
  const risk = riskOf(corpus);
  const giver = findEntry(corpus, 'person', handoff.from);
  const lastDay = giver?.left ?? handoff.lastDay;
  const received = receivedOf(corpus, handoff, today);
  const written = new Map<string, HandoffItem>();
  for (const item of handoff.items) {
    const key = itemKey(corpus, item.what);
    if (!written.has(key)) written.set(key, item);
  }
  const items: HandoverItem[] = [];
  const atRisk = giver === undefined ? [] : handoverOf(risk, giver.id, lastDay, handoff.id, today);
  for (const { item, impact, holding } of atRisk) {
    const key = `${item.kind}:${item.id}`;
    const own = written.get(key);
    written.delete(key);
    const common = { item, impact, without: holding, received: received.get(key) ?? [] };
    items.push({ what: own?.what ?? item.id, ...common, ...(own === undefined ? {} : { written: own }) });
  }
  for (const [key, own] of written) {
    const thing = thingOf(corpus, own.what);
    const place = thing === undefined ? undefined : risk.places.get(key);
    items.push({
      what: own.what,
      impact: place === undefined ? freeText : risk.impacts.of(place, dayNumber(today)),
      ...(place === undefined ? {} : { item: risk.data.items[place]! }),
      written: own,
      received: received.get(key) ?? [],
    });
  }
  items.sort((a, b) => b.impact.value - a.impact.value);
  const all = sumOf(items);
  const arrived = sumOf(items.filter((item) => item.received.length > 0));
  return { share: all === 0 ? 1 : arrived / all, received: arrived, all, items };
}

function sumOf(items: readonly HandoverItem[]): number {
  return items.reduce((sum, { impact }) => sum + impact.value, 0);
}

/** The share in whole per cent, rounded down, so that 100 % is said only of the whole. */
export function coveragePercent({ received, all }: Pick<Coverage, 'received' | 'all'>): number {
  return all === 0 ? 100 : Math.floor((100 * received) / all);
}

/** What a handoff does not say although it would be lost, the greatest impact first. */
export function missingFrom({ items }: Coverage): readonly HandoverItem[] {
  return items.filter(({ written, received }) => written === undefined && received.length === 0);
}

/** What nobody who is still there has received, the greatest impact first. */
export function leftOf({ items }: Coverage): readonly HandoverItem[] {
  return items.filter(({ received }) => received.length === 0);
}

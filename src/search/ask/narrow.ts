/** Which documents does a choice leave? */

import { freshnessOn } from '../../domain/staleness.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Card } from './catalogue.ts';
import { facets, type Choices, type Facet } from './facets.ts';

export interface Narrowing {
  readonly choices: Choices;
  /** A day, month or year. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The values of a document in a group. An option goes by the status of its record. */
function valuesIn(card: Card, group: Facet, cards: readonly Card[], today: IsoDate): readonly string[] {
  switch (group) {
    case 'kind':
      return [card.kind];
    case 'status': {
      const record = card.kind === 'option' ? cards[card.leadsTo ?? -1] : card;
      return record?.kind === 'record' && record.state !== undefined ? [record.state] : [];
    }
    case 'year':
      return card.date === undefined ? [] : [card.date.slice(0, 4)];
    case 'is':
      return needsOf(card, today);
    default:
      return card[group] ?? [];
  }
}

/** Whether the document is left; `except` names a group whose choice does not count. */
function isLeft(
  card: Card,
  { choices, before, after }: Narrowing,
  cards: readonly Card[],
  today: IsoDate,
  except?: Facet,
): boolean {
  if (before !== undefined && (card.date === undefined || card.date >= before)) return false;
  // `after:2022` means later than all of 2022
  if (after !== undefined && (card.date === undefined || card.date.slice(0, after.length) <= after)) return false;
  return facets.every((group) => {
    const chosen = group === except ? undefined : choices[group];
    return chosen === undefined || valuesIn(card, group, cards, today).some((value) => chosen.includes(value));
  });
}

/** What a record or system needs on the reader's day. */
function needsOf({ review, holding }: Card, today: IsoDate): readonly string[] {
  const inputs = {
    reviewBy: review?.by as IsoDate | undefined,
    verifiedOn: review?.verified as IsoDate | undefined,
    hasTripped: review?.tripped ?? false,
    notice: 0,
  };
  const freshness = freshnessOn(inputs, today);
  return [
    ...(freshness === 'overdue' || freshness === 'tripped' ? [freshness] : []),
    ...(holding === 'fragile' || holding === 'orphaned' ? [holding] : []),
  ];
}

export interface Narrowed<Found> {
  /** In the order given. */
  readonly left: readonly Found[];
  readonly groups: { readonly [Group in Facet]?: ReadonlyMap<string, number> };
}

/** What is left of all that was found, and how many each value of a group has, whatever is chosen in that group. */
export function narrowed<Found>(
  all: readonly Found[],
  cardOf: (found: Found) => Card,
  narrowing: Narrowing,
  cards: readonly Card[],
  today: IsoDate,
): Narrowed<Found> {
  const left = all.filter((found) => isLeft(cardOf(found), narrowing, cards, today));
  const groups = facets.map((group) => {
    const counts = new Map<string, number>();
    const isChosen = narrowing.choices[group] !== undefined;
    for (const found of isChosen ? all.filter((one) => isLeft(cardOf(one), narrowing, cards, today, group)) : left) {
      for (const value of valuesIn(cardOf(found), group, cards, today)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [group, counts] as const;
  });
  return { left, groups: Object.fromEntries(groups) };
}

/** What an answer says of an entry beside its text: does it hold, since when, and what holds instead? */

import type { AnyEntry, Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { currentValue } from '../../domain/fact.ts';
import { stateOfPerson } from '../../domain/person.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { freshnessInputs } from '../../domain/staleness.ts';
import { currentOf, isRetired, stateOf } from '../../domain/supersession.ts';
import type { Card, Cards } from '../ask/cards.ts';
import { facets, type Facet } from '../ask/facets.ts';
import { fixedNames } from './choices.ts';
import type { SearchDocument } from './document.ts';
import { siteUrl } from './site-url.ts';

/** The card of an entry as it stands today. Fields without a value are left out. */
export function cardOf(corpus: Corpus, entry: AnyEntry, today: IsoDate): Card {
  const date = dateOf(entry, today);
  const dated = date === undefined ? {} : { date };
  if (entry.kind === 'person') return { kind: entry.kind, state: stateOfPerson(entry, today), ...dated };
  if (entry.kind !== 'record') return { kind: entry.kind, ...dated };
  const state = stateOf(corpus, entry, today);
  const current = state === 'superseded' ? currentOf(corpus, entry, today) : undefined;
  return {
    kind: entry.kind,
    state,
    ...dated,
    ...(current === undefined || current.id === entry.id
      ? {}
      : { current: { url: siteUrl(corpus, current), title: current.title } }),
    ...reviewOf(corpus, entry, today),
  };
}

/** The file of all cards, with the names by which people read the values of each group. */
export function cardsOf(documents: readonly SearchDocument[]): Cards {
  const names: Partial<Record<Facet, Record<string, string>>> = { ...fixedNames };
  for (const group of facets) {
    if (group in fixedNames) continue;
    for (const { value, label } of documents.flatMap(({ choices }) => choices[group] ?? [])) {
      if (value !== label) (names[group] ??= {})[value] = label;
    }
  }
  return { names, entries: Object.fromEntries(documents.map(({ url, card }) => [url, card])) };
}

/** The day an entry is about; most kinds have none. */
function dateOf(entry: AnyEntry, today: IsoDate): IsoDate | undefined {
  switch (entry.kind) {
    case 'record':
      return entry.date ?? entry.recorded;
    case 'handoff':
      return entry.lastDay;
    case 'fact':
      return currentValue(entry, today).on;
    default:
      return undefined;
  }
}

/** What decides whether a record wants another look; nothing for one that no longer holds. */
function reviewOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): Pick<Card, 'review'> {
  if (isRetired(corpus, record, today)) return {};
  const { reviewBy, verifiedOn, hasTripped } = freshnessInputs(corpus, record, undefined, today);
  if (reviewBy === undefined && !hasTripped) return {};
  return {
    review: {
      ...(reviewBy === undefined ? {} : { by: reviewBy }),
      ...(verifiedOn === undefined ? {} : { verified: verifiedOn }),
      tripped: hasTripped,
    },
  };
}

/** By what can records be narrowed, and which of these values does a record have? */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { slugOf } from '../domain/id.ts';
import { statuses, type DecisionRecord } from '../domain/record.ts';
import { stateOf } from '../domain/supersession.ts';
import { areasOf } from './areas.ts';
import { compareNames } from './order.ts';
import { listingUrl, type Listing } from './urls.ts';

export interface FacetGroup {
  readonly listing: Listing;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** The page of its records. */
  readonly href: string;
  readonly count: number;
  /** Its number among the values of all groups. */
  readonly mark: number;
}

export interface RecordFacet {
  readonly listing: Listing;
  readonly value: string;
}

/** Every value that the record has, each once. */
export function facetsOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly RecordFacet[] {
  const { areas, systems, deciders, consulted, steward = '', date } = record;
  const ids = (kind: 'system' | 'person', names: readonly string[]) =>
    [...new Set(names.map((name) => findEntry(corpus, kind, name)?.id))].flatMap((value) =>
      value === undefined ? [] : { listing: kind, value },
    );
  return [
    { listing: 'status', value: stateOf(corpus, record, today) },
    ...[...new Set(areas.map(slugOf))]
      .filter((value) => value !== '')
      .map((value) => ({ listing: 'area' as const, value })),
    ...ids('system', systems),
    ...ids('person', [...deciders, steward, ...consulted]),
    ...(date === undefined ? [] : [{ listing: 'year' as const, value: date.slice(0, 4) }]),
  ];
}

const order: readonly Listing[] = ['status', 'area', 'system', 'year', 'person'];
const labels: Readonly<Record<Listing, string>> = {
  status: 'Status',
  area: 'Area',
  system: 'System',
  year: 'Year',
  person: 'Person',
};
const states: readonly string[] = ['accepted', 'proposed', 'superseded', ...statuses];

/**
 * The groups with the values that the records have; with `all`, also statuses, systems and people that no record
 * has, since their lists have an address all the same. A person is one who decided, was consulted or answers for it.
 */
export function facetGroups(
  corpus: Corpus,
  records: readonly DecisionRecord[],
  today: IsoDate,
  which: 'found' | 'all' = 'found',
): readonly FacetGroup[] {
  const counts = new Map(order.map((listing) => [listing, new Map<string, number>()]));
  for (const record of records) {
    for (const { listing, value } of facetsOf(corpus, record, today)) {
      const group = counts.get(listing);
      group?.set(value, (group.get(value) ?? 0) + 1);
    }
  }
  if (which === 'all') {
    const known = { status: new Set(states), system: corpus.entries.system, person: corpus.entries.person };
    for (const listing of ['status', 'system', 'person'] as const) {
      const group = counts.get(listing);
      for (const value of known[listing].keys()) if (!group?.has(value)) group?.set(value, 0);
    }
  }
  const areas = new Map(areasOf(corpus).map(({ slug, label }) => [slug, label]));
  const labelOf = (listing: Listing, value: string): string => {
    if (listing === 'area') return areas.get(value) ?? value;
    return listing === 'system' || listing === 'person' ? (corpus.entries[listing].get(value)?.name ?? value) : value;
  };
  let mark = 0;
  return order.flatMap((listing): readonly FacetGroup[] => {
    const values = [...(counts.get(listing) ?? [])]
      .map(([value, count]) => ({
        value,
        label: labelOf(listing, value),
        href: listingUrl(corpus, listing, value),
        count,
      }))
      .sort((a, b) => inOrder(listing, a, b))
      .map((each) => ({ ...each, mark: mark++ }));
    return values.length === 0 ? [] : [{ listing, label: labels[listing], values }];
  });
}

type Counted = Omit<FacetValue, 'mark'>;

/** Years newest first, statuses by what they mean, the rest by how many records they have. */
function inOrder(listing: Listing, a: Counted, b: Counted): number {
  if (listing === 'year') return compareNames(b.value, a.value);
  if (listing === 'status') return states.indexOf(a.value) - states.indexOf(b.value);
  return b.count - a.count || compareNames(a.label, b.label);
}

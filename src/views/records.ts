/** What the list of all records shows, and the lists of one area, status, system, person or year. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { DecisionRecord, State } from '../domain/record.ts';
import { stateOf } from '../domain/supersession.ts';
import type { EmptyView } from './empty.ts';
import { facetGroups, facetsOf, type FacetGroup, type FacetValue } from './record-facets.ts';
import { byNewest, compareNames, counted } from './order.ts';
import { entryUrl, guideUrl, sectionUrl, type Listing } from './urls.ts';

export interface RecordsPage {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly { readonly label: string; readonly href: string }[];
  /** Newest first; those without a day last. */
  readonly rows: readonly RecordRow[];
  /** Ways to narrow the list. */
  readonly groups: readonly FacetGroup[];
  readonly count: string;
  readonly empty?: EmptyView | undefined;
  readonly writeUrl: string;
}

export interface RecordRow {
  readonly href: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly state: State;
  readonly on?: IsoDate | undefined;
  /** Areas, then who answers for it. */
  readonly about: readonly string[];
  /** The values of all groups that it has. */
  readonly marks: readonly number[];
}

/** The list of all records. */
export function recordsPage(corpus: Corpus, today: IsoDate): RecordsPage {
  const records = [...corpus.entries.record.values()];
  const groups = facetGroups(corpus, records, today);
  return {
    title: 'Records',
    description: 'Every decision that is written down, with what holds today.',
    crumbs: [],
    rows: rowsOf(corpus, records, groups, today),
    groups,
    count: counted(records.length, 'record'),
    ...(records.length > 0
      ? {}
      : {
          empty: {
            missing: 'No decision is written down yet.',
            todo: 'Write the first one: the command asks what it needs to know.',
          },
        }),
    writeUrl: guideUrl(corpus, 'records'),
  };
}

/** The records of one value of a listing, with a page of their own. */
export interface ListingPage extends RecordsPage {
  readonly listing: Listing;
  readonly value: string;
  /** The whole list with this value chosen, to narrow it further. */
  readonly filterUrl: string;
}

/** All lists that have a page: one for each value that a record has, and for each system and person. */
export function listingPages(corpus: Corpus, today: IsoDate): readonly ListingPage[] {
  const records = [...corpus.entries.record.values()];
  return facetGroups(corpus, records, today, 'all').flatMap(({ listing, values }) =>
    values.map((facet) => listingPage(corpus, records, listing, facet, today)),
  );
}

function listingPage(
  corpus: Corpus,
  all: readonly DecisionRecord[],
  listing: Listing,
  { value, label }: FacetValue,
  today: IsoDate,
): ListingPage {
  const records = all.filter((record) =>
    facetsOf(corpus, record, today).some((facet) => facet.listing === listing && facet.value === value),
  );
  const title = titles[listing](label);
  return {
    listing,
    value,
    title,
    description: `${title}: ${counted(records.length, 'record')}.`,
    crumbs: [{ label: 'Records', href: sectionUrl(corpus, 'record') }],
    rows: rowsOf(corpus, records, [], today),
    groups: [],
    count: counted(records.length, 'record'),
    ...(records.length > 0
      ? {}
      : { empty: { missing: 'No record is listed here.', todo: 'The list of all records has the others.' } }),
    writeUrl: guideUrl(corpus, 'records'),
    filterUrl: `${sectionUrl(corpus, 'record')}?${listing}=${encodeURIComponent(value)}`,
  };
}

const titles: Readonly<Record<Listing, (label: string) => string>> = {
  area: (label) => `Records about ${label}`,
  status: (label) => `Records that are ${label}`,
  system: (label) => `Records about ${label}`,
  person: (label) => `Records of ${label}`,
  year: (label) => `Records of ${label}`,
};

function rowsOf(
  corpus: Corpus,
  records: readonly DecisionRecord[],
  groups: readonly FacetGroup[],
  today: IsoDate,
): readonly RecordRow[] {
  const marks = new Map(
    groups.flatMap(({ listing, values }) => values.map((each) => [`${listing} ${each.value}`, each.mark])),
  );
  return records
    .map((record): RecordRow => ({
      href: entryUrl(corpus, record),
      title: record.title,
      summary: record.summary,
      state: stateOf(corpus, record, today),
      on: record.date,
      about: [...record.areas, ...stewardName(corpus, record)],
      marks: facetsOf(corpus, record, today).flatMap(({ listing, value }) => marks.get(`${listing} ${value}`) ?? []),
    }))
    .sort((a, b) => byNewest(a, b) || compareNames(a.title, b.title));
}

function stewardName(corpus: Corpus, { steward }: DecisionRecord): readonly string[] {
  if (steward === undefined) return [];
  const name = (findEntry(corpus, 'person', steward) ?? findEntry(corpus, 'team', steward))?.name ?? steward;
  return [name];
}

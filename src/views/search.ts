/** What the search page shows before anything is asked, and where nothing can be: the ways in for those who browse. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { statuses, type State } from '../domain/record.ts';
import { stateOf } from '../domain/supersession.ts';
import { areasOf } from './areas.ts';
import { areaUrl, listingUrl, searchUrl, sectionUrl } from './urls.ts';

export interface SearchPage {
  readonly title: string;
  readonly description: string;
  /** Where the form leads, with and without scripts. */
  readonly action: string;
  readonly ways: readonly Ways[];
}

/** Ways in of one sort. */
export interface Ways {
  readonly label: string;
  readonly links: readonly { readonly label: string; readonly href: string; readonly count: number }[];
}

/** Empty sorts are left out. */
export function searchPage(corpus: Corpus, today: IsoDate): SearchPage {
  const ways = [
    {
      label: 'Areas',
      links: areasOf(corpus).map(({ slug, label, records }) => ({
        label,
        href: areaUrl(corpus, slug),
        count: records.length,
      })),
    },
    { label: 'Records by status', links: statusLinks(corpus, today) },
    { label: 'Everything', links: kindLinks(corpus) },
  ];
  return {
    title: 'Search',
    description: `Find a decision, a person, a system or a word in ${corpus.wiki.name}.`,
    action: searchUrl(corpus),
    ways: ways.filter(({ links }) => links.length > 0),
  };
}

function statusLinks(corpus: Corpus, today: IsoDate): Ways['links'] {
  const counts = new Map<State, number>();
  for (const record of corpus.entries.record.values()) {
    const state = stateOf(corpus, record, today);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const order: readonly State[] = ['accepted', 'proposed', 'superseded', ...statuses.slice(2)];
  return order.flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count === 0 ? [] : [{ label: state, href: listingUrl(corpus, 'status', state), count }];
  });
}

const kinds = [
  ['record', 'Records'],
  ['term', 'Glossary'],
  ['system', 'Systems'],
  ['person', 'People'],
  ['team', 'Teams'],
  ['handoff', 'Handoffs'],
  ['path', 'Onboarding paths'],
  ['fact', 'Facts'],
] as const;

function kindLinks(corpus: Corpus): Ways['links'] {
  return kinds.flatMap(([kind, label]) => {
    const count = corpus.entries[kind].size;
    return count === 0 ? [] : [{ label, href: sectionUrl(corpus, kind), count }];
  });
}

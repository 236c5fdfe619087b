/** What the frame around every page shows: the wiki's name, the way to its sections, the day it was built for. */

import type { Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import type { Forms } from './alternates.ts';
import { openSearchUrl } from './open-search.ts';
import { policyOf } from './page-policy.ts';
import { changesUrl, guideUrl, newHereUrl, riskUrl, searchUrl, sectionUrl, urlOf } from './urls.ts';

/** The part of the site that a page belongs to. */
export type Section =
  | 'home'
  | 'records'
  | 'systems'
  | 'people'
  | 'risk'
  | 'handoffs'
  | 'paths'
  | 'glossary'
  | 'facts'
  | 'guide'
  | 'search'
  | 'changes'
  | 'new-here';

export interface NavItem {
  readonly section?: Section;
  readonly label: string;
  readonly href: string;
}

export interface Shell {
  readonly name: string;
  readonly base: string;
  /** What the page may load and run. */
  readonly policy: string;
  readonly homeUrl: string;
  readonly searchUrl: string;
  /** What makes the wiki a search engine of the browser. */
  readonly openSearchUrl?: string | undefined;
  /** What has changed lately. */
  readonly changesUrl: string;
  /** Where the site is reached, without a path; pages name their own address with it. */
  readonly origin?: string | undefined;
  /** From which each page tells in which other forms it is there. */
  readonly forms: Forms;
  /** The day the pages were built for. */
  readonly today: IsoDate;
  /** A sample wiki lives on this day; the reader's own day does not count. */
  readonly sampleDay?: IsoDate | undefined;
  /** The sites that are searched together with this one, as JSON for the script that does. */
  readonly sites?: string | undefined;
  /** Says so where the wiki is a sample. */
  readonly note?: string | undefined;
  /** The sections that people go to most. */
  readonly nav: readonly NavItem[];
  /** What stands at the foot of the page besides. */
  readonly footer: readonly NavItem[];
}

/** The same for every page of one build. */
export function shellOf(corpus: Corpus, today: IsoDate): Shell {
  const { wiki } = corpus;
  return {
    name: wiki.name,
    base: wiki.base,
    policy: policyOf(wiki),
    homeUrl: urlOf(corpus, ''),
    searchUrl: searchUrl(corpus),
    changesUrl: changesUrl(corpus),
    ...(wiki.origin === undefined ? {} : { openSearchUrl: openSearchUrl(corpus) }),
    ...(wiki.origin === undefined ? {} : { origin: wiki.origin }),
    ...(wiki.federation.length === 0 ? {} : { sites: JSON.stringify({ own: wiki.name, peers: wiki.federation }) }),
    forms: { name: wiki.name, base: wiki.base, outputs: wiki.outputs },
    today,
    ...(wiki.today === undefined
      ? {}
      : {
          sampleDay: wiki.today,
          note: `This is a sample wiki. It lives on ${dayInWords(wiki.today)}, so that nothing in it goes stale; its people and teams are invented.`,
        }),
    nav: [
      { section: 'records', label: 'Records', href: sectionUrl(corpus, 'record') },
      { section: 'systems', label: 'Systems', href: sectionUrl(corpus, 'system') },
      { section: 'people', label: 'People', href: sectionUrl(corpus, 'person') },
      { section: 'risk', label: 'Risk', href: riskUrl(corpus) },
      { section: 'handoffs', label: 'Handoffs', href: sectionUrl(corpus, 'handoff') },
      { section: 'paths', label: 'Paths', href: sectionUrl(corpus, 'path') },
      { section: 'glossary', label: 'Glossary', href: sectionUrl(corpus, 'term') },
      { section: 'guide', label: 'Guide', href: guideUrl(corpus, '') },
    ],
    footer: [
      { section: 'new-here', label: 'New here', href: newHereUrl(corpus) },
      { section: 'search', label: 'Search', href: searchUrl(corpus) },
      { label: 'Areas', href: urlOf(corpus, 'areas/') },
      { label: 'Teams', href: sectionUrl(corpus, 'team') },
      { section: 'facts', label: 'Facts', href: sectionUrl(corpus, 'fact') },
      { label: 'How to write a record', href: guideUrl(corpus, 'records') },
      ...(wiki.repository === undefined ? [] : [{ label: 'Source', href: wiki.repository.url }]),
    ],
  };
}

/** The only place that knows our URLs. All are rooted at the base path and end with `/`. */

import { findEntry, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { EntryKind } from '../domain/entry.ts';
import type { EntryId } from '../domain/id.ts';
import { commitPage, editPage } from '../domain/forge.ts';
import type { Wiki } from '../domain/wiki.ts';

/** The first part of the path of each kind's pages. Events are shown on the page of their person, receipts on that of their handoff. */
export const sectionOf: Readonly<Record<EntryKind, string>> = {
  record: 'records',
  person: 'people',
  event: 'people',
  team: 'teams',
  system: 'systems',
  handoff: 'handoffs',
  receipt: 'handoffs',
  path: 'paths',
  term: 'glossary',
  fact: 'facts',
};

/** Ways to narrow the list of records that have pages of their own. */
export const listings = ['area', 'status', 'system', 'person', 'year'] as const;
export type Listing = (typeof listings)[number];

/** All that most addresses depend on. */
export interface Based {
  readonly wiki: Pick<Wiki, 'base'>;
}

/** `path` (without a leading `/`) under the base path. */
export function urlOf(corpus: Based, path: string): string {
  return corpus.wiki.base + path;
}

/** An address of ours in full where wiki.yaml names the site's origin, else as it is. */
export function fullUrl(corpus: Corpus, href: string): string {
  return `${corpus.wiki.origin ?? ''}${href}`;
}

/** The page of an entry; terms have an anchor in the glossary, events and receipts are on the page of another entry. */
export function entryUrl(corpus: Corpus, entry: AnyEntry): string {
  const section = sectionOf[entry.kind];
  if (entry.kind === 'term') return urlOf(corpus, `${section}/#${entry.id}`);
  if (entry.kind === 'receipt') return urlOf(corpus, `${section}/${entry.handoff}/`);
  const id = entry.kind === 'event' ? (findEntry(corpus, 'person', entry.by)?.id ?? entry.by) : entry.id;
  return urlOf(corpus, `${section}/${id}/`);
}

/** The page that holds a handoff together with the records handed over, for paper. */
export function binderUrl(corpus: Corpus, handoff: Extract<AnyEntry, { kind: 'handoff' }>): string {
  return `${entryUrl(corpus, handoff)}binder/`;
}

/** The overview of all entries of a kind. */
export function sectionUrl(corpus: Corpus, kind: EntryKind): string {
  return urlOf(corpus, `${sectionOf[kind]}/`);
}

/** The records of one area, status, system, person or year. */
export function listingUrl(corpus: Corpus, listing: Listing, value: string): string {
  return urlOf(corpus, `records/${listing}/${value}/`);
}

export function areaUrl(corpus: Corpus, slug: string): string {
  return urlOf(corpus, `areas/${slug}/`);
}

/** What is at risk, and what would be without some people, on a day; today where none is given. */
export function riskUrl(corpus: Corpus, without: readonly EntryId[] = [], on?: IsoDate): string {
  const question = [without.length === 0 ? [] : `without=${without.join(',')}`, on === undefined ? [] : `on=${on}`];
  const query = question.flat().join('&');
  return urlOf(corpus, `risk/${query === '' ? '' : `?${query}`}`);
}

/** The data that the page of risks asks. */
export function riskFileUrl(corpus: Corpus): string {
  return urlOf(corpus, 'risk/data.json');
}

/** The pages of the guide, in the order in which they are read; the first is its overview. */
export const guidePages = [
  '',
  'records',
  'handoffs',
  'risk',
  'paths',
  'glossary',
  'status',
  'changes',
  'search',
  'import',
  'team-repository',
  'publish',
  'audiences',
  'login',
  'federation',
  'programs',
  'fields',
  'components',
  'issues',
  'numbers',
] as const;
export type GuidePageName = (typeof guidePages)[number];

/** A page of the guide, with an anchor where one is given. */
export function guideUrl(corpus: Corpus, page: GuidePageName, anchor = ''): string {
  return urlOf(corpus, `guide/${page === '' ? '' : `${page}/`}${anchor === '' ? '' : `#${anchor}`}`);
}

/** Where a handoff is composed; of a person where one is given. */
export function composerUrl(corpus: Corpus, person: EntryId | '' = ''): string {
  return urlOf(corpus, `handoffs/new/${person === '' ? '' : `?from=${encodeURIComponent(person)}`}`);
}

/** What the composer begins with for this person, as JSON. */
export function composerDataUrl(corpus: Corpus, person: EntryId): string {
  return urlOf(corpus, `handoffs/new/${person}.json`);
}

export function searchUrl(corpus: Corpus, query = ''): string {
  return urlOf(corpus, `search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`);
}

/** What has changed lately, or in one year; an area narrows it where scripts run. */
export function changesUrl(corpus: Corpus, narrowed: { year?: string; area?: string } = {}): string {
  const { year, area } = narrowed;
  const query = area === undefined ? '' : `?area=${encodeURIComponent(area)}`;
  return urlOf(corpus, `changes/${year === undefined ? '' : `${year}/`}${query}`);
}

export function newHereUrl(corpus: Corpus): string {
  return urlOf(corpus, 'new-here/');
}

/** A page as Markdown: its address with `.md` at the end in place of `/`. Anchors are left out. */
export function markdownUrl(corpus: Based, href: string): string {
  const page = href.replace(/#.*$/, '');
  return page === corpus.wiki.base ? urlOf(corpus, 'index.md') : page.replace(/\/$/, '.md');
}

/** The picture of a page: its address with `.png` at the end in place of `/`. */
export function pictureUrl(href: string): string {
  return href.replace(/\/$/, '.png');
}

/** A file of the JSON for programs: `records.json`, `records/x.json`. */
export function apiUrl(corpus: Corpus, file: string): string {
  return urlOf(corpus, `api/v1/${file}`);
}

/** A file that lies beside an entry (path from the content folder), under a name that changes with it. */
export function assetUrl(corpus: Corpus, name: string): string {
  return urlOf(corpus, `assets/${name}`);
}

/** Where the entry's file can be edited on the configured forge; `undefined` without one, and where its name may not be told. */
export function editUrl(corpus: Corpus, { file, isFileHidden }: AnyEntry): string | undefined {
  const { repository } = corpus.wiki;
  return repository === undefined || isFileHidden === true ? undefined : editPage(repository, file);
}

/** Where one commit can be read on the configured forge; `undefined` without one. */
export function commitUrl(corpus: Corpus, commit: string): string | undefined {
  const { repository } = corpus.wiki;
  return repository === undefined ? undefined : commitPage(repository, commit);
}

/** Where a file is put into the content folder. Only `cairn dev` answers there; no built site has it. */
export function saveUrl(base: string): string {
  return `${base}@cairn/save`;
}

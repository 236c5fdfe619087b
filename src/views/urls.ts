/** The only place that knows our URLs. All are rooted at the base path and end with `/`. */

import type { AnyEntry, Corpus } from '../domain/corpus.ts';
import type { EntryKind } from '../domain/entry.ts';
import type { Wiki } from '../domain/wiki.ts';

/** The first part of the path of each kind's pages. Receipts are shown on the page of their handoff. */
export const sectionOf: Readonly<Record<EntryKind, string>> = {
  record: 'records',
  person: 'people',
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

/** The page of an entry; terms have an anchor in the glossary, receipts are on the page of their handoff. */
export function entryUrl(corpus: Corpus, entry: AnyEntry): string {
  const section = sectionOf[entry.kind];
  if (entry.kind === 'term') return urlOf(corpus, `${section}/#${entry.id}`);
  return urlOf(corpus, `${section}/${entry.kind === 'receipt' ? entry.handoff : entry.id}/`);
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

/** The pages of the guide, in the order in which they are read; the first is its overview. */
export const guidePages = [
  '',
  'records',
  'handoffs',
  'paths',
  'status',
  'search',
  'import',
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

export function searchUrl(corpus: Corpus, query = ''): string {
  return urlOf(corpus, `search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`);
}

/** A page as Markdown: its address with `.md` at the end in place of `/`. Anchors are left out. */
export function markdownUrl(corpus: Based, href: string): string {
  const page = href.replace(/#.*$/, '');
  return page === corpus.wiki.base ? urlOf(corpus, 'index.md') : page.replace(/\/$/, '.md');
}

/** A file of the JSON for programs: `records.json`, `records/x.json`. */
export function apiUrl(corpus: Corpus, file: string): string {
  return urlOf(corpus, `api/v1/${file}`);
}

/** A file that lies beside an entry (path from the content folder), under a name that changes with it. */
export function assetUrl(corpus: Corpus, name: string): string {
  return urlOf(corpus, `assets/${name}`);
}

/** Where the entry's file can be edited on the configured forge; `undefined` without one. */
export function editUrl(corpus: Corpus, file: string): string | undefined {
  const { repository } = corpus.wiki;
  if (repository === undefined) return undefined;
  const path = [repository.folder, file]
    .join('/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');
  const branch = encodeURIComponent(repository.branch);
  switch (repository.forge) {
    case 'github':
      return `${repository.url}/edit/${branch}/${path}`;
    case 'gitlab':
      return `${repository.url}/-/edit/${branch}/${path}`;
    case 'gitea':
      return `${repository.url}/_edit/${branch}/${path}`;
    case 'other':
      return undefined;
  }
}

/** Where one commit can be read on the configured forge; `undefined` without one. */
export function commitUrl(corpus: Corpus, commit: string): string | undefined {
  const { repository } = corpus.wiki;
  switch (repository?.forge) {
    case 'github':
    case 'gitea':
      return `${repository.url}/commit/${commit}`;
    case 'gitlab':
      return `${repository.url}/-/commit/${commit}`;
    default:
      return undefined;
  }
}

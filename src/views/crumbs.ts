/** The way to a page from the section it belongs to. */

import type { Corpus } from '../domain/corpus.ts';
import type { EntryKind } from '../domain/entry.ts';
import { sectionUrl, urlOf } from './urls.ts';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

const sectionNames: Readonly<Record<EntryKind | 'area', string>> = {
  record: 'Records',
  person: 'People',
  event: 'People',
  team: 'Teams',
  system: 'Systems',
  handoff: 'Handoffs',
  receipt: 'Handoffs',
  path: 'Paths',
  term: 'Glossary',
  fact: 'Facts',
  area: 'Areas',
};

/** The overviews above a page, the widest first: teams are among people, areas among records. */
export function crumbsTo(corpus: Corpus, ...kinds: readonly (EntryKind | 'area')[]): readonly Crumb[] {
  return kinds.map((kind) => ({
    label: sectionNames[kind],
    href: kind === 'area' ? urlOf(corpus, 'areas/') : sectionUrl(corpus, kind),
  }));
}

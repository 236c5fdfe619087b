/** One thing that can be found: its words, by what it is narrowed down to, and what an answer says of it. */

import type { AnyEntry } from '../../domain/corpus.ts';
import type { EntryKind } from '../../domain/entry.ts';
import type { Card } from '../ask/cards.ts';
import type { Facet } from '../ask/facets.ts';

/** Kinds with pages of their own. Receipts are read on the page of their handoff. */
export const searchedKinds = [
  'record',
  'system',
  'person',
  'team',
  'handoff',
  'path',
  'term',
  'fact',
] as const satisfies readonly EntryKind[];
export type SearchedKind = (typeof searchedKinds)[number];

/** A value by which an entry is found when answers are narrowed, and how people read it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Text that stands around an entry's prose. */
export interface Block {
  /** Whether it comes before the prose or after it: the first words are shown where nothing better matches. */
  readonly place: 'before' | 'after';
  /** How much a word counts here; 1 in the prose. */
  readonly weight: number;
  /** The heading it stands under, and the anchor of that heading on the entry's page. */
  readonly heading?: { readonly text: string; readonly anchor: string } | undefined;
  readonly lines: readonly string[];
}

export interface SearchDocument {
  readonly entry: AnyEntry;
  readonly kind: SearchedKind;
  readonly id: string;
  /** Rooted at the site, without the base path: `/records/x/`. */
  readonly url: string;
  readonly title: string;
  /** Words by which it is found but which are not shown: ids, aliases, the names of what it belongs to. */
  readonly names: Readonly<Record<string, string>>;
  readonly choices: { readonly [Group in Facet]?: readonly Choice[] };
  /** Newest first puts those without a day last. */
  readonly sort: { readonly date: string };
  readonly blocks: readonly Block[];
  readonly card: Card;
}

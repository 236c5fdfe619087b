/** One thing that can be found: its words, by what it is narrowed down to, and what an answer says of it. */

import type { AnyEntry } from '../../domain/corpus.ts';
import type { EntryKind } from '../../domain/entry.ts';
import type { Card } from '../ask/catalogue.ts';
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

/** Groups whose values are entries or areas, with names of their own. */
export type ChosenByName = Extract<Facet, 'area' | 'system' | 'person'>;

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

/** What is known of a document by itself; `leadsTo` by its URL until all documents are known. */
export type DocumentCard = Omit<Card, 'leadsTo'> & { readonly leadsTo?: string | undefined };

export interface SearchDocument {
  /** Whose prose is the document's too, unless it is an option. */
  readonly entry: AnyEntry;
  /** An option of a record is found by itself, apart from entries. */
  readonly kind: SearchedKind | 'option';
  readonly id: string;
  /** Rooted at the site, without the base path: `/records/x/`. */
  readonly url: string;
  readonly title: string;
  /** Words by which it is found but which its text does not show: ids, aliases, the names of what it belongs to. */
  readonly names: Readonly<Record<string, string>>;
  readonly choices: { readonly [Group in ChosenByName]?: readonly Choice[] };
  readonly blocks: readonly Block[];
  /** What an answer shows besides its text: how many of its first words are the summary, and where it came from. */
  readonly shown: Readonly<Record<string, string>>;
  readonly card: DocumentCard;
  /** Words for the same thing that it names: a term and its aliases. */
  readonly synonyms: readonly string[];
}

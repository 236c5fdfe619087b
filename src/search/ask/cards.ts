/**
 * What is known of every entry before its text is loaded: a small file beside the index, read in one go.
 * Pagefind cannot say it (all it keeps with a page is searched too), and whether a decision still holds has to
 * stand beside every answer.
 */

import { facets, type Facet } from './facets.ts';

/** The name of the file in the folder of the index. */
export const cardsFile = 'cards.json';

/** One entry, as an answer shows it. */
export interface Card {
  readonly kind: string;
  readonly state?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date?: string | undefined;
  /** What holds now, for a superseded record. */
  readonly current?: { readonly url: string; readonly title: string } | undefined;
  /** What a reader's own day makes of it: is a review overdue? */
  readonly review?:
    { readonly by?: string | undefined; readonly verified?: string | undefined; readonly tripped: boolean } | undefined;
}

export interface Cards {
  /** Readable names of the values of a group; a value without one is shown as it is. */
  readonly names: { readonly [Group in Facet]?: Readonly<Record<string, string>> };
  /** By URL, rooted at the site (`/records/x/`), without the base path. */
  readonly entries: Readonly<Record<string, Card>>;
}

/** Reads the file's text; `undefined` when it is not what we write. */
export function parseCards(text: string): Cards | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isCards(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The readable name of a value. */
export function nameOfValue(cards: Cards, group: Facet, value: string): string {
  const names = cards.names[group] ?? {};
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

function isCards(read: unknown): read is Cards {
  if (typeof read !== 'object' || read === null) return false;
  const { names, entries } = read as Partial<Record<keyof Cards, unknown>>;
  return (
    isRecord(entries, (card) => isRecord(card, () => true) && 'kind' in (card as object)) &&
    isRecord(names, (group) => isRecord(group, (name) => typeof name === 'string')) &&
    Object.keys(names as object).every((group) => facets.some((facet) => facet === group))
  );
}

function isRecord(read: unknown, holds: (value: unknown) => boolean): boolean {
  return typeof read === 'object' && read !== null && Object.values(read).every(holds);
}

/**
 * What is known of every document before its text is loaded: one file beside the index, read in one go. By it answers
 * are narrowed and ordered, since Pagefind says nothing of a page before its fragment has come.
 */

import { facets, type Facet } from './facets.ts';

/** The name of the file in the folder of the index. */
export const catalogueFile = 'catalogue.json';

/** One document: an entry, or an option of a record. */
export interface Card {
  readonly kind: string;
  /** Whether a record holds, a person is there; of an option its verdict. */
  readonly state?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date?: string | undefined;
  /** The document that holds now, for a superseded record; that of the record, for an option. */
  readonly leadsTo?: number | undefined;
  /** What a reader's own day makes of it: is a review overdue? */
  readonly review?:
    { readonly by?: string | undefined; readonly verified?: string | undefined; readonly tripped: boolean } | undefined;
  /** Whether anybody knows it. */
  readonly holding?: string | undefined;
  /** The number by which people call an imported record. */
  readonly number?: number | undefined;
  /** How many words its title has, those that say nothing left out. */
  readonly titleWords: number;
  /** Values by which answers are narrowed; the kind and the status are said above. */
  readonly area?: readonly string[] | undefined;
  readonly system?: readonly string[] | undefined;
  readonly person?: readonly string[] | undefined;
  /** The site it is of, where several are searched: not written, but told when they are joined. */
  readonly site?: readonly string[] | undefined;
}

export interface Catalogue {
  /** Readable names of the values of a group; a value without one is shown as it is. */
  readonly names: { readonly [Group in Facet]?: Readonly<Record<string, string>> };
  /** Words for the same thing, as the glossary has them. */
  readonly synonyms: readonly (readonly string[])[];
  /** Stems that stand in so many documents that asking for them costs more than it tells, with how many. */
  readonly common: Readonly<Record<string, number>>;
  /** In the order of their URLs. */
  readonly cards: readonly Card[];
}

/** A field of all cards: each different value once, and for each card which one it has, -1 for none. */
interface Column {
  readonly values: readonly unknown[];
  readonly at: readonly number[];
}

type Written = Omit<Catalogue, 'cards'> & { readonly columns: Readonly<Record<string, Column>> };

/** The text of the file. Cards are written field by field, which takes a third of the bytes once compressed. */
export function writeCatalogue({ cards, ...rest }: Catalogue): string {
  const fields = new Set(cards.flatMap((card) => Object.keys(card))) as Set<keyof Card>;
  const columns = Object.fromEntries([...fields].map((field) => [field, columnOf(cards.map((card) => card[field]))]));
  return JSON.stringify({ ...rest, columns } satisfies Written);
}

/** Reads the file's text; `undefined` when it is not what we write. */
export function parseCatalogue(text: string): Catalogue | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (!isWritten(read)) return undefined;
    const { columns, ...rest } = read;
    const fields = Object.entries(columns);
    const count = columns.kind?.at.length ?? 0;
    const cards = Array.from({ length: count }, (_, index) => {
      const card: Record<string, unknown> = {};
      for (const [field, { values, at }] of fields) {
        const value = at[index] ?? -1;
        if (value >= 0) card[field] = values[value];
      }
      return card as unknown as Card;
    });
    return { ...rest, cards };
  } catch {
    return undefined;
  }
}

/** The readable name of a value. */
export function nameOfValue({ names }: Pick<Catalogue, 'names'>, group: Facet, value: string): string {
  const known = names[group] ?? {};
  return Object.hasOwn(known, value) ? (known[value] ?? value) : value;
}

function columnOf(given: readonly unknown[]): Column {
  const known = new Map<string, number>();
  const values: unknown[] = [];
  const at = given.map((value) => {
    if (value === undefined) return -1;
    const key = JSON.stringify(value);
    const index = known.get(key) ?? values.push(value) - 1;
    known.set(key, index);
    return index;
  });
  return { values, at };
}

function isWritten(read: unknown): read is Written {
  if (typeof read !== 'object' || read === null) return false;
  const { names, synonyms, common, columns } = read as Partial<Record<keyof Written, unknown>>;
  return (
    isRecord(names, (group) => isRecord(group, (name) => typeof name === 'string')) &&
    Object.keys(names as object).every((group) => facets.some((facet) => facet === group)) &&
    Array.isArray(synonyms) &&
    synonyms.every((words) => Array.isArray(words) && words.every((word) => typeof word === 'string')) &&
    isRecord(common, (count) => typeof count === 'number') &&
    isRecord(columns, (column) => isColumn(column))
  );
}

function isColumn(read: unknown): boolean {
  const { values, at } = (read ?? {}) as Partial<Record<keyof Column, unknown>>;
  return Array.isArray(values) && Array.isArray(at) && at.every((index) => Number.isInteger(index));
}

function isRecord(read: unknown, holds: (value: unknown) => boolean): boolean {
  return typeof read === 'object' && read !== null && !Array.isArray(read) && Object.values(read).every(holds);
}

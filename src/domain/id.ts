/** What an entry is called: the id that its file name gives, and the ways people type it. */

/** File stem = id = last part of the URL: lower case, words joined by `-`. */
export type EntryId = string;

/** Ids that would shadow a page of ours. */
export const reservedIds: readonly string[] = ['new', 'index', 'all'];

/** Lower case, accents dropped, every run of other characters one `-`. Empty when nothing is left. */
export function slugOf(text: string): EntryId {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The number an imported id starts with: `0012-use-kafka` gives 12. `undefined` for ids without one, and for dates. */
export function numberOf(id: EntryId): number | undefined {
  const digits = /^(\d{1,6})-/.exec(id)?.[1];
  return digits === undefined || /^\d{4}-\d{2}-\d{2}(-|$)/.test(id) ? undefined : Number(digits);
}

/** The number in what a person typed for a record: `ADR-12`, `adr 0012`, `#12` and `12` give 12. */
export function numberInText(text: string): number | undefined {
  const digits = /^(?:#|[a-z]{2,5}[ -]?#?)?0*(\d{1,6})$/i.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

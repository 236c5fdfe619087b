/** How much has changed since a day? Asked of the short list that the site keeps of its days of change. */

import { dayInWords, parseIsoDate, type IsoDate } from '../domain/date.ts';

/** `changes/days.json`. */
export interface DaysOfChange {
  /** The day from which on the list is whole. */
  readonly from: IsoDate;
  /** Days with the number of changes on each, also days to come. */
  readonly days: readonly (readonly [IsoDate, number])[];
}

/** The list that a file holds; `undefined` for anything else. */
export function parseDays(value: unknown): DaysOfChange | undefined {
  const { from, days } = (value ?? {}) as Partial<Record<string, unknown>>;
  const first = typeof from === 'string' ? parseIsoDate(from) : undefined;
  if (first === undefined || !Array.isArray(days)) return undefined;
  const isDay = (one: unknown) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number';
  return days.every(isDay) ? { from: first, days: days as DaysOfChange['days'] } : undefined;
}

/** `7 changes since you were here on 3 June`, with the year where it is another; `undefined` when there were none. */
export function changesInWords({ from, days }: DaysOfChange, since: IsoDate, today: IsoDate): string | undefined {
  const count = days.reduce((sum, [day, number]) => (since <= day && day <= today ? sum + number : sum), 0);
  if (count === 0 && from <= since) return undefined;
  const more = from <= since ? '' : 'More than ';
  return `${more}${count} ${count === 1 ? 'change' : 'changes'} since you were here on ${shortDay(since, today)}`;
}

/** The day in words, without the year where it is that of `today`. */
export function shortDay(day: IsoDate, today: IsoDate): string {
  const words = dayInWords(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words;
}

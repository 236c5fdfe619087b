/** Which day is it, and how many days lie between two: calendar days only, no times, no zones. */

/** A calendar day, `YYYY-MM-DD`. Text of this form sorts in time order. */
export type IsoDate = `${number}-${number}-${number}`;

const dayInMs = 86_400_000;

/**
 * The day that `text` names, or `undefined` when it is not a real `YYYY-MM-DD` day
 * (`2026-02-30` is none).
 */
export function parseIsoDate(text: string): IsoDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().slice(0, 10) === text ? (text as IsoDate) : undefined;
}

/** Days since 1 January 1970: days in arithmetic. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(date) / dayInMs);
}

/** Whole days from `from` to `to`; negative when `to` is the earlier day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` after `date`; before it when `days` is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * dayInMs).toISOString().slice(0, 10) as IsoDate;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The day as it is read: `21 March 2022`; the same on every machine. */
export function dayInWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

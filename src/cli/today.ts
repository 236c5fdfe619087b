/** Which day is it for this run? Asked once, at the edge; everything else takes the day as a parameter. */

import { parseIsoDate, type IsoDate } from '../domain/date.ts';
import type { Wiki } from '../domain/wiki.ts';
import { usageError } from './cli-error.ts';

/** The day given with `--today`, else the one that a sample wiki lives on, else the machine's day (local time). */
export function todayOf(given: string | undefined, wiki: Pick<Wiki, 'today'>): IsoDate {
  return given === undefined ? (wiki.today ?? dayOfMachine()) : dayOf(given, '--today');
}

/**
 * The day that an option names.
 * @throws {CliError} when it is none
 */
export function dayOf(given: string, option: string): IsoDate {
  const day = parseIsoDate(given);
  if (day !== undefined) return day;
  throw usageError(`\`${option}\` takes a day that exists, as \`YYYY-MM-DD\`, not \`${given}\`.`);
}

/** The day of the machine's clock in its own time zone. */
export function dayOfMachine(now = new Date()): IsoDate {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/** Which day is it where the reader is? */

import type { IsoDate } from '../domain/date.ts';

/** The calendar day of `now` in the local zone. */
export function readerDay(now: Date): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate;
}

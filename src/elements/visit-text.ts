/** How and where is it kept when the reader was here last? Small, since every page asks. */

import type { IsoDate } from '../domain/date.ts';

export const version = 1;

export interface Visit {
  /** The last day on which the reader was here. */
  readonly last: IsoDate;
  /** The last day before an absence whose changes have not been looked at. */
  readonly since?: IsoDate | undefined;
  /** The day on which the reader was back from it. */
  readonly back?: IsoDate | undefined;
}

/** The place in the storage; wikis that share a host keep theirs apart. */
export function visitKey(base: string): string {
  return `cairn-visit:${base}`;
}

export function writeVisit(visit: Visit): string {
  return JSON.stringify({ version, ...visit });
}

/** The day of the reader. No page is read long before it is built, so a clock that is behind the page is not believed. */
export function visitDay(clock: IsoDate, built: IsoDate): IsoDate {
  return clock < built ? built : clock;
}

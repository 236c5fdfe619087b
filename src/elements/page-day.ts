/** Which day is it for the reader of a page? */

import { parseIsoDate, type IsoDate } from '../domain/date.ts';
import { readerDay } from './reader-day.ts';

/** The day where the reader is; where the wiki is a sample, the day it lives on. */
export function dayOf(host: HTMLElement): IsoDate {
  return parseIsoDate(host.dataset['day'] ?? '') ?? readerDay(new Date());
}

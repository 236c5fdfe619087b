/** The last day of whoever hands over, with what a page needs to say how far away it is. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Handoff } from '../domain/handoff.ts';

export interface LastDay {
  readonly day: IsoDate;
  /** The day the page is built for; the reader's browser takes its own. */
  readonly today: IsoDate;
  /** A sample wiki lives on this day, also in the browser. */
  readonly sampleDay?: IsoDate | undefined;
  /** Whether it is past when the page is built. */
  readonly isPast: boolean;
}

/** The last day as the person has it, else as the handoff does: the order in which coverage takes them. */
export function lastDayOf(corpus: Corpus, handoff: Handoff, today: IsoDate): LastDay | undefined {
  const day = findEntry(corpus, 'person', handoff.from)?.left ?? handoff.lastDay;
  if (day === undefined) return undefined;
  const sampleDay = corpus.wiki.today;
  return { day, today, ...(sampleDay === undefined ? {} : { sampleDay }), isPast: day < today };
}

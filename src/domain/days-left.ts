/** How long is somebody still here? Told by the build for its day, and by the reader's browser for theirs. */

import { dayInWords, daysBetween, type IsoDate } from './date.ts';

export interface DaysLeft {
  /** `last` on the last day itself, `past` from the day after. */
  readonly state: 'ahead' | 'last' | 'past';
  /** Days to the last day; negative once it is past. */
  readonly days: number;
  /** `39 days left`, `today is the last day`, `left 3 days ago`. */
  readonly words: string;
}

/** What a reader is told today of somebody whose last day is known. */
export function tellDaysLeft(lastDay: IsoDate, today: IsoDate): DaysLeft {
  const days = daysBetween(today, lastDay);
  if (days === 0) return { state: 'last', days, words: 'today is the last day' };
  if (days > 0) return { state: 'ahead', days, words: days === 1 ? '1 day left' : `${days} days left` };
  const ago = days === -1 ? 'yesterday' : days > -60 ? `${-days} days ago` : `on ${dayInWords(lastDay)}`;
  return { state: 'past', days, words: `left ${ago}` };
}

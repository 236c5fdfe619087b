/** How fresh a record is, in words: told by the build for its day, and by the reader's browser for theirs. */

import { dayInWords, daysBetween, type IsoDate } from './date.ts';
import { freshnessOn, type Freshness, type FreshnessInputs } from './staleness.ts';

export interface FreshnessTold {
  readonly freshness: Freshness;
  /** A few words: `Review overdue`. */
  readonly word: string;
  /** One sentence with the days that led to it. */
  readonly sentence: string;
}

const words: Readonly<Record<Freshness, string>> = {
  tripped: 'Assumption broken',
  overdue: 'Review overdue',
  edited: 'Edited since verified',
  due: 'Review due soon',
  fresh: 'Looked after',
  unscheduled: 'No review planned',
};

/** What decides how fresh a record is, with a sentence for what broke. */
export interface FreshnessGiven extends FreshnessInputs {
  readonly broken?: string | undefined;
}

/** What a reader is told today. */
export function tellFreshness(inputs: FreshnessGiven, today: IsoDate): FreshnessTold {
  const freshness = freshnessOn(inputs, today);
  return { freshness, word: words[freshness], sentence: sentenceFor(freshness, inputs, today) };
}

function sentenceFor(freshness: Freshness, inputs: FreshnessGiven, today: IsoDate): string {
  const review = inputs.reviewBy === undefined ? '' : dayInWords(inputs.reviewBy);
  const verified = inputs.verifiedOn === undefined ? undefined : `Verified on ${dayInWords(inputs.verifiedOn)}`;
  switch (freshness) {
    case 'tripped':
      return inputs.broken ?? 'Something it took for true no longer is.';
    case 'overdue':
      return `It should have been looked at by ${review}, ${daysAgo(inputs.reviewBy, today)}.`;
    case 'edited':
      return `${verified}, but its text has changed since.`;
    case 'due':
      return `${verified ?? 'Not verified yet'}; to be looked at by ${review}.`;
    case 'fresh':
      return `${verified ?? 'Not verified yet'}; next look by ${review}.`;
    case 'unscheduled':
      return `${verified ?? 'Not verified yet'}; nobody has said when to look again.`;
  }
}

function daysAgo(day: IsoDate | undefined, today: IsoDate): string {
  const days = day === undefined ? 0 : daysBetween(day, today);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

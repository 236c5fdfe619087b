/** What do we tell somebody who searches? */

import { dayInWords, type IsoDate } from '../../domain/date.ts';
import { freshnessOn } from '../../domain/staleness.ts';
import type { Facet } from '../../search/ask/facets.ts';
import type { Hit } from '../../search/ask/hit.ts';
import type { Question } from '../../search/ask/question.ts';

export const groupNames: Readonly<Record<Facet, string>> = {
  kind: 'Kind',
  status: 'Status',
  area: 'Area',
  system: 'System',
  person: 'Person',
  year: 'Year',
};

/** How many answers there are, as it is read out. */
export function countInWords({ words, choices }: Question, total: number): string {
  const what = words === '' ? '' : ` for “${words}”`;
  const narrowed = words !== '' && Object.keys(choices).length > 0 ? ', narrowed' : '';
  if (total === 0) return `Nothing found${what}${narrowed}`;
  return `${total.toLocaleString('en-GB')} ${total === 1 ? 'result' : 'results'}${what}${narrowed}`;
}

/** What may be done when nothing is found, most likely first. */
export function adviceOn({ words, choices }: Question, isOnline: boolean): readonly string[] {
  const count = words.split(' ').length;
  return [
    ...(isOnline ? [] : ['You are offline: what was not loaded before cannot be found now.']),
    ...(Object.keys(choices).length > 0 ? ['What is chosen under “Narrow” may leave too little: try without it.'] : []),
    ...(count > 1 ? ['All words must stand in one entry: try fewer of them.'] : []),
    ...(words === '' ? [] : ['Try another word for it; the glossary tells which ones are used here.']),
  ];
}

/** Why a record wants another look, on the reader's own day; `undefined` where it does not. */
export function reviewInWords(review: Hit['review'], today: IsoDate): string | undefined {
  if (review === undefined) return undefined;
  const inputs = {
    reviewBy: review.by as IsoDate | undefined,
    verifiedOn: review.verified as IsoDate | undefined,
    hasTripped: review.tripped,
    notice: 0,
  };
  const freshness = freshnessOn(inputs, today);
  if (freshness === 'tripped') return 'an assumption is broken';
  return freshness === 'overdue' && review.by !== undefined
    ? `review was due on ${dayInWords(review.by as IsoDate)}`
    : undefined;
}

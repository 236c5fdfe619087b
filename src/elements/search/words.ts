/** What do we tell somebody who searches? */

import { dayInWords, type IsoDate } from '../../domain/date.ts';
import { freshnessOn } from '../../domain/staleness.ts';
import type { Answer } from '../../search/ask/ask.ts';
import type { Facet } from '../../search/ask/facets.ts';
import type { Hit } from '../../search/ask/hit.ts';
import type { Question } from '../../search/ask/question.ts';

export const groupNames: Readonly<Record<Facet, string>> = {
  site: 'Site',
  kind: 'Kind',
  status: 'Status',
  area: 'Area',
  system: 'System',
  person: 'Person',
  year: 'Year',
  is: 'Needs',
};

export const unitNames: Readonly<Record<Question['unit'], string>> = {
  entries: 'Entries',
  options: 'Options weighed',
};

/** How many answers there are, as it is read out. */
export function countInWords({ words, choices, unit }: Question, total: number): string {
  const what = words === '' ? '' : ` for “${words}”`;
  const narrowed = words !== '' && Object.keys(choices).length > 0 ? ', narrowed' : '';
  const [one, many] = unit === 'options' ? ['option', 'options'] : ['result', 'results'];
  if (total === 0) return `${unit === 'options' ? 'No option' : 'Nothing'} found${what}${narrowed}`;
  return `${total.toLocaleString('en-GB')} ${total === 1 ? one : many}${what}${narrowed}`;
}

/** Whether anything is chosen, with a box or among the words. */
export function isNarrowed({ question, typed }: Pick<Answer, 'question' | 'typed'>): boolean {
  return Object.keys(question.choices).length > 0 || typed.length > 0;
}

/** The words without the fields among them. */
export function withoutFields({ question, typed }: Pick<Answer, 'question' | 'typed'>): string {
  const words = typed.reduce((left, field) => left.replace(field.typed, ' '), question.words);
  return words.replace(/\s+/g, ' ').trim();
}

/** What may be done when nothing is found, most likely first. */
export function adviceOn(
  answer: Pick<Answer, 'question' | 'typed' | 'unknown' | 'others' | 'nearby'>,
  isOnline: boolean,
): readonly string[] {
  const { question, unknown, others, nearby } = answer;
  const without = nearby?.unnarrowed ?? 0;
  return [
    ...(isOnline ? [] : ['You are offline: what was not loaded before cannot be found now.']),
    ...(isNarrowed(answer) && without > 0
      ? [
          `Without what is chosen there ${without === 1 ? 'is 1 result' : `are ${without.toLocaleString('en-GB')} results`}.`,
        ]
      : []),
    ...(others > 0 && question.unit === 'options' ? ['No record weighed it, but entries speak of it.'] : []),
    ...(unknown.length > 0 ? [`No page has ${listInWords(unknown.map((word) => `“${word}”`))}.`] : []),
    ...(question.words === '' ? [] : ['Try another word for it; the glossary tells which ones are used here.']),
  ];
}

/** `a, b and c` */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
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

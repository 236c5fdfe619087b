/** What is asked: words, what answers are narrowed to and their order, as it stands in a URL. */

import { facets, type Choices } from './facets.ts';

export interface Question {
  /** As typed, without spaces at the ends; empty to list all that is chosen. May hold fields such as `status:accepted`. */
  readonly words: string;
  readonly choices: Choices;
  readonly order: 'relevance' | 'date';
  /** What an answer is: an entry of the wiki, or one option that a record weighed. */
  readonly unit: 'entries' | 'options';
}

/** Words beyond this are not asked for. */
export const longestQuestion = 400;

const longestValue = 200;
const mostValues = 50;

/**
 * The question in the query of a URL (`?q=…&status=accepted&area=…`, with or without the `?`). Any text gives one:
 * fields that we do not know count for nothing, and what is too long is cut.
 */
export function readQuestion(query: string): Question {
  const fields = new URLSearchParams(query);
  const choices = facets.flatMap((group) => {
    const values = new Set(fields.getAll(group).map((value) => plain(value, longestValue)));
    values.delete('');
    return values.size === 0 ? [] : [[group, [...values].slice(0, mostValues)]];
  });
  return {
    words: plain(fields.get('q') ?? '', longestQuestion),
    choices: Object.fromEntries(choices) as Choices,
    order: fields.get('sort') === 'date' ? 'date' : 'relevance',
    unit: fields.get('find') === 'options' ? 'options' : 'entries',
  };
}

/** The query of the question's URL, without the `?`; empty for a question that asks nothing. */
export function writeQuestion({ words, choices, order, unit }: Question): string {
  const fields = new URLSearchParams();
  if (words !== '') fields.set('q', words);
  for (const group of facets) for (const value of choices[group] ?? []) fields.append(group, value);
  if (order !== 'relevance') fields.set('sort', order);
  if (unit !== 'entries') fields.set('find', unit);
  return fields.toString();
}

/** The question with other words. */
export function withWords(question: Question, words: string): Question {
  return { ...question, words: plain(words, longestQuestion) };
}

/** Whether anything is asked at all; options can be listed without a word. */
export function isAsking({ words, choices, unit }: Question): boolean {
  return words !== '' || Object.keys(choices).length > 0 || unit === 'options';
}

/** Well-formed text of one line. Control characters and runs of spaces count as one space. */
function plain(text: string, longest: number): string {
  // a cut must not leave half a character, so it comes before what mends those
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
    .trim();
}

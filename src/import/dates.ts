/** Which day do a source's words name? */

import { parseIsoDate, type IsoDate } from '../domain/date.ts';
import { isPlaceholder, plainText } from './plain.ts';

/** The order that a format documents for days such as `03/11/2024`. */
export type DateOrder = 'day-first' | 'month-first';

export interface DateReading {
  readonly date?: IsoDate | undefined;
  /** The words of the source that were read; empty where there are none, or a placeholder. */
  readonly words: string;
  /** How an ambiguous value was read. */
  readonly guessed?: string | undefined;
  /** Why it stays text. */
  readonly kept?: string | undefined;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const separator = '[\\s.,/-]+';

const shapes: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' | 'numbers' }[] = [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: 'ymd' },
  { pattern: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/, order: 'ymd' },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?${separator}${monthName}\\b\\.?,?[\\s-]*(\\d{4})(?!\\d)`,
      'i',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(
      `\\b${monthName}\\b${separator}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${separator}(\\d{4})(?!\\d)`,
      'i',
    ),
    order: 'mdy',
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})${separator}${monthName}\\b${separator}(\\d{1,2})(?!\\d)`, 'i'),
    order: 'ymd',
  },
  { pattern: /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/, order: 'numbers' },
];

/**
 * The first day that `markdown` names. Days that could be two (`05/08/2024`) are read only in the order that the format
 * documents; days without one of their parts, and days that do not exist, stay text.
 */
export function readDate(markdown: string | undefined, order?: DateOrder): DateReading {
  const words = plainText(markdown ?? '');
  if (markdown === undefined || isPlaceholder(markdown)) return { words: '' };
  const first = shapes
    .flatMap((shape) => {
      const match = shape.pattern.exec(words);
      return match === null ? [] : [{ shape, match }];
    })
    .sort((a, b) => a.match.index - b.match.index)[0];
  if (first === undefined) return { words, kept: `date \`${words}\` names no day, so it stays text` };
  const [written, a = '', b = '', c = ''] = first.match;
  const more = words.slice(first.match.index + written.length);
  const several = shapes.some(({ pattern }) => pattern.test(more))
    ? { guessed: `date \`${words}\` names several days; the first is taken` }
    : {};
  const numbered = first.shape.order === 'numbers';
  const parts = numbered ? undefined : partsIn(first.shape.order, a, b, c);
  const date = parts === undefined ? undefined : parseIsoDate(parts);
  if (date !== undefined) return { date, words, ...several };
  if (!numbered) return { words, kept: `date \`${words}\` does not exist, so it stays text` };
  return ambiguous(words, a, b, c, order);
}

function partsIn(order: 'ymd' | 'dmy' | 'mdy' | 'numbers', a: string, b: string, c: string): string {
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  return isoText(year, month, day);
}

function isoText(year: string, month: string, day: string): string {
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${String(named === 0 ? month : named).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function ambiguous(words: string, a: string, b: string, year: string, order: DateOrder | undefined): DateReading {
  const dayFirst = parseIsoDate(isoText(year, b, a));
  const monthFirst = parseIsoDate(isoText(year, a, b));
  if (dayFirst === undefined && monthFirst === undefined) {
    return { words, kept: `date \`${words}\` does not exist, so it stays text` };
  }
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    return { date: dayFirst ?? monthFirst, words };
  }
  if (order === undefined) {
    return { words, kept: `date \`${words}\` may be ${dayFirst} or ${monthFirst}, so it stays text` };
  }
  const date = order === 'day-first' ? dayFirst : monthFirst;
  return {
    date,
    words,
    guessed: `date \`${words}\` is read ${order.replace('-', ' ')}, as the format has it: ${date}`,
  };
}

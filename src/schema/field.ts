/**
 * The values that an author may give a field, whatever the kind of entry. Each says in `takes` what may be
 * written, for the field reference (see describe.ts).
 */

import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '../domain/date.ts';

/** What load turns into an issue of this code, rather than `invalid-frontmatter`. */
export interface FieldProblem {
  readonly code: 'unreadable-date';
}

/** Text of one line or more that says something. YAML numbers come as they were written. */
export const text = z
  .string({ error: expected('text') })
  .trim()
  .min(1, 'expected text, received nothing')
  .meta({ takes: 'text' });

/** The id (or an alias) of another entry. */
export const reference = text.meta({ takes: 'an id' });

/** A calendar day. */
export const date = text
  .transform((value, context): IsoDate => {
    const day = parseIsoDate(value);
    if (day !== undefined) return day;
    const params: FieldProblem = { code: 'unreadable-date' };
    context.issues.push({
      code: 'custom',
      input: value,
      params,
      message: `expected a day that exists, as \`YYYY-MM-DD\`, received \`${value}\``,
    });
    return z.NEVER;
  })
  .meta({ takes: 'a day, `YYYY-MM-DD`' });

/** A number, decimal or with an exponent: `0.5`, `1e-4`, `1_000`. */
export const number = text
  .transform((value, context): number => {
    const parsed = Number(value.replaceAll('_', ''));
    if (/^[-+]?[\d._]+(e[-+]?\d+)?$/i.test(value) && Number.isFinite(parsed)) return parsed;
    context.issues.push({ code: 'custom', input: value, message: `expected a number, received \`${value}\`` });
    return z.NEVER;
  })
  .meta({ takes: 'a number' });

/** A whole number of at least `least`. */
export function wholeNumber(least: number) {
  return number
    .refine((value) => Number.isInteger(value) && value >= least, {
      error: `expected a whole number of at least ${least}`,
    })
    .meta({ takes: `a whole number of at least ${least}` });
}

/** An address on the web, or an e-mail address. */
export const url = text
  .refine((value) => /^(https?:\/\/|mailto:)\S+$/i.test(value), {
    error: (found) => `expected an address that starts with \`https://\`, received \`${String(found.input)}\``,
  })
  .meta({ takes: 'an address' });

/** One of a few words, any case. */
export function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z
    .string({ error: expected(words.map((known) => `\`${known}\``).join(', ')) })
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.enum(words));
}

/** A list; a single item may stand without its dash. Nothing at all is an empty list. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );
}

/** A document and the place in it: `"README, Architecture"`, or `{ text, url }`. */
export const citation = z
  .union([text.transform((words) => ({ text: words })), z.strictObject({ text, url: url.optional() })], {
    error: 'expected a document and the place in it: text, or `text` and `url`',
  })
  .meta({ takes: 'text, or `text` and `url`' });

/** A link with its label: an address alone is its own label. */
export const link = z
  .union([url.transform((address) => ({ label: address, url: address })), z.strictObject({ label: text, url })], {
    error: 'expected an address, or `label` and `url`',
  })
  .meta({ takes: 'an address, or `label` and `url`' });

/** Groups of wiki.yaml that may see the entry. */
export const audience = z
  .preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(text).min(1, 'expected at least one group'),
  )
  .optional()
  .meta({ description: 'The groups of `wiki.yaml` that may see it. Absent: everyone.', example: ['infra'] });

function expected(what: string) {
  return (found: { readonly input?: unknown }) => `expected ${what}, received ${nameOf(found.input)}`;
}

/** What a value is, in an author's words. */
export function nameOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return `\`${String(value)}\``;
}

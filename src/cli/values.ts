/** What a person typed, as the value of a field. */

import { number } from '../schema/field.ts';
import { usageError } from './cli-error.ts';

/** `a, b,c` as a list; empty parts are dropped. */
export function listFrom(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * A number as it was typed, so that no digit is lost.
 * @throws {CliError} when it is none
 */
export function checkNumber(what: string, text: string): string {
  if (number.safeParse(text).success) return text.trim();
  throw usageError(
    `${what} is a number such as \`135\`, \`0.97\` or \`1e-4\`, not \`${text}\`; the unit goes into \`--unit\`.`,
  );
}

/** A citation: an address is shown without its scheme and linked. */
export function citationOf(source: string): string | { readonly text: string; readonly url: string } {
  if (!/^https?:\/\/\S+$/i.test(source.trim())) return source.trim();
  return { text: source.trim().replace(/^https?:\/\/|\/$/gi, ''), url: source.trim() };
}

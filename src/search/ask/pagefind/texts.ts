/** How does Pagefind take a text apart? */

import { stemOf } from './stem.ts';

/** What stands between white space, as it counts places. */
export function placesOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((chunk) => chunk !== '');
}

export interface Compound {
  /** The whole without its signs, cut to its stem: `zloss` of `z-loss`, `snake_cas` of `snake_case`. */
  readonly whole: string;
  /** What signs and capitals part it into, cut to their stems; empty for a plain word. */
  readonly parts: readonly string[];
}

/** The words under which a run of text without white space is kept; `undefined` where it is of signs alone. */
export function compoundOf(chunk: string): Compound | undefined {
  const whole = chunk.replace(/[^\p{L}\p{N}\p{M}_]/gu, '');
  if (whole.replaceAll('_', '') === '') return undefined;
  const parts = chunk
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((part) => part !== '');
  return { whole: stemOf(whole), parts: parts.length > 1 ? parts.map(stemOf) : [] };
}

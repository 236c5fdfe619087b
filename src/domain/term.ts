/** A word of the glossary. */

import type { Entry } from './entry.ts';

export interface Term extends Entry {
  readonly kind: 'term';
  readonly term: string;
  /** Other words for it; also search synonyms. */
  readonly aliases: readonly string[];
  readonly definition: string;
  /** Terms, records or URLs to read next. */
  readonly see: readonly string[];
}

/** Which fields did an earlier version of Cairn have, and what is written in their place? */

import type { EntryKind } from '../domain/entry.ts';

export interface RetiredField {
  readonly kind: EntryKind | 'wiki';
  /** As an author wrote it, from the top of the file: `decided-by`, `repository.host`. */
  readonly field: string;
  /** The first version that does not know it. */
  readonly since: string;
  /** What to do, as a sentence: ``Write it as `deciders`.`` */
  readonly instead: string;
}

/**
 * Every field that was renamed or taken away since 0.1.0. A line here goes with one under "Changed" or "Removed" in
 * CHANGELOG.md.
 */
export const retiredFields: readonly RetiredField[] = [];

/** Those of one kind of file. */
export function retiredIn(kind: RetiredField['kind']): readonly RetiredField[] {
  return retiredFields.filter((field) => field.kind === kind);
}

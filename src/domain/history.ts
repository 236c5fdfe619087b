/** When files changed, as far as version control can tell. */

import type { IsoDate } from './date.ts';

export interface Change {
  readonly on: IsoDate;
  readonly commit: string;
  readonly subject: string;
}

/**
 * `none`: no repository. `refused`: git does not read the repository at `folder`, since it belongs to another user. `shallow`: a clone without its past, so that no date can be trusted.
 * `full`: the changes of each file (path from the content folder), newest first, under its present name.
 */
export type History =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly folder: string }
  | { readonly kind: 'shallow' }
  | { readonly kind: 'full'; readonly changes: ReadonlyMap<string, readonly Change[]> };

/** The changes of a file up to today, newest first; none where the history is not known. */
export function changesOf(history: History, file: string, today: IsoDate): readonly Change[] {
  if (history.kind !== 'full') return [];
  return (history.changes.get(file) ?? []).filter(({ on }) => on <= today);
}

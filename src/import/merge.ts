/** How do changes of a source come into a record that was edited since it was imported? */

import { diff3Merge } from 'node-diff3';

export interface Merged {
  readonly text: string;
  /** Lines (1-based, of the record as it is now) where both sides changed the same; empty when all went well. */
  readonly conflicts: readonly { readonly line: number; readonly here: string; readonly there: string }[];
}

/**
 * Three-way merge by lines: `here` as edited, `base` as last imported, `there` as it would be imported now. With a
 * conflict, `text` is `here`.
 */
export function merge(here: string, base: string, there: string): Merged {
  const regions = diff3Merge(here.split('\n'), base.split('\n'), there.split('\n'), { excludeFalseConflicts: true });
  const lines: string[] = [];
  const conflicts: { line: number; here: string; there: string }[] = [];
  for (const { ok, conflict } of regions) {
    if (ok !== undefined) lines.push(...ok);
    if (conflict === undefined) continue;
    conflicts.push({ line: conflict.aIndex + 1, here: conflict.a.join('\n'), there: conflict.b.join('\n') });
  }
  return conflicts.length > 0 ? { text: here, conflicts } : { text: lines.join('\n'), conflicts };
}

/** What the readers of blocks share: the names that a text defines, and what became of its parts. */

import type { RootContent } from 'mdast';
import type { Names } from './inline.ts';

export interface Context {
  /** Reads the lines that a list, a note or a quotation holds. */
  readonly readBlocks: (lines: readonly string[], context: Context) => RootContent[];
  readonly names: Names;
  /** Underlines in the order of their first use: each is one level deeper. */
  readonly levels: string[];
  readonly kept: Set<string>;
  readonly dropped: Map<string, number>;
}

export const adornment = /^([!-/:-@[-`{-~])\1{2,}\s*$/;

/** The lines from `index` that are blank or indented, without their common indentation, and the line after them. */
export function indentedFrom(
  lines: readonly string[],
  index: number,
): { readonly inner: readonly string[]; readonly next: number } {
  let next = index;
  while (next < lines.length && (/^\s/.test(lines[next] ?? '') || lines[next] === '')) next++;
  const block = lines.slice(index, next);
  while (block.length > 0 && (block.at(-1) ?? '').trim() === '') block.pop();
  const depth = Math.min(
    ...block.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0),
  );
  return {
    inner: block.map((line) => line.slice(Number.isFinite(depth) ? depth : 0)),
    next: Math.max(next, index + 1),
  };
}

export function countDropped({ dropped }: Context, what: string): void {
  dropped.set(what, (dropped.get(what) ?? 0) + 1);
}

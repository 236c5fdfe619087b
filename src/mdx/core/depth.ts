/** Is a text nested deeper than anybody can read, or a browser, an index and our own functions can follow? */

import type { Problem } from './problem.ts';

/** A node of either kind of tree. */
interface Nested {
  readonly type: string;
}

const deepest = 100;

/** Does not recurse, so that no depth overflows the stack. */
export function isTooDeep(root: Nested): boolean {
  let level: readonly Nested[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nested[]) : []));
  }
  return false;
}

export const tooDeep: Problem = {
  code: 'too-complex',
  line: 1,
  column: 1,
  message: `the text is nested more than ${deepest} levels deep`,
  hint: 'Look for very long runs of `>`, for lists nested very deep and for tags that are never closed.',
};

/** Does MDX that was written read as what it was written from, and is nothing in it refused? */

import type { Nodes, Root } from 'mdast';
import { isTooDeep } from '../../mdx/core/depth.ts';
import { read } from '../../mdx/core/reader.ts';
import { refuse } from '../../mdx/core/refusals.ts';
import { shownText, wordsIn } from './words.ts';

/** What a block must say when it is read again. */
export interface Expected {
  readonly words: readonly string[];
  /** How many of each kind of block; absent where HTML was mapped, which has other blocks. */
  readonly blocks?: ReadonlyMap<string, number> | undefined;
}

/** The MDX read back, when nothing in it is refused. */
export function readBack(mdx: string): Root | undefined {
  const { tree, problems } = read(mdx, 'mdx');
  return problems.length > 0 || isTooDeep(tree) || refuse(tree, mdx).length > 0 ? undefined : tree;
}

/** Whether `tree` shows every word that was expected, in blocks of the same kinds. */
export function says(tree: Root, expected: readonly Expected[]): boolean {
  const left = countOf(wordsIn(shownText(tree)));
  for (const { words } of expected) {
    for (const word of words) {
      const times = left.get(word) ?? 0;
      if (times === 0) return false;
      left.set(word, times - 1);
    }
  }
  if (expected.some(({ blocks }) => blocks === undefined)) return true;
  const found = blocksIn(tree);
  const wanted = new Map<string, number>();
  for (const { blocks } of expected)
    for (const [type, times] of blocks ?? []) wanted.set(type, (wanted.get(type) ?? 0) + times);
  return found.size === wanted.size && [...found].every(([type, times]) => wanted.get(type) === times);
}

const counted: ReadonlySet<string> = new Set(
  'heading code list listItem blockquote table tableRow math footnoteDefinition thematicBreak inlineCode'.split(' '),
);

export function blocksIn(node: Nodes, into = new Map<string, number>()): Map<string, number> {
  if (counted.has(node.type)) into.set(node.type, (into.get(node.type) ?? 0) + 1);
  if ('children' in node) for (const child of node.children) blocksIn(child, into);
  return into;
}

export function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What does a Markdown text say, with the place of every node in it? */

import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { grammarOf } from '../../mdx/core/grammar.ts';

/**
 * The tree of a text. Addresses that only a search through the tree would find are left as text: the nodes that it
 * makes have no places.
 * @throws {RangeError} where the text is nested so deep that the stack overflows
 */
export function readMarkdown(text: string): Root {
  const { extensions, mdastExtensions } = grammarOf(text, 'md');
  const placed = mdastExtensions.map(({ transforms: _, ...extension }) => extension);
  return fromMarkdown(text, { extensions, mdastExtensions: placed });
}

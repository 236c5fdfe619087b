/** How is a text read in Node? By Sätteri, which Astro uses too and which is thirty times as fast, wherever it reads as the core does. */

import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Format } from './core/grammar.ts';
import { read, type Reading } from './core/reader.ts';

const features = { gfm: true, frontmatter: false, math: false } as const;

/** What `read` of the core gives, sooner. Whatever may be wrong with the syntax is left to the core, which explains it. */
export function readFast(text: string, format: Format): Reading {
  const tree = parse(text, format);
  return tree === undefined || isForCore(tree, text, format) ? read(text, format) : { tree, problems: [] };
}

function parse(text: string, format: Format): Root | undefined {
  // the core replaces NUL; in MDX indented footnotes are no code, which Sätteri takes them for
  if (text.includes('\0') || (format === 'mdx' && /^[ \t]+\[\^/m.test(text))) return undefined;
  try {
    return (format === 'mdx' ? mdxToMdast : markdownToMdast)(text, { features }) as Root;
  } catch {
    return undefined;
  }
}

/**
 * Where the two may differ: the core alone tells money from formulas and finds expressions by their braces, and in MDX it
 * sees tags in the description of an image and at the beginning of a line of code in a paragraph.
 */
function isForCore(node: Nodes, text: string, format: Format): boolean {
  switch (node.type) {
    case 'text':
      return node.value.includes('$');
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return true;
    case 'image':
    case 'imageReference':
    case 'inlineCode':
      return format === 'mdx' && /[<{]/.test(sourceOf(node, text)) && isLoose(node);
    default:
      return 'children' in node && node.children.some((child) => isForCore(child, text, format));
  }
}

/** Code within one line is code to both. */
function isLoose({ type, position }: Nodes): boolean {
  return type !== 'inlineCode' || position?.start.line !== position?.end.line;
}

function sourceOf({ position }: Nodes, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}

/** Which syntax is a text read with? */

import type { Nodes } from 'mdast';
import type { Extension as TreeExtension, Transform } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Construct, Extension } from 'micromark-util-types';
import { mathUnlessMoney } from './dollars.ts';

export type Format = 'mdx' | 'md';

/** What `fromMarkdown` takes. */
interface Grammar {
  readonly extensions: Extension[];
  readonly mdastExtensions: TreeExtension[];
}

const whole = gfm();
const withoutMail = { ...whole, text: withoutConstruct(whole.text, 'emailAutolink') };
/** The transforms look for addresses that the syntax missed: a walk of the whole tree that most texts do not need. */
const tree = gfmFromMarkdown().map(({ transforms, ...extension }): TreeExtension => {
  if (transforms === undefined || transforms === null) return extension;
  const last: Transform = (root) => {
    if (hasAddress(root)) for (const transform of transforms) transform(root);
  };
  return { ...extension, transforms: [last] };
});
const math = { syntax: mathUnlessMoney(), tree: mathFromMarkdown() };

/**
 * MDX without a JavaScript parser: expressions are found by their braces only, since none is ever kept, and
 * imports and exports by how a block begins. So one mistake does not hide the others behind a syntax error.
 */
const mdx = {
  syntax: [mdxMd(), mdxJsx(), mdxExpression()],
  tree: [mdxJsxFromMarkdown(), mdxExpressionFromMarkdown()],
};

/**
 * The grammar of `text`. What cannot match in it is left out, for speed alone: addresses of mail are
 * otherwise tried at every letter (a third of the whole reading time).
 */
export function grammarOf(text: string, format: Format): Grammar {
  const mail = text.includes('@');
  const formulas = text.includes('$');
  return {
    extensions: [
      mail ? whole : withoutMail,
      ...(formulas ? [math.syntax] : []),
      ...(format === 'mdx' ? mdx.syntax : []),
    ],
    mdastExtensions: [...tree, ...(formulas ? [math.tree] : []), ...(format === 'mdx' ? mdx.tree : [])],
  };
}

function hasAddress(node: Nodes): boolean {
  if (node.type === 'text') return /https?:\/\/|www\.|@/i.test(node.value);
  return 'children' in node && node.type !== 'link' && node.children.some((child) => hasAddress(child));
}

function withoutConstruct(constructs: Extension['text'], name: string): Record<number, Construct[]> {
  const kept: Record<number, Construct[]> = {};
  for (const [code, list] of Object.entries((constructs ?? {}) as Record<string, Construct | Construct[]>)) {
    const rest = [list].flat().filter((construct) => construct.name !== name);
    if (rest.length > 0) kept[Number(code)] = rest;
  }
  return kept;
}

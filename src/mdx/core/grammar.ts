/** Which syntax is a text read with? */

import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
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
const tree = gfmFromMarkdown();
const treeWithoutLinks = tree.filter((extension) => extension.transforms === undefined);
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
  const links = mail || /https?:|www\./i.test(text);
  const formulas = text.includes('$');
  return {
    extensions: [
      mail ? whole : withoutMail,
      ...(formulas ? [math.syntax] : []),
      ...(format === 'mdx' ? mdx.syntax : []),
    ],
    mdastExtensions: [
      ...(links ? tree : treeWithoutLinks),
      ...(formulas ? [math.tree] : []),
      ...(format === 'mdx' ? mdx.tree : []),
    ],
  };
}

function withoutConstruct(constructs: Extension['text'], name: string): Record<number, Construct[]> {
  const kept: Record<number, Construct[]> = {};
  for (const [code, list] of Object.entries((constructs ?? {}) as Record<string, Construct | Construct[]>)) {
    const rest = [list].flat().filter((construct) => construct.name !== name);
    if (rest.length > 0) kept[Number(code)] = rest;
  }
  return kept;
}

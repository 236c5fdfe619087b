/** Reads a text as the build does, away from the page: what is wrong with it, and a plain tree of what it says. */

import type { Element, ElementContent, RootContent } from 'hast';
import type { Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { isTooDeep, tooDeep } from '../../mdx/core/depth.ts';
import type { Problem } from '../../mdx/core/problem.ts';
import { read } from '../../mdx/core/reader.ts';
import { refuse } from '../../mdx/core/refusals.ts';

/** A text, or a tag with what it holds; never markup. */
export type PlainNode =
  string | { readonly tag: string; readonly href?: string | undefined; readonly content: readonly PlainNode[] };

export interface Read {
  readonly problems: readonly Problem[];
  readonly content: readonly PlainNode[];
}

/** Components, formulas and drawings are shown by their words; the build draws them. */
function readText(text: string): Read {
  const { tree, problems } = read(text, 'mdx');
  if (isTooDeep(tree)) return { problems: [...problems, tooDeep], content: [] };
  const all = [...problems, ...refuse(tree, text)].sort((a, b) => a.line - b.line || a.column - b.column);
  const html = toHast(plain(tree) as Root, { footnoteLabel: 'Footnotes' });
  return { problems: all, content: html.type === 'root' ? html.children.flatMap(plainNode) : [] };
}

/** The tree without what only the build can show. */
function plain(node: Nodes): Nodes {
  const { type } = node as { readonly type: string };
  if (type === 'math' || type === 'inlineMath') {
    return { ...node, type: type === 'math' ? 'code' : 'inlineCode' } as unknown as Nodes;
  }
  if (type.endsWith('Expression')) return { type: 'text', value: '' };
  if (!('children' in node)) return node;
  const children = node.children.map(plain);
  if (type === 'mdxJsxFlowElement') return { type: 'blockquote', children } as unknown as Nodes;
  if (type === 'mdxJsxTextElement') {
    const given = (node as unknown as { attributes: readonly { name?: string; value?: unknown }[] }).attributes;
    const words = given.find(({ name }) => name === 'id' || name === 'to')?.value;
    const shown = children.length > 0 || typeof words !== 'string' ? children : [{ type: 'text', value: words }];
    return { type: 'emphasis', children: shown } as unknown as Nodes;
  }
  return { ...node, children } as Nodes;
}

function plainNode(node: RootContent | ElementContent): PlainNode | readonly PlainNode[] {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return [];
  const { tagName, properties, children } = node as Element;
  if (tagName === 'img') return `[${String(properties.alt ?? 'image')}]`;
  const href = tagName === 'a' && typeof properties.href === 'string' ? properties.href : undefined;
  return { tag: tagName, ...(href === undefined ? {} : { href }), content: children.flatMap(plainNode) };
}

addEventListener('message', ({ data }: MessageEvent<string>) => {
  postMessage(readText(data));
});

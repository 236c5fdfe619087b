/** What HTML does a Markdown tree stand for, before anything of it is rendered? */

import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Paragraph, Root } from 'mdast';
import { toHast, type Handler, type State } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import { attributesOf } from './core/attributes.ts';
import { isOnlyTags } from './core/content.ts';
import type { Format } from './core/grammar.ts';
import type { JsxElement } from './core/nodes.ts';
import { sanitizing } from './sanitizing.ts';

/** What the ids of footnotes begin with; no heading's anchor does. */
export const footnotePrefix = 'cairn-';

const jsx: Handler = (state: State, node: JsxElement): Element => {
  const result: Element = {
    type: 'element',
    tagName: node.name ?? 'span',
    properties: { ...attributesOf(node) },
    children: state.all(node),
  };
  state.patch(node, result);
  return result;
};

/** A paragraph that holds tags only is no paragraph in MDX: the tags stand for themselves. */
const paragraph: Handler = (state: State, node: Paragraph): Element | ElementContent[] => {
  if (isOnlyTags(node)) return state.all(node);
  const result: Element = { type: 'element', tagName: 'p', properties: {}, children: state.all(node) };
  state.patch(node, result);
  return result;
};

const nothing: Handler = () => undefined;

const mdxHandlers = {
  paragraph,
  mdxJsxFlowElement: jsx,
  mdxJsxTextElement: jsx,
  mdxFlowExpression: nothing,
  mdxTextExpression: nothing,
};

/** Raw HTML in Markdown is parsed as a browser would and sanitised; MDX has none. */
export function toHtmlTree(tree: Root, text: string, format: Format): HtmlRoot {
  const options = { clobberPrefix: footnotePrefix, footnoteLabel: 'Footnotes' };
  if (format === 'mdx') return toHast(tree, { ...options, handlers: mdxHandlers }) as HtmlRoot;
  const html = toHast(tree, { ...options, allowDangerousHtml: true }) as HtmlRoot;
  return hasRaw(html) ? (sanitize(raw(html, { file: new VFile(text) }), sanitizing) as HtmlRoot) : html;
}

function hasRaw(node: HtmlRoot | Element): boolean {
  return node.children.some((child) => child.type === 'raw' || (child.type === 'element' && hasRaw(child)));
}

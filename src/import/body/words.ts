/** Which words does a tree show a reader, in their order? */

import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';

/** Runs of letters and digits. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}

/**
 * The text that a tree of Markdown or MDX shows, a blank between blocks. `instead` says what stands for a node:
 * HTML, which shows nothing here without it.
 */
export function shownText(node: Nodes, instead?: ReadonlyMap<Nodes, string>): string {
  const parts: string[] = [];
  collect(node, parts, instead);
  return parts.join('');
}

function collect(node: Nodes, parts: string[], instead: ReadonlyMap<Nodes, string> | undefined): void {
  const own = instead?.get(node);
  if (own !== undefined) {
    parts.push(own);
    return;
  }
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      parts.push(node.value);
      return;
    case 'code':
    case 'math':
      parts.push(' ', node.value, ' ');
      return;
    case 'image':
    case 'imageReference':
      parts.push(' ', node.alt ?? '', ' ');
      return;
    case 'break':
      parts.push(' ');
      return;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      const alt = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'alt');
      if (node.name === 'br' || node.type === 'mdxJsxFlowElement') parts.push(' ');
      if (node.name === 'img' && typeof alt?.value === 'string') parts.push(' ', alt.value, ' ');
    }
  }
  if (!('children' in node)) return;
  const isInline = inline.has(node.type);
  if (!isInline) parts.push(' ');
  for (const child of node.children) collect(child, parts, instead);
  if (!isInline) parts.push(' ');
}

const inline: ReadonlySet<string> = new Set([
  'link',
  'linkReference',
  'emphasis',
  'strong',
  'delete',
  'mdxJsxTextElement',
]);

const blocks =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|pre|blockquote|details|summary|br|hr|section|figure|figcaption)$/;

/** The text that a tree of HTML shows. */
export function shownHtml(node: HtmlNodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return ` ${String(node.properties['alt'] ?? '')} `;
  if (!('children' in node)) return '';
  const text = node.children.map(shownHtml).join('');
  return node.type === 'element' && blocks.test(node.tagName) ? ` ${text} ` : text;
}

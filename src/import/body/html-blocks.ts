/** What becomes of HTML that stands between paragraphs, with the Markdown that it encloses? */

import type { Element, Nodes as HtmlNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, Nodes, RootContent } from 'mdast';
import { insteadOf, tags, unsafeTags } from '../../mdx/core/tags.ts';
import { drop, type Conversion } from './context.ts';
import { fenced, visible } from './escape.ts';
import { treeOfHtml } from './html-tree.ts';

/** Some siblings that are converted together. */
export interface Group {
  readonly nodes: readonly Nodes[];
  readonly isHtml: boolean;
}

/** Tags that enclose what follows until they are closed, in another piece of HTML perhaps. */
const enclosing =
  /^(?:details|summary|div|table|thead|tbody|tfoot|tr|td|th|center|blockquote|ul|ol|dl|section|article|aside|figure|header|footer|main|span|font|pre|p|a|sub|sup|b|strong|i|em)$/;

/** Siblings in groups: Markdown alone, and HTML with all that stands between its first tag and the one that closes it. */
export function groupsOf(siblings: readonly Nodes[]): readonly Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < siblings.length;) {
    const node = siblings[index] as Nodes;
    if (node.type !== 'html') {
      groups.push({ nodes: [node], isHtml: false });
      index++;
      continue;
    }
    const end = endOf(siblings, index);
    groups.push({ nodes: siblings.slice(index, end + 1), isHtml: true });
    index = end + 1;
  }
  return groups;
}

/** The last sibling of the group that begins at `start`; `start` itself where its tags are never closed. */
function endOf(siblings: readonly Nodes[], start: number): number {
  const open: string[] = [];
  for (let index = start; index < siblings.length; index++) {
    const node = siblings[index] as Nodes;
    if (node.type === 'html') count(node, open);
    if (open.length === 0) return index;
  }
  return start;
}

function count(node: Html, open: string[]): void {
  const bare = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<(pre|script|style)\b[\s\S]*?<\/\1>/gi, '');
  for (const [, slash, name = '', rest = ''] of bare.matchAll(
    /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g,
  )) {
    const lower = name.toLowerCase();
    if (!enclosing.test(lower) || rest.endsWith('/')) continue;
    if (slash === '') open.push(lower);
    else {
      const at = open.lastIndexOf(lower);
      if (at !== -1) open.length = at;
    }
  }
}

/**
 * A group of HTML as nodes of MDX. `inner` gives what a sibling that is not HTML becomes. What cannot be said is shown
 * as code.
 */
export function blocksOf(
  group: Group,
  inner: (node: Nodes) => RootContent,
  conversion: Conversion,
): readonly RootContent[] {
  const kept: RootContent[] = [];
  const html = group.nodes
    .map((node) => {
      if (node.type === 'html') return node.value;
      kept.push(inner(node));
      return `\n<cairn-kept data-at="${kept.length - 1}"></cairn-kept>\n`;
    })
    .join('\n');
  const comments = html.match(/<!--/g)?.length ?? 0;
  for (let index = 0; index < comments; index++) drop(conversion, 'HTML comments');
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  if (bare.trim() === '') return [];
  const tree = fromHtml(bare, { fragment: true });
  const strange = findStrange(tree, bare);
  if (strange !== undefined) return group.nodes.flatMap((node) => shownAsText(node, inner, strange, conversion));
  return treeOfHtml(tree, conversion, kept);
}

/** HTML that nothing of ours says, as it stands: in one line as text, else as code. */
function shownAsText(
  node: Nodes,
  inner: (node: Nodes) => RootContent,
  strange: string,
  conversion: Conversion,
): RootContent[] {
  if (node.type !== 'html') return [inner(node)];
  const bare = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
  if (bare === '') return [];
  conversion.kept.add(`\`<${strange}>\` is shown as it stands`);
  return [{ type: 'verbatim', value: bare.includes('\n') ? fenced(bare, 'html') : visible(bare) }];
}

/** The first tag that is none of HTML's, or that runs or loads something. */
function findStrange(node: HtmlNodes, html: string): string | undefined {
  if (node.type === 'element' && isStrange(node, html)) return node.tagName;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findStrange(child, html);
    if (found !== undefined) return found;
  }
  return undefined;
}

const plain =
  /^(?:cairn-kept|colgroup|col|dl|dt|dd|figcaption|header|footer|main|article|nav|address|hgroup|wbr|samp|var|cite|dfn|q|time|tt|big|picture|body|ruby|rt|rp|bdi|bdo|data|label|nobr|input|hr|pre)$/;

function isStrange({ tagName, properties }: Element, html: string): boolean {
  if (tagName === 'input') return properties['type'] !== 'checkbox';
  if (tagName === 'img' || plain.test(tagName)) return false;
  if (unsafeTags.has(tagName)) return true;
  const isKnown = Object.hasOwn(tags, tagName) || Object.hasOwn(insteadOf, tagName);
  // A type parameter such as `<B>` is no bold text.
  return !isKnown || (tagName.length === 1 && !new RegExp(`<${tagName}\\b`).test(html) && !/<\/[A-Z]>/.test(html));
}

/** How does a tree of HTML read as Markdown, with the few tags that MDX keeps? */

import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { isSafeAddress } from '../../mdx/core/address.ts';
import { tags } from '../../mdx/core/tags.ts';
import { drop, type Conversion } from './context.ts';
import { visible } from './escape.ts';

/** The nodes of MDX that say what `tree` does. `kept` stands for the `<cairn-kept>` elements in it. */
export function treeOfHtml(
  tree: HtmlRoot,
  conversion: Conversion,
  kept: readonly RootContent[] = [],
): readonly RootContent[] {
  const handlers: Record<string, Handle> = {
    'cairn-kept': (_, node: Element) => kept[Number(node.properties['dataAt'])] as never,
    details: (state, node: Element) => flow(state, node, 'details'),
    // Alone in a paragraph, tags stand for themselves, and their words are no paragraph of their own.
    summary: (state, node: Element) =>
      ({ type: 'paragraph', children: [jsx('summary', {}, phrasing(state, node))] }) as never,
    br: () => jsx('br', {}, []) as never,
    table: (state, node: Element) =>
      (isPlainTable(node) ? defaultTable(state, node) : wholeTable(state, node)) as never,
    img: (_, node: Element) => imageOf(node, conversion) as never,
    a: (state, node: Element) => linkOf(state, node, conversion) as never,
    comment: () => {
      drop(conversion, 'HTML comments');
      return undefined;
    },
  };
  for (const name of Object.keys(tags)) {
    if (tags[name]?.inline === true && !Object.hasOwn(handlers, name) && name !== 'del') {
      handlers[name] = (state, node: Element) => jsx(name, literals(node, name), phrasing(state, node)) as never;
    }
  }
  const result = toMdast(tree, { handlers, document: true }) as Nodes;
  return result.type === 'root' ? result.children : [result as RootContent];
}

type JsxName = 'mdxJsxTextElement' | 'mdxJsxFlowElement';

function jsx(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Nodes[],
  type: JsxName = 'mdxJsxTextElement',
): Nodes {
  const list = Object.entries(attributes).map(([key, value]): MdxJsxAttribute => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }));
  return { type, name, attributes: list, children: [...children] } as Nodes;
}

function flow(state: State, node: Element, name: string, children?: readonly Nodes[]): never {
  return jsx(name, literals(node, name), children ?? state.toFlow(state.all(node)), 'mdxJsxFlowElement') as never;
}

function phrasing(state: State, node: Element): readonly PhrasingContent[] {
  const inner = state.all(node) as readonly Nodes[];
  return inner.flatMap(function inline(child): readonly PhrasingContent[] {
    const isBlock = ['paragraph', 'heading', 'list', 'listItem', 'blockquote'].includes(child.type);
    return isBlock && 'children' in child ? (child.children as Nodes[]).flatMap(inline) : [child as PhrasingContent];
  });
}

function literals(node: Element, name: string): Record<string, string> {
  const allowed = tags[name]?.attributes ?? [];
  const values: Record<string, string> = {};
  for (const attribute of allowed) {
    const value = node.properties[propertyOf[attribute] ?? attribute];
    if (value === undefined || value === null || value === false) continue;
    values[attribute] = value === true ? '' : String(value);
  }
  return values;
}

const propertyOf: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan', datetime: 'dateTime' };

function imageOf(node: Element, conversion: Conversion): Nodes {
  const src = String(node.properties['src'] ?? '');
  const at = conversion.image(src) ?? src;
  const values: Record<string, string> = { ...literals(node, 'img'), src: at };
  if (src === '' || !isSafeAddress(at)) return { type: 'text', value: String(node.properties['alt'] ?? '') };
  if ('width' in values || 'height' in values) return jsx('img', values, []);
  const title = node.properties['title'];
  return {
    type: 'image',
    url: at,
    alt: String(node.properties['alt'] ?? ''),
    title: typeof title === 'string' ? title : null,
  };
}

function linkOf(state: State, node: Element, conversion: Conversion): readonly Nodes[] {
  const children = state.all(node) as readonly Nodes[];
  const { href } = node.properties;
  if (typeof href !== 'string' || href === '') return children;
  if (!isSafeAddress(href)) return [...children, { type: 'verbatim', value: ` ${visible(`(${href})`)}` }];
  const inner = phrasing(state, node);
  return [{ type: 'link', url: conversion.link(href) ?? href, title: null, children: [...inner] as never }];
}

/** Whether Markdown can say the table: a head, no cell over several columns or rows, and only words in the cells. */
function isPlainTable(table: Element): boolean {
  const rows = elements(table, 'tr');
  const cells = rows.flatMap((row) => row.children.filter((cell) => cell.type === 'element'));
  const hasHead = rows[0]?.children.some((cell) => cell.type === 'element' && cell.tagName === 'th') ?? false;
  const isSimple = cells.every(
    (cell) =>
      cell.properties['colSpan'] === undefined &&
      cell.properties['rowSpan'] === undefined &&
      paragraphsIn(cell) <= 1 &&
      !contains(cell, /^(?:ul|ol|pre|table|blockquote|div|h[1-6]|details|cairn-kept)$/),
  );
  return hasHead && isSimple && !contains(table, /^caption$/);
}

function defaultTable(state: State, table: Element): Nodes {
  const width = Math.max(
    ...elements(table, 'tr').map((row) => row.children.filter(({ type }) => type === 'element').length),
  );
  const rows = elements(table, 'tr').map((row): Nodes => {
    const cells = row.children
      .filter((cell) => cell.type === 'element')
      .map((cell): Nodes => ({ type: 'tableCell', children: [...phrasing(state, cell)] }));
    while (cells.length < width) cells.push({ type: 'tableCell', children: [] });
    return { type: 'tableRow', children: cells as never };
  });
  return { type: 'table', align: [], children: rows as never };
}

/** A table as tags, each cell with whatever it holds. */
function wholeTable(state: State, node: Element): Nodes {
  const parts = node.children.flatMap((child): Nodes[] => {
    if (child.type !== 'element') return [];
    if (['thead', 'tbody', 'tfoot', 'tr'].includes(child.tagName)) return [wholeTable(state, child)];
    if (child.tagName === 'caption') return [jsx('caption', {}, phrasing(state, child), 'mdxJsxFlowElement')];
    if (child.tagName !== 'td' && child.tagName !== 'th') return state.all(child) as Nodes[];
    return [jsx(child.tagName, literals(child, child.tagName), state.toFlow(state.all(child)), 'mdxJsxFlowElement')];
  });
  return jsx(node.tagName, {}, parts, 'mdxJsxFlowElement');
}

function paragraphsIn(cell: Element): number {
  return elements(cell, 'p').length;
}

function elements(node: HtmlNodes, name: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === name ? [child] : elements(child, name),
  );
}

function contains(node: Element, names: RegExp): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (names.test(child.tagName) || contains(child, names)),
  );
}

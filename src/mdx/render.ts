/** What does each element of the tree become in the page? */

import type { Element, ElementContent, Properties, Root } from 'hast';
import { renderCode, renderPre } from './blocks.ts';
import { findRenderer } from './components.ts';
import { headingTags, renderHeading } from './headings.ts';
import { renderImage } from './images.ts';
import { renderLink } from './links.ts';
import type { Page, Renderer, Scope } from './page.ts';
import { renderCell, renderTable } from './tables.ts';
import { element, markNode, stringOf } from './tree.ts';
import { escapeHtml } from '../domain/escape-html.ts';

const renderers: Readonly<Record<string, Renderer>> = {
  a: renderLink,
  code: renderCode,
  img: renderImage,
  pre: renderPre,
  table: renderTable,
  td: renderCell,
  th: renderCell,
};

/** What other elements keep of their properties. Ids are kept for footnotes only. */
const kept = ['title', 'open', 'start', 'reversed', 'dateTime', 'datetime'] as const;

/** Renders the whole tree, noting in `page` what is found in it. */
export function renderTree(tree: Root, page: Page): ElementContent[] {
  const render = (nodes: readonly ElementContent[], scope: Scope): ElementContent[] =>
    nodes.flatMap((node) => one(node, scope));

  const one = (node: ElementContent, scope: Scope): ElementContent | ElementContent[] => {
    if (node.type === 'text') return words(node.value, page, scope);
    if (node.type !== 'element') return [];
    if (headingTags.has(node.tagName)) return renderHeading(node, page, scope, render);
    const renderer =
      findRenderer(node.tagName) ?? (Object.hasOwn(renderers, node.tagName) ? renderers[node.tagName] : undefined);
    return renderer === undefined ? plain(node, render(node.children, scope)) : renderer(node, page, scope, render);
  };

  return render(tree.children as ElementContent[], { linkable: true, inLink: false });
}

function words(value: string, page: Page, scope: Scope): ElementContent {
  page.words += value.match(/[\p{Letter}\p{Number}][^\s]*/gu)?.length ?? 0;
  return scope.linkable && /\p{Letter}{2}/u.test(value) ? markNode('text', escapeHtml(value)) : { type: 'text', value };
}

function plain(node: Element, children: ElementContent[]): Element {
  const { properties } = node;
  if (node.tagName === 'input') {
    const done = 'checked' in properties && properties['checked'] !== false;
    return element('input', { type: 'checkbox', disabled: true, checked: done, ariaLabel: done ? 'Done' : 'To do' });
  }
  const result: Properties = Object.fromEntries(kept.map((name) => [name, properties[name]]));
  const id = stringOf(properties['id']);
  if (id.startsWith('cairn-fn-')) result['id'] = id;
  if ('dataFootnotes' in properties) result['className'] = ['cairn-footnotes'];
  else if (stringOf(properties['className']).includes('contains-task-list')) result['className'] = ['cairn-tasks'];
  return element(node.tagName, result, children);
}

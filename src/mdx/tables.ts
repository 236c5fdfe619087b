/** How does a wide table scroll on a narrow page, and what do its cells tell a screen reader? */

import type { Element, ElementContent } from 'hast';
import type { Renderer } from './page.ts';
import { element, stringOf, textOf } from './tree.ts';

/** A table in a group that a keyboard can scroll, named by its caption or its headings. */
export const renderTable: Renderer = (node, _page, scope, render) => {
  const inner = render(node.children, scope);
  return tableRegion(element('table', {}, inner), labelOf(node));
};

export function tableRegion(table: Element, label: string): Element {
  const properties = { className: ['cairn-table'], role: 'group', tabIndex: 0, ariaLabel: label };
  return element('div', properties, [table]);
}

function labelOf(table: Element): string {
  const words = (name: string): string[] => collect(table, name).map((cell) => textOf(cell.children).trim());
  const [caption] = words('caption');
  if (caption !== undefined && caption !== '') return `Table: ${caption}`;
  const heads = words('th').filter((head) => head !== '');
  return heads.length === 0 ? 'Table' : `Table: ${heads.slice(0, 6).join(', ')}`;
}

function collect(node: Element, name: string): Element[] {
  return node.children.flatMap((child: ElementContent) =>
    child.type !== 'element' ? [] : child.tagName === name ? [child] : collect(child, name),
  );
}

/** An empty heading is a plain cell, so that no column is announced without a name. */
export const renderCell: Renderer = (node, _page, scope, render) => {
  const inner = render(node.children, scope);
  const { align, colSpan, colspan, rowSpan, rowspan } = node.properties;
  const isHead = node.tagName === 'th' && textOf(node.children).trim() !== '';
  const scopeOf = stringOf(node.properties['scope']) === 'row' ? 'row' : 'col';
  return element(
    isHead ? 'th' : 'td',
    {
      ...(isHead ? { scope: scopeOf } : {}),
      ...(align === 'right' || align === 'center' ? { className: [`cairn-${align}`] } : {}),
      ...span('colSpan', colSpan ?? colspan),
      ...span('rowSpan', rowSpan ?? rowspan),
    },
    inner,
  );
};

function span(name: string, value: Element['properties'][string]): Record<string, number> {
  const cells = Number(stringOf(value));
  return Number.isInteger(cells) && cells > 1 && cells <= 1000 ? { [name]: cells } : {};
}

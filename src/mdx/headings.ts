/** Which anchor and which level does a heading get? */

import type { Element, Root } from 'hast';
import type { Renderer } from './page.ts';
import { footnotePrefix } from './to-html-tree.ts';
import { element, markNode, textOf } from './tree.ts';

export const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** 1 where the text has an `h1`, which is the page's own title: all its headings then go down one level. */
export function headingShiftOf(tree: Root): number {
  return hasTitle(tree) ? 1 : 0;
}

function hasTitle(node: Root | Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'h1' || hasTitle(child)));
}

export const renderHeading: Renderer = (node, page, scope, render) => {
  const inner = render(node.children, { linkable: false, inLink: scope.inLink });
  if (node.properties['id'] === 'footnote-label') return element('h2', { id: 'cairn-footnotes' }, inner);
  const depth = Math.min(6, Number(node.tagName.slice(1)) + page.headingShift);
  const text = textOf(inner).replace(/\s+/g, ' ').trim();
  const slug = page.slugger.slug(text);
  const id =
    slug === '' || slug.startsWith(footnotePrefix) ? page.slugger.slug(`section-${slug}`.replace(/-$/, '')) : slug;
  page.headings.push({ depth, text, id });
  return [
    markNode('section'),
    element('div', { className: ['cairn-heading'] }, [
      element(`h${depth}`, { id }, inner),
      ...(scope.inLink
        ? []
        : [element('a', { className: ['cairn-anchor'], href: `#${id}`, ariaLabel: `Link to “${text}”` })]),
    ]),
  ];
};

/** How is a link rendered: into the site as a mark, out of it with a sign, into the notes as it is? */

import type { ElementContent } from 'hast';
import { withoutMarks } from '../domain/marks.ts';
import { isExternal, isInternal, isReference, isSafeAddress } from './core/address.ts';
import { pointOf, type Renderer } from './page.ts';
import { element, markNode, stringOf, textOf } from './tree.ts';

export const renderLink: Renderer = (node, page, scope, render) => {
  const { properties } = node;
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties)
    return noteLink(node, page, scope, render);
  const inner = render(node.children, { linkable: false, inLink: true });
  const href = withoutMarks(stringOf(properties['href'])).trim();
  if (href === '') return anchor(stringOf(properties['id'] ?? properties['name']), inner, page.anchors, scope.inLink);
  const isRemote = isReference(href);
  if ((!isSafeAddress(href) && !isRemote) || scope.inLink) return inner;
  page.links.push({ href, text: textOf(node.children), ...pointOf(node) });
  if (isInternal(href) || isRemote) return [markNode('link', href), ...inner, { type: 'ready', html: '</a>' }];
  const title = stringOf(properties['title']);
  const common = { href, ...(title === '' ? {} : { title }) };
  if (!isExternal(href)) return element('a', common, inner);
  return element('a', { className: ['cairn-external'], ...common, rel: ['noreferrer', 'noopener'] }, inner);
};

/** An anchor written as HTML, as in `<a name="x"></a>`. */
function anchor(
  id: string,
  inner: ElementContent[],
  anchors: Set<string>,
  inLink: boolean,
): ElementContent | ElementContent[] {
  const isFree = /^[\p{Letter}\p{Number}][^\s"'<>]*$/u.test(id) && !id.startsWith('cairn-') && !anchors.has(id);
  if (!isFree || inLink) return inner;
  anchors.add(id);
  return element('a', { id }, inner);
}

const noteLink: Renderer = (node, _page, scope, render) => {
  const { href, id, ariaLabel } = node.properties;
  const inner = render(node.children, { linkable: false, inLink: true });
  if (scope.inLink) return inner;
  if ('dataFootnoteRef' in node.properties) {
    return element('a', { className: ['cairn-footnote'], href, id, ariaDescribedBy: ['cairn-footnotes'] }, inner);
  }
  return element('a', { className: ['cairn-footnote-back'], href, ariaLabel }, inner);
};

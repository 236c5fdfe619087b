/** How is a block whose text cannot be patched written anew from its tree? */

import type { Nodes, RootContent } from 'mdast';
import { isSafeAddress } from '../../mdx/core/address.ts';
import type { Conversion } from './context.ts';
import { visible } from './escape.ts';
import { blocksOf, groupsOf } from './html-blocks.ts';
import { inlineReplacements, shownOf } from './inline-html.ts';

/** The node with its HTML in our words and its addresses rewritten; a copy. */
export function rebuilt(node: Nodes, conversion: Conversion): RootContent {
  if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
    const url =
      (node.type === 'link' ? undefined : conversion.image(node.url)) ??
      (node.type === 'image' ? undefined : conversion.link(node.url)) ??
      node.url;
    if (!isSafeAddress(url)) {
      const words = 'children' in node ? inner(node, conversion) : [];
      return {
        type: 'paragraph',
        children: [...words, { type: 'verbatim', value: ` ${visible(`(${url})`)}` }] as never,
      };
    }
    return ('children' in node ? { ...node, url, children: inner(node, conversion) } : { ...node, url }) as RootContent;
  }
  if (node.type === 'html') return { type: 'verbatim', value: visible(node.value) };
  if (!('children' in node)) return node as RootContent;
  const isFlow = ['root', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type);
  return { ...node, children: isFlow ? blocks(node.children, conversion) : inner(node, conversion) } as RootContent;
}

function blocks(children: readonly Nodes[], conversion: Conversion): readonly RootContent[] {
  return groupsOf(children).flatMap((group) =>
    group.isHtml
      ? blocksOf(group, (node) => rebuilt(node, conversion), conversion)
      : group.nodes.map((node) => rebuilt(node, conversion)),
  );
}

function inner(node: Nodes & { children: readonly Nodes[] }, conversion: Conversion): readonly Nodes[] {
  const html = inlineReplacements(node.children, conversion);
  return node.children.flatMap((child): Nodes[] => {
    const value = html.get(child);
    if (value === undefined) return [rebuilt(child, conversion)];
    conversion.shown.set(child, shownOf(value));
    return value === '' ? [] : [{ type: 'verbatim', value }];
  });
}

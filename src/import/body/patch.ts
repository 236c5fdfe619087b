/** How does a block of Markdown become MDX by changing no more of its text than must be changed? */

import type { Definition, Image, Link, LinkReference, Nodes, Parents, Text } from 'mdast';
import { isSafeAddress } from '../../mdx/core/address.ts';
import { drop, rangeOf, type Conversion } from './context.ts';
import { destination, escapeProse, fenced, maskModule, titleAfter, visible } from './escape.ts';
import { inlineReplacements, shownOf } from './inline-html.ts';

export interface Patching {
  /** The text that the nodes were read from. */
  readonly text: string;
  readonly conversion: Conversion;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** The text of `node` as MDX; `undefined` where it must be written anew from its tree. */
export function patched(node: Nodes, patching: Patching): string | undefined {
  if (needsRewriting(node, true)) return undefined;
  return maskModule(write(node, patching));
}

/** HTML between paragraphs within a list or quotation, and code by indentation there, do not patch line by line. */
function needsRewriting(node: Nodes, isTop: boolean): boolean {
  if (!isTop && node.type === 'code' && node.position !== undefined && isIndented(node)) return true;
  if (!('children' in node)) return false;
  const isFlow = ['list', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type);
  return node.children.some((child) => (isFlow && child.type === 'html') || needsRewriting(child, false));
}

const indented = new WeakMap<Nodes, boolean>();

function isIndented(node: Nodes): boolean {
  return indented.get(node) ?? false;
}

/** Notes which code blocks of a tree are told by their indentation alone. */
export function noteIndentedCode(node: Nodes, text: string): void {
  if (node.type === 'code') {
    const [line = ''] = text.slice(rangeOf(node).start).split('\n', 1);
    const isFence = /^[ \t>]*(?:`{3}|~{3})/.test(line);
    // Code by indentation may show a fence.
    indented.set(node, !isFence || line.trim() === node.value.split('\n', 1)[0]?.trim());
  }
  if ('children' in node) for (const child of node.children) noteIndentedCode(child, text);
}

function write(node: Nodes, patching: Patching): string {
  const { text } = patching;
  const { start, end } = rangeOf(node);
  switch (node.type) {
    case 'text':
      return textOf(node, text);
    case 'code':
      return isIndented(node) ? fenced(node.value) : text.slice(start, end);
    case 'link':
      return link(node, patching);
    case 'linkReference':
      return reference(node, patching);
    case 'image':
      return image(node, patching);
    case 'definition':
      return definition(node, patching);
    case 'imageReference':
      return /[{<]/.test(node.alt ?? '') ? byTarget(node, patching) : text.slice(start, end);
    default:
      return 'children' in node ? around(node, patching) : text.slice(start, end);
  }
}

function textOf(node: Text, text: string): string {
  const { start, end } = rangeOf(node);
  return escapeProse(text.slice(start, end));
}

/** The text of a parent, with what its children are written as. */
function around(node: Parents, patching: Patching): string {
  const { start, end } = rangeOf(node);
  return inside(node, start, end, patching);
}

function inside(node: Parents, start: number, end: number, patching: Patching): string {
  const html = inlineReplacements(node.children, patching.conversion);
  let at = start;
  let result = '';
  for (const child of node.children) {
    const range = rangeOf(child);
    const replaced = html.get(child);
    if (replaced !== undefined) patching.conversion.shown.set(child, shownOf(replaced));
    result += patching.text.slice(at, range.start) + (replaced ?? write(child, patching));
    at = range.end;
  }
  return result + patching.text.slice(at, end);
}

/** The words of a link, as MDX. */
function wordsOf(node: Link | LinkReference, patching: Patching): string {
  const [first, last] = [node.children[0], node.children.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : inside(node, rangeOf(first).start, rangeOf(last).end, patching);
}

function link(node: Link, patching: Patching): string {
  const { text, conversion } = patching;
  const { start, end } = rangeOf(node);
  const source = text.slice(start, end);
  if (!isSafeAddress(node.url)) {
    const words = source.startsWith('[') ? `${wordsOf(node, patching)} ` : '';
    conversion.kept.add(`address \`${node.url}\` is not one that a page may link to`);
    return `${words}${visible(source.startsWith('[') ? `(${node.url})` : node.url)}`;
  }
  const rewritten = conversion.link(node.url);
  if (source.startsWith('<')) return `[${visible(source.slice(1, -1))}](${destination(rewritten ?? node.url)})`;
  if (!source.startsWith('[')) return source;
  if (rewritten === undefined) return around(node, patching);
  return `[${wordsOf(node, patching)}](${destination(rewritten)}${titleAfter(node.title)})`;
}

/** A reference whose own words are its label is resolved where escaping would change them. */
function reference(node: LinkReference, patching: Patching): string {
  const target = patching.definitions.get(node.identifier);
  const isBroken = target !== undefined && !isSafeAddress(target.url);
  if (isBroken) return `${wordsOf(node, patching)} ${visible(`(${target.url})`)}`;
  const written = around(node, patching);
  const { start, end } = rangeOf(node);
  if (node.referenceType === 'full' || written === patching.text.slice(start, end) || target === undefined)
    return written;
  const url = patching.conversion.link(target.url) ?? target.url;
  return `[${wordsOf(node, patching)}](${destination(url)}${titleAfter(target.title)})`;
}

function byTarget(node: Nodes & { identifier: string; alt?: string | null | undefined }, patching: Patching): string {
  const target = patching.definitions.get(node.identifier);
  if (target === undefined) return '';
  const url = patching.conversion.image(target.url) ?? target.url;
  return `![${visible(node.alt ?? '')}](${destination(url)}${titleAfter(target.title)})`;
}

function image(node: Image, patching: Patching): string {
  const { start, end } = rangeOf(node);
  const src = patching.conversion.image(node.url);
  if (src === undefined && !isSafeAddress(node.url)) {
    patching.conversion.kept.add(`image address \`${node.url.slice(0, 60)}\` is not one that a page may show`);
    return visible(`${node.alt ?? ''} (${node.url})`);
  }
  if (src === undefined && !/[{<]/.test(node.alt ?? '')) return patching.text.slice(start, end);
  return `![${visible(node.alt ?? '')}](${destination(src ?? node.url)}${titleAfter(node.title)})`;
}

function definition(node: Definition, patching: Patching): string {
  const { conversion, text } = patching;
  const { start, end } = rangeOf(node);
  const url = conversion.image(node.url) ?? conversion.link(node.url);
  if (url === undefined && !isSafeAddress(node.url)) {
    drop(conversion, 'definitions of addresses that a page may not hold, now written where they are used');
    return '';
  }
  if (url === undefined) return text.slice(start, end);
  const label = /^\[(?:\\[\s\S]|[^\]\\])*\]/.exec(text.slice(start, end))?.[0] ?? `[${node.label ?? node.identifier}]`;
  return `${label}: ${destination(url)}${titleAfter(node.title)}`;
}

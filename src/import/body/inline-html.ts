/** What becomes of the HTML tags that stand within a sentence? */

import type { Html, Nodes, PhrasingContent } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { isSafeAddress } from '../../mdx/core/address.ts';
import { tags } from '../../mdx/core/tags.ts';
import { drop, type Conversion } from './context.ts';
import { destination, titleAfter, visible } from './escape.ts';

/** Tags that Markdown has marks for. */
const marks: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', s: '~~', strike: '~~' };

/** Tags that change nothing but the look of their words. */
const looks: ReadonlySet<string> = new Set(
  'span font small big center u tt code samp var cite dfn q div p section label nobr time bdi bdo ul ol li wbr dl dt dd blockquote'.split(
    ' ',
  ),
);

interface Tag {
  readonly node: Html;
  readonly name: string;
  readonly kind: 'open' | 'close' | 'single';
  partner?: Tag | undefined;
}

/** What each piece of HTML among `siblings` is written as. Their words stay; a tag that is not known is shown as it stands. */
export function inlineReplacements(siblings: readonly Nodes[], conversion: Conversion): ReadonlyMap<Nodes, string> {
  const replacements = new Map<Nodes, string>();
  const found: Tag[] = [];
  for (const node of siblings) {
    if (node.type !== 'html') continue;
    const tag = tagOf(node);
    if (tag !== undefined) found.push(tag);
    else if (node.value.startsWith('<!--')) {
      drop(conversion, 'HTML comments');
      replacements.set(node, '');
    } else replacements.set(node, visible(node.value));
  }
  pair(found);
  for (const tag of found) {
    const first = tag.kind === 'close' ? tag.partner : tag;
    replacements.set(tag.node, first === undefined ? visible(tag.node.value) : write(tag, first, siblings, conversion));
  }
  return replacements;
}

/** The words that a replacement shows. */
export function shownOf(replacement: string): string {
  return replacement
    .replace(/^\]\([\s\S]*$/, '')
    .replace(/^<img[^>]* alt="([^"]*)"[^>]*>$/, ' $1 ')
    .replace(/^<br \/>/, ' ')
    .replace(/^<\/?[a-z][^>]*>$/, '')
    .replace(/\\(.)/g, '$1');
}

function tagOf(node: Html): Tag | undefined {
  const [, slash, name = '', rest = ''] = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)([\s\S]*)>$/.exec(node.value) ?? [];
  if (name === '') return undefined;
  const lower = name.toLowerCase();
  // `<T>` is a type parameter, not a tag: tags are written in small letters, or in capitals with more than one.
  const isTag = name === lower || (name === name.toUpperCase() && name.length > 1);
  const single = lower === 'br' || lower === 'img' || lower === 'wbr' || lower === 'hr' || rest.endsWith('/');
  return { node, name: isTag ? lower : name, kind: slash === '/' ? 'close' : single ? 'single' : 'open' };
}

/** Finds for each opening tag the one that closes it; tags that cross stay alone. */
function pair(found: readonly Tag[]): void {
  const open: Tag[] = [];
  for (const tag of found) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind !== 'close') continue;
    const at = open.findLastIndex(({ name }) => name === tag.name);
    if (at === -1) continue;
    const [opener] = open.splice(at);
    if (opener === undefined) continue;
    opener.partner = tag;
    tag.partner = opener;
  }
}

function write(tag: Tag, first: Tag, siblings: readonly Nodes[], conversion: Conversion): string {
  const { name } = tag;
  if (name === 'br') return '<br />';
  if (name === 'img') return image(tag.node.value, conversion) ?? visible(tag.node.value);
  const isPaired = first.partner !== undefined;
  if (name === 'a') return link(tag, first, conversion) ?? visible(tag.node.value);
  if (name === 'li' && tag.kind === 'open') {
    drop(conversion, 'tags that only change the look');
    const before = siblings[siblings.indexOf(tag.node) - 1];
    const isFirst =
      before === undefined ||
      (before.type === 'html' && /^<[ou]l\b/i.test(before.value) && siblings.indexOf(before) === 0);
    return isFirst ? '• ' : '<br />• ';
  }
  if (looks.has(name)) {
    drop(conversion, 'tags that only change the look');
    return '';
  }
  if (!isPaired) return visible(tag.node.value);
  if (Object.hasOwn(marks, name)) return isTight(first, siblings) ? (marks[name] ?? '') : '';
  const known = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (known === undefined || !known.inline) return visible(tag.node.value);
  if (tag.kind === 'close') return `</${name}>`;
  return `<${name}${attributesOf(tag.node.value, known.attributes)}>`;
}

/** Whether marks of Markdown work here: words right inside, none right outside. */
function isTight(first: Tag, siblings: readonly Nodes[]): boolean {
  const [start, end] = [siblings.indexOf(first.node), siblings.indexOf(first.partner?.node as Nodes)];
  const inner = siblings
    .slice(start + 1, end)
    .map(wordsOf)
    .join('');
  const [before, after] = [wordsOf(siblings[start - 1]).at(-1) ?? ' ', wordsOf(siblings[end + 1]).at(0) ?? ' '];
  return (
    /^[\p{Letter}\p{Number}][\s\S]*[\p{Letter}\p{Number}]$|^[\p{Letter}\p{Number}]$/u.test(inner) &&
    !/[\p{Letter}\p{Number}*_~\\]/u.test(before + after)
  );
}

function wordsOf(node: Nodes | undefined): string {
  if (node === undefined || node.type === 'html') return '';
  if ('children' in node) return (node.children as PhrasingContent[]).map(wordsOf).join('');
  return 'value' in node ? node.value : node.type === 'break' ? '\n' : 'x';
}

function elementOf(html: string): Element | undefined {
  const first = fromHtml(html, { fragment: true }).children[0];
  return first?.type === 'element' ? first : undefined;
}

function image(html: string, conversion: Conversion): string | undefined {
  const properties = elementOf(html)?.properties ?? {};
  const src = String(properties['src'] ?? '');
  if (src === '' || (!isSafeAddress(src) && !src.startsWith('data:'))) return undefined;
  const at = conversion.image(src) ?? src;
  const attributes = {
    src: at,
    alt: properties['alt'],
    title: properties['title'],
    width: properties['width'],
    height: properties['height'],
  };
  return isSafeAddress(at) ? `<img${literal(attributes)} />` : undefined;
}

/** Attributes with their values, as MDX has them. */
export function literal(attributes: Readonly<Record<string, unknown>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(
      ([name, value]) =>
        ` ${name}="${String(value === true ? '' : value)
          .replace(/&/g, '&amp;')
          .replace(/"/g, '&quot;')
          .replace(/\s*\n\s*/g, ' ')}"`,
    )
    .join('');
}

function attributesOf(html: string, allowed: readonly string[]): string {
  const properties = elementOf(html)?.properties ?? {};
  return literal(Object.fromEntries(allowed.map((name) => [name, properties[name]])));
}

/** `<a href>` is a link; an anchor without address prints nothing. */
function link(tag: Tag, first: Tag, conversion: Conversion): string | undefined {
  const { href, title } = elementOf(first.node.value)?.properties ?? {};
  if (typeof href !== 'string' || href === '') {
    if (tag.kind !== 'close') drop(conversion, 'anchors (`<a name>`)');
    return '';
  }
  if (first.partner === undefined) return undefined;
  if (!isSafeAddress(href)) return tag.kind === 'open' ? '' : ` ${visible(`(${href})`)}`;
  if (tag.kind === 'open') return '[';
  return `](${destination(conversion.link(href) ?? href)}${titleAfter(typeof title === 'string' ? title : undefined)})`;
}

/** How does the HTML of an entry become one chapter of a page that holds several? */

import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

export interface Chapter {
  /** What its ids begin with, so that those of two chapters do not clash. */
  readonly prefix: string;
  /** So many levels deeper its headings stand; none is deeper than `h6`. */
  readonly depth: number;
  /** Other chapters of the page by the addresses of their own pages. */
  readonly others: ReadonlyMap<string, OtherChapter>;
}

export interface OtherChapter {
  readonly anchor: string;
  readonly number: number;
}

/** Properties that name ids of the same page, one or several. */
const naming: readonly string[] = [
  'htmlFor',
  'headers',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaDetails',
];

/**
 * The same HTML with ids of its own and headings further down. Links to other chapters lead to them within the page,
 * and have their number in `data-chapter`.
 */
export function chapterHtml(html: string, chapter: Chapter): string {
  const root = fromHtml(html, { fragment: true });
  adapt(root, chapter);
  return toHtml(root);
}

function adapt(parent: Root | Element, chapter: Chapter): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const [, level] = /^h([1-6])$/.exec(node.tagName) ?? [];
    if (level !== undefined) node.tagName = `h${Math.min(6, Number(level) + chapter.depth)}`;
    adaptNames(node.properties, chapter);
    if (node.tagName === 'a') adaptLink(node.properties, chapter);
    adapt(node, chapter);
  }
}

function adaptNames(properties: Properties, { prefix }: Chapter): void {
  if (properties.id !== undefined) properties.id = prefix + String(properties.id);
  for (const name of naming) {
    const value = properties[name];
    const names = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/\s+/) : [];
    if (names.length > 0) properties[name] = names.map((id) => prefix + id).join(' ');
  }
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string' && value.includes('url(#')) {
      properties[name] = value.replaceAll('url(#', `url(#${prefix}`);
    }
  }
}

function adaptLink(properties: Properties, { prefix, others }: Chapter): void {
  const { href } = properties;
  if (typeof href !== 'string') return;
  if (href.startsWith('#')) {
    properties.href = `#${prefix}${href.slice(1)}`;
    return;
  }
  const other = others.get(href.replace(/#.*$/, ''));
  if (other === undefined) return;
  properties.href = `#${other.anchor}`;
  properties.dataChapter = String(other.number);
}

/** A document as Pagefind reads it: a page made for it alone, with what counts how much and what is only known, not read. */

import { escapeAttribute, escapeText } from '../../views/escape.ts';
import type { Block, SearchDocument } from './document.ts';

/** What stands in our prose and is no text to be found: drawings, and words that only speak of a link's state. */
export const unread: readonly string[] = ['svg', '.cairn-visually-hidden'];

/**
 * The whole page; `prose` is the entry's HTML as readers see it, empty where it has none. The title is searched but no part
 * of the text, so that what is quoted does not repeat it; only where there is no other text it stands in for it, since
 * Pagefind leaves out a page without any.
 */
export function indexPage(document: SearchDocument, prose: string): string {
  const { title, names, choices, sort, blocks } = document;
  const known = [
    ...Object.entries({ title, ...names }).map(([name, value]) => hidden('meta', name, value)),
    ...Object.entries(choices).flatMap(([group, values]) => values.map(({ value }) => hidden('filter', group, value))),
    ...Object.entries(sort).map(([name, value]) => hidden('sort', name, value)),
  ];
  const main = blocks.length > 0 || hasText(prose) ? prose : escapeText(title);
  const text = (place: Block['place']) => blocks.filter((block) => block.place === place).map(blockHtml);
  return `<!doctype html><html lang="en"><body data-pagefind-body>${[...known, ...text('before'), main, ...text('after')].join('\n')}</body></html>`;
}

function hasText(html: string): boolean {
  return html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, '').trim() !== '';
}

function blockHtml({ weight, heading, lines }: Block): string {
  const title =
    heading === undefined ? '' : `<h2 id="${escapeAttribute(heading.anchor)}">${escapeText(heading.text)}</h2>`;
  const text = lines.map((line) => `<p>${escapeText(line)}</p>`).join('\n');
  return `${title}<div data-pagefind-weight="${weight}">${text}</div>`;
}

/** Said by an attribute, so that no value can be taken for markup or for two values. */
function hidden(what: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<i data-pagefind-${what}="${name}[data-is]" data-is="${escapeAttribute(value)}"></i>`;
}

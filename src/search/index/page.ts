/** A document as Pagefind reads it: a page made for it alone, with what counts how much and what is only known, not read. */

import { escapeAttribute, escapeText } from '../../views/escape.ts';
import type { Block, SearchDocument } from './document.ts';

/** What stands in our prose and is no text to be found: drawings, and words that only speak of a link's state. */
export const unread: readonly string[] = ['svg', '.cairn-visually-hidden'];

/** The whole page; `prose` is the entry's HTML as readers see it, empty where it has none. */
export function indexPage(document: SearchDocument, prose: string): string {
  const { title, names, choices, sort, blocks } = document;
  const known = [
    ...Object.entries({ title, ...names }).map(([name, value]) => hidden('meta', name, value)),
    ...Object.entries(choices).flatMap(([group, values]) => values.map(({ value }) => hidden('filter', group, value))),
    ...Object.entries(sort).map(([name, value]) => hidden('sort', name, value)),
  ];
  const heading = `<h1>${escapeText(title)}</h1>`;
  const text = (place: Block['place']) => blocks.filter((block) => block.place === place).map(blockHtml);
  return `<!doctype html><html lang="en"><body data-pagefind-body>${[...known, heading, ...text('before'), prose, ...text('after')].join('\n')}</body></html>`;
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

/** A document as Pagefind reads it: a page made for it alone, with what counts how much and what is only known, not read. */

import { escapeAttribute, escapeText } from '../../views/escape.ts';
import { urlSort } from '../ask/pagefind/meta.ts';
import { recordToken, tokensOf } from '../ask/tokens.ts';
import type { Block, SearchDocument } from './document.ts';

/** What stands in our prose and is no text to be found: drawings, and words that only speak of a link's state. */
export const unread: readonly string[] = ['svg', '.cairn-visually-hidden'];

/**
 * The whole page; `prose` is the entry's HTML as readers see it, empty where it has none; an option is without it. The title is searched but no part
 * of the text, so that what is quoted does not repeat it; only where there is no other text it stands in for it, since
 * Pagefind leaves out a page without any.
 */
export function indexPage(document: SearchDocument, prose: string): string {
  const { title, names, shown, url, kind, blocks } = document;
  const own = kind === 'option' ? '' : withoutColors(prose);
  const tokens = tokensIn(document, own);
  const known = [
    ...Object.entries({ title, ...names, ...shown }).map(([name, value]) => hidden('meta', name, value)),
    ...(tokens === '' ? [] : [hidden('meta', 'tokens', tokens)]),
    hidden('sort', urlSort, url),
  ];
  const main = blocks.length > 0 || hasText(own) ? own : escapeText(title);
  const text = (place: Block['place']) => blocks.filter((block) => block.place === place).map(blockHtml);
  return `<!doctype html><html lang="en"><body data-pagefind-body>${[...known, ...text('before'), main, ...text('after')].join('\n')}</body></html>`;
}

/** Code without the elements that colour it: half of all HTML where there is much code, and no text. */
function withoutColors(html: string): string {
  return html.replace(/<pre\b[\s\S]*?<\/pre>/g, (code) => code.replace(/<\/?span\b[^>]*>/g, ''));
}

/** What Pagefind would lose of all that is read. */
function tokensIn({ title, blocks, card }: SearchDocument, prose: string): string {
  const text = [title, ...blocks.flatMap(({ lines }) => lines), textOfHtml(prose)].join('\n');
  return [...(card.number === undefined ? [] : [recordToken(card.number)]), tokensOf(text)].join(' ').trim();
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

/** Near enough for words: without tags, and with the signs that are written as names or numbers. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<\/?(?:p|div|li|h\d|td|th|tr|pre|br|section|dt|dd)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, digits?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16))
        : (entities[name] ?? all),
    );
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
function hidden(what: 'meta' | 'sort', name: string, value: string): string {
  return `<i data-pagefind-${what}="${name}[data-is]" data-is="${escapeAttribute(value)}"></i>`;
}

/** What of compiled HTML may not be published? Names are found across tags, as people read them. */

import { escapeHtml, unescapeHtml } from '../escape-html.ts';
import { markEnd, markSeparator, markStart } from '../marks.ts';
import { withEdits, type Edit } from './find-names.ts';
import { hide, type FindHidden } from './hide-in-text.ts';

export interface HtmlHiding {
  readonly find: FindHidden;
  /** Where a link of the text leads now; `undefined` for one that must not be followed. */
  readonly href: (href: string) => string | undefined;
  /** What a `Ref`, `Term` or `Fact` names now. */
  readonly reference: (component: 'ref' | 'term' | 'fact', id: string) => string;
}

/** A part of the HTML: text that people read, or what stands around it. */
interface Piece {
  /** As it stands there; of text, without its escapes. */
  text: string;
  readonly isText: boolean;
  /** The same with its escapes, which stands there as long as `text` is `before`. */
  readonly html?: string;
  readonly before?: string;
  /** Stands for a tag that ends a line, so that words before and behind it are no neighbours. */
  readonly isEnd?: boolean;
}

const pieces = /<\/?([a-zA-Z][\w:-]*)(?:"[^"]*"|[^">])*>|\uE000([a-z]+)\uE001([^\uE002]*)\uE002|[^<\uE000]+|[<\uE000]/g;

/** Within these a line goes on; all other tags end it. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strike strong sub sup time tspan tt u var wbr'.split(
    ' ',
  ),
);
/** A character that no name and no address holds. */
const end = '\uE003';

/** The HTML with its marks, as it may be published. Attributes are texts of their own. */
export function hideInHtml(html: string, hiding: HtmlHiding): string {
  const found: Piece[] = [];
  const openLinks: boolean[] = [];
  const put = (text: string) => void found.push({ text, isText: false });
  const part = (text: string) => void found.push({ text, isText: true, isEnd: true });
  const read = (text: string) => {
    const before = unescapeHtml(text);
    found.push({ text: before, isText: true, html: text, before });
  };
  for (const [whole, tag, kind, payload = ''] of html.matchAll(pieces)) {
    if (kind !== undefined) {
      const [first = '', words] = payload.split(markSeparator);
      if (kind === 'text') {
        put(`${markStart}text${markSeparator}`);
        read(payload);
        put(markEnd);
      } else if (kind === 'link') {
        const href = hiding.href(first);
        openLinks.push(href !== undefined);
        put(href === undefined ? '' : `${markStart}link${markSeparator}${href}${markEnd}`);
      } else if (kind === 'ref' || kind === 'term' || kind === 'fact') {
        put(`${markStart}${kind}${markSeparator}${hiding.reference(kind, first)}`);
        if (words !== undefined) {
          put(markSeparator);
          read(words);
        }
        put(markEnd);
      } else {
        if (kind === 'section') part(end);
        put(whole);
      }
    } else if (tag !== undefined) {
      const name = tag.toLowerCase();
      if (!inline.has(name)) part(name === 'br' ? '\n' : end);
      if (name === 'a' && !whole.startsWith('</')) {
        const [, written] = /\shref="([^"#][^"]*)"/.exec(whole) ?? [];
        const isOpen = written === undefined || hiding.href(unescapeHtml(written)) !== undefined;
        openLinks.push(isOpen);
        if (!isOpen) continue;
      }
      if (whole === '</a>' && openLinks.pop() === false) continue;
      put(whole.includes('="') ? hideInTag(whole, hiding) : whole);
    } else read(whole);
  }
  spread(found, hiding.find(found.map(({ text, isText }) => (isText ? text : '')).join('')));
  return found.map(written).join('');
}

/** Puts each edit where it begins, and takes the rest of what it replaces out of the pieces behind. */
function spread(found: readonly Piece[], edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  let place = 0;
  let next = 0;
  for (const piece of found) {
    if (!piece.isText) continue;
    const [from, to] = [place, place + piece.text.length];
    place = to;
    const own: Edit[] = [];
    while (next < edits.length && edits[next]!.start < to) {
      const { start, end: stop, text } = edits[next]!;
      own.push({
        start: Math.max(start, from) - from,
        end: Math.min(stop, to) - from,
        text: start >= from ? text : '',
      });
      if (stop > to) break;
      next++;
    }
    if (own.length > 0) piece.text = withEdits(piece.text, own);
  }
}

function written({ text, isText, html, before, isEnd }: Piece): string {
  if (isEnd === true) return '';
  return !isText ? text : text === before ? html! : escapeHtml(text);
}

const attribute = /(\s)([a-zA-Z][\w:-]*)="([^"]*)"/g;
/** What is the page's own, or names a place in it. */
const untouched: ReadonlySet<string> = new Set(['class', 'd', 'src', 'viewBox', 'width', 'height', 'style', 'points']);
const ids: ReadonlySet<string> = new Set(['id', 'href', 'for', 'name', 'headers']);

function hideInTag(tag: string, { find }: HtmlHiding): string {
  return tag.replace(attribute, (whole, space: string, name: string, value: string) => {
    if (untouched.has(name) || value === '') return whole;
    const text = unescapeHtml(value);
    const asId = ids.has(name) || /^aria-(?:labelledby|describedby|controls|details)$/.test(name);
    const instead = hide(find, text, asId);
    return instead === text ? whole : `${space}${name}="${escapeHtml(instead)}"`;
  });
}

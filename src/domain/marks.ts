/**
 * The marks that stand in compiled HTML for what only the whole corpus can tell: whether a record
 * in a link still holds, what a fact's value is today, which words are terms. They are filled when
 * the page is rendered, so that a cached body never goes stale.
 *
 * A mark is `START kind SEPARATOR payload END`, with characters of Unicode's private use area that the
 * reader strips from what authors write, so no text can forge one.
 */

export const markStart = '\uE000';
export const markSeparator = '\uE001';
export const markEnd = '\uE002';

/**
 * - `text`: a run of prose (HTML-escaped) in which names may be linked. A run is never in code, in a
 *   link or in a heading.
 * - `section`: no text of its own; a new section begins here, so first uses count anew.
 * - `link`: an opened link, `href` as written (not HTML-escaped) and relative or absolute; stands in for the `<a …>` tag.
 * - `ref`, `term`, `fact`: payload `id` or `id SEPARATOR words` (words HTML-escaped).
 * - `asset`: the URL of a file beside the entry; payload: path from the content folder.
 */
export type MarkKind = 'text' | 'section' | 'link' | 'ref' | 'term' | 'fact' | 'asset';

const marks = /\uE000([a-z]+)\uE001([^\uE002]*)\uE002/g;

/** One mark, to put into HTML. */
export function mark(kind: MarkKind, ...payload: readonly string[]): string {
  return markStart + kind + markSeparator + payload.join(markSeparator) + markEnd;
}

/** `html` with every mark replaced by what `fill` makes of it. */
export function fillMarks(html: string, fill: (kind: MarkKind, payload: readonly string[]) => string): string {
  return html.replace(marks, (_, kind: string, payload: string) =>
    fill(kind as MarkKind, payload.split(markSeparator)),
  );
}

/** `text` without the characters that marks are made of. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000-\uE002]/g, '');
}

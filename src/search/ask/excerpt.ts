/** Which words of a text were asked for? */

/** A run of plain text; `isMarked` where it was asked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * Takes apart what Pagefind quotes: text in which only `<mark>` is markup and `<` and `>` are escaped. Neighbouring
 * marks are joined over the space between them.
 */
export function readExcerpt(excerpt: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const joined = excerpt.replaceAll('</mark> <mark>', ' ');
  for (const [index, part] of joined.split(/<mark>(.*?)<\/mark>/s).entries()) {
    const text = part
      .replaceAll('<mark>', '')
      .replaceAll('</mark>', '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    if (text !== '') pieces.push({ text, isMarked: index % 2 === 1 });
  }
  return pieces;
}

/**
 * The excerpt without the heading it begins with, which an answer shows by itself. Pagefind ends a heading with a full
 * stop where it has no end of its own.
 */
export function withoutHeading(excerpt: readonly Piece[], heading: string): readonly Piece[] {
  const words = heading.trim().replace(/\s+/g, ' ');
  const text = excerpt.map((piece) => piece.text).join('');
  if (words === '' || !text.startsWith(words)) return excerpt;
  let left = words.length + (/^\.?\s*/.exec(text.slice(words.length))?.[0].length ?? 0);
  const rest: Piece[] = [];
  for (const piece of excerpt) {
    const kept = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    if (kept !== '') rest.push({ ...piece, text: kept });
  }
  return rest;
}

/** Which letters of a text can be drawn with the fonts at hand? */

/** Whether a font at hand has a letter, by its code point. */
export type Covers = (codePoint: number) => boolean;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What changes how the sign before it is drawn, and is not drawn itself: joiners, variations, directions. */
const unseen = /^[\p{Cf}\p{Variation_Selector}]$/u;

/**
 * The text in one line, as far as it can be drawn: emoji that no font has are left out, and other letters that none has
 * leave `…` in their place, so that nobody reads empty boxes.
 */
export function drawableText(text: string, covers: Covers): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  let drawn = '';
  for (const { segment } of graphemes.segment(line.normalize('NFC'))) {
    if (isDrawable(segment, covers)) drawn += segment;
    else if (!/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u.test(segment)) drawn += '…';
  }
  return drawn
    .replace(/…(?:[\s…]*…)?/g, '…')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** How much of a text can be drawn, of its letters and figures: 1 where it has none. */
export function shareDrawable(text: string, covers: Covers): number {
  const letters = [...text.normalize('NFC')].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return letters.length === 0 ? 1 : letters.filter((letter) => isDrawable(letter, covers)).length / letters.length;
}

/** Whether a text is read from the right: by its first letter that has a direction. */
export function isFromRight(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}

/** How wide a text is, in letters of Latin: those of East Asia take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]|\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
}

function isDrawable(segment: string, covers: Covers): boolean {
  return [...segment].every((sign) => covers(sign.codePointAt(0) ?? 0) || unseen.test(sign));
}

/** Which words does a text hold, told apart as names are: without accents, case, and the signs that stand between? */

export interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is compared: lower case, without accents and invisible characters. */
  readonly folded: string;
}

/** Letters and digits, with the invisible characters that may stand among them. `%20` is a space in an address. */
const word = /%20|[\p{Letter}\p{Mark}\p{Number}][\p{Letter}\p{Mark}\p{Number}\u00AD\u200B-\u200D\u2060\uFEFF]*/gu;

/** The words of a text in their order. An apostrophe and a hyphen part words: `O'Brien` has two. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(word)) {
    if (found !== '%20') words.push({ start: index, end: index + found.length, folded: fold(found) });
  }
  return words;
}

/** The words of a name, as they are compared. */
export function foldedWords(name: string): readonly string[] {
  return wordsOf(name).map(({ folded }) => folded);
}

function fold(text: string): string {
  if (/^[a-z\d]*$/.test(text)) return text;
  if (/^[A-Za-z\d]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœıþð]/g, (letter) => plain[letter] ?? letter);
}

/** Letters that are no letter with an accent to Unicode, though they are read as one. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** Whether people write words of this script without spaces, so that a name may stand amid others. */
export function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
    text,
  );
}

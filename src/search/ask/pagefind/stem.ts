/**
 * A word as Pagefind keeps it: without marks over its letters, lower case, and cut to its stem by the English rules of
 * Snowball 3 (https://snowballstem.org/algorithms/english/stemmer.html).
 */

import { stem as porter2 } from 'porter2';

/** The word without marks over its letters, as `Nováková` becomes `novakova`. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** The stem; a word of other letters than English ones is its own. */
export function stemOf(word: string): string {
  const plain = plainWord(word);
  const known = newer.find(([start]) => start.test(plain));
  return known === undefined ? porter2(plain) : known[1](plain);
}

/**
 * Where Snowball 3, which Pagefind cuts by, is newer than `porter2`. Words that begin like these keep that beginning
 * whole; `gener` and `commun` have the same right in both, so they stand in for it.
 */
const newer: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/^past(?:e|ed|es|ing)$/, () => 'paste'],
  [/^evenings?$/, () => 'evening'],
  [/^([aeiou])(.)\2(?:ed|ing|edly|ingly)$/, (word) => word.slice(0, 3)],
  [/^(?:inter|later)/, (word) => insteadOf(word, 5, 'gener')],
  [/^univers/, (word) => insteadOf(word, 7, 'commun')],
  [/^(?:emerg|organ)/, (word) => insteadOf(word, 5, 'commun')],
];

function insteadOf(word: string, length: number, other: string): string {
  return word.slice(0, length) + porter2(other + word.slice(length)).slice(other.length);
}

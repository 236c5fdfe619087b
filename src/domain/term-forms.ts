/** In which written forms does a text use a word of the glossary? */

import type { Term } from './term.ts';

export interface TermForm {
  readonly text: string;
  /** Counts in this spelling only, but for the first letter: abbreviations, and names with capitals or signs within. */
  readonly isExact: boolean;
  /** Made from a written form: the plural, or the singular. */
  readonly isDerived: boolean;
}

/**
 * The term and its aliases in singular and plural, and its id where that is more than one word. An alias that is one
 * ordinary word (`clip`, `size`) is left out: it helps a search, but in a text it would too often mean something else.
 */
export function formsOfTerm({ term, aliases, id }: Pick<Term, 'term' | 'aliases' | 'id'>): readonly TermForm[] {
  const written = [
    ...(isWordEnough(term) || hasSigns(term) ? [term] : []),
    ...aliases.filter((alias) => isPhrase(alias) || hasSigns(alias) || isNameLike(alias)),
    ...(isPhrase(id) ? [id] : []),
  ];
  return [...new Set(written)].flatMap((text): TermForm[] => {
    const isExact = hasSigns(text);
    return [
      { text, isExact, isDerived: false },
      ...otherNumbers(text, isExact).map((other) => ({ text: other, isExact, isDerived: true })),
    ];
  });
}

/** Whether a capital, a digit or a sign stands within it: `BF16`, `ZeRO`, `pass@k`. One letter alone is no name. */
function hasSigns(name: string): boolean {
  return name.length > 1 && /[\p{Letter}\p{Number}][^\p{Ll}\s-]|-\p{Lu}|\s\p{Lu}{2}|^\p{Number}/u.test(name);
}

function isPhrase(name: string): boolean {
  return name.split(/[\s-]+/).filter((part) => /\p{Letter}/u.test(part)).length >= 2;
}

function isWordEnough(name: string): boolean {
  return (name.match(/\p{Letter}/gu) ?? []).length >= 3;
}

function isNameLike(name: string): boolean {
  return /^\p{Lu}/u.test(name) && (name.match(/\p{Letter}/gu) ?? []).length >= 4;
}

/** The plural of the last word; of several words that end in a plural, the singular. */
function otherNumbers(text: string, isExact: boolean): readonly string[] {
  if (isExact) return /\p{Letter}$/u.test(text) && !text.endsWith('s') ? [`${text}s`] : [];
  if (/[^s]s$/.test(text)) return isPhrase(text) ? [text.slice(0, -1)] : [];
  if (/(?:s|x|z|ch|sh)$/.test(text)) return [`${text}es`];
  if (/[^aeiou]y$/.test(text)) return [`${text.slice(0, -1)}ies`];
  return /\p{Letter}$/u.test(text) ? [`${text}s`] : [];
}

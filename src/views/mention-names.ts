/** Which names may be linked in prose, and whose are they? */

import type { AnyEntry, Corpus } from '../domain/corpus.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import { isTellingName } from '../domain/telling-name.ts';
import { formsOfTerm } from '../domain/term-forms.ts';

/** The names that may be linked, found by their first word. */
export interface Names {
  /** Changes when any name does. */
  readonly digestSource: string;
  readonly byFirstWord: ReadonlyMap<string, readonly Name[]>;
}

export interface Name {
  /** HTML-escaped, as it stands in compiled text. */
  readonly text: string;
  readonly entry: AnyEntry;
  /** The text in lower case, where the case does not matter. */
  readonly anyCase?: string | undefined;
}

interface Spelling {
  readonly text: string;
  /** Counts in this case only, but for the first letter. */
  readonly isExact: boolean;
  readonly isDerived: boolean;
}

interface Owned extends Spelling {
  /** `undefined` for a name that two entries share. */
  readonly entry: AnyEntry | undefined;
}

/** A run of letters and digits, which is where a name may begin. */
export const word = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}_]*/gu;

/**
 * All names that are telling enough to be linked wherever they stand: titles, ids and aliases of two words, or of four
 * letters with a capital among them; and the forms of every term. A name that two entries share is nobody's; a plural
 * yields to a name that somebody wrote.
 */
export function buildNames(corpus: Corpus): Names {
  const spellings = corpus.all.flatMap((entry) => spellingsOf(entry).map((spelling) => ({ ...spelling, entry })));
  const owners = new Map<string, Owned[]>();
  for (const one of spellings.filter(({ isDerived }) => !isDerived)) claim(owners, one);
  for (const one of spellings.filter(({ isDerived }) => isDerived)) {
    const holders = owners.get(one.text.toLowerCase()) ?? [];
    if (!holders.some((other) => !other.isDerived && isAlike(other, one))) claim(owners, one);
  }
  const byFirstWord = new Map<string, Name[]>();
  const digestSource: string[] = [];
  for (const { text: written, isExact, entry } of [...owners.values()].flat()) {
    if (entry === undefined) continue;
    const text = escapeHtml(written);
    const first = firstWord(text);
    if (first === undefined) continue;
    const name = { text, entry, ...(isExact ? {} : { anyCase: text.toLowerCase() }) };
    const list = byFirstWord.get(first);
    if (list === undefined) byFirstWord.set(first, [name]);
    else list.push(name);
    digestSource.push([written, isExact, entry.kind, entry.id].join('\t'));
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { digestSource: digestSource.join('\n'), byFirstWord };
}

/** Notes whose the spelling is; nobody's where another entry has one like it. */
function claim(owners: Map<string, Owned[]>, one: Owned): void {
  const key = one.text.toLowerCase();
  const holders = owners.get(key) ?? [];
  const alike = holders.find((other) => isAlike(other, one));
  if (alike === undefined) owners.set(key, [...holders, one]);
  else if (alike.entry !== one.entry)
    owners.set(key, holders.with(holders.indexOf(alike), { ...alike, entry: undefined }));
  else if (alike.isExact && !one.isExact) owners.set(key, holders.with(holders.indexOf(alike), one));
}

/** Whether one text could be read as both; the two are equal but for their case. */
function isAlike(a: Spelling, b: Spelling): boolean {
  return !a.isExact || !b.isExact || isWritten(a.text, b.text);
}

/** Exactly so, but for the first letter, which a sentence may have changed. */
export function isWritten(written: string, name: string): boolean {
  return (
    written === name ||
    (written.slice(1) === name.slice(1) && written.charAt(0).toLowerCase() === name.charAt(0).toLowerCase())
  );
}

function spellingsOf(entry: AnyEntry): readonly Spelling[] {
  switch (entry.kind) {
    case 'record':
      return telling([entry.title, entry.id, ...entry.aliases]);
    case 'system':
      return telling([entry.name, entry.id, ...entry.aliases]);
    case 'term':
      return formsOfTerm(entry);
    default:
      return [];
  }
}

function telling(names: readonly string[]): readonly Spelling[] {
  return names.filter(isTellingName).map((text) => ({ text, isExact: true, isDerived: false }));
}

function firstWord(text: string): string | undefined {
  const [first] = text.matchAll(word);
  return first?.index === 0 ? first[0].toLowerCase() : undefined;
}

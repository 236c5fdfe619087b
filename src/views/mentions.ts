/** Names of records, systems and terms that stand in prose: where they are, and what they name. */

import type { AnyEntry, Corpus } from '../domain/corpus.ts';
import { fillMarks } from '../domain/marks.ts';
import { escapeHtml } from '../domain/escape-html.ts';

/** The names that may be linked, found by their first word. */
export interface Names {
  /** Changes when any name does. */
  readonly digestSource: string;
  readonly byFirstWord: ReadonlyMap<string, readonly Name[]>;
}

interface Name {
  /** HTML-escaped, as it stands in compiled text. */
  readonly text: string;
  readonly entry: AnyEntry;
}

const word = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}_]*/gu;
const wordCharacter = /[\p{Letter}\p{Number}_]/u;

/**
 * All names that are telling enough to be linked wherever they stand: titles, ids and aliases of two words, or of four
 * letters with a capital among them. A name that two entries share is nobody's.
 */
export function buildNames(corpus: Corpus): Names {
  const owners = new Map<string, AnyEntry | undefined>();
  for (const entry of corpus.all) {
    for (const name of namesOf(entry)) {
      if (!isTelling(name)) continue;
      owners.set(name, !owners.has(name) || owners.get(name) === entry ? entry : undefined);
    }
  }
  const byFirstWord = new Map<string, Name[]>();
  for (const [name, entry] of owners) {
    if (entry === undefined) continue;
    const text = escapeHtml(name);
    const first = firstWord(text);
    if (first === undefined) continue;
    const list = byFirstWord.get(first);
    if (list === undefined) byFirstWord.set(first, [{ text, entry }]);
    else list.push({ text, entry });
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.text.length - a.text.length);
  const digestSource = [...owners]
    .map(([name, entry]) => `${name}\t${entry?.kind ?? ''}\t${entry?.id ?? ''}`)
    .join('\n');
  return { digestSource, byFirstWord };
}

/** Finds each entry once a section; the entry that the prose belongs to is never a mention of itself. */
export class MentionFinder {
  readonly #names: Names;
  readonly #self: AnyEntry;
  #seen = new Set<AnyEntry>();

  constructor(names: Names, self: AnyEntry) {
    this.#names = names;
    this.#self = self;
  }

  /** First uses count anew from here. */
  startSection(): void {
    this.#seen = new Set();
  }

  /** `text` (HTML-escaped) with `link` around the first use of each name. */
  replace(text: string, link: (entry: AnyEntry, words: string) => string): string {
    let result = '';
    let from = 0;
    for (const { 0: found, index } of text.matchAll(word)) {
      if (index < from) continue;
      const name = this.#nameAt(text, index, found);
      if (name === undefined) continue;
      const end = index + name.text.length;
      result += text.slice(from, index) + link(name.entry, text.slice(index, end));
      from = end;
      this.#seen.add(name.entry);
    }
    return result + text.slice(from);
  }

  #nameAt(text: string, index: number, found: string): Name | undefined {
    if (index > 0 && (text[index - 1] === '&' || text[index - 1] === '-')) return undefined;
    return this.#names.byFirstWord.get(found.toLowerCase())?.find(({ text: name, entry }) => {
      const end = index + name.length;
      const next = text[end];
      if (next !== undefined && (wordCharacter.test(next) || (next === '-' && wordCharacter.test(text[end + 1] ?? ''))))
        return false;
      return isWritten(text.slice(index, end), name) && entry !== this.#self && !this.#seen.has(entry);
    });
  }
}

/** What the prose of `html` mentions, each entry once. */
export function mentionsIn(html: string, names: Names, self: AnyEntry): readonly AnyEntry[] {
  const finder = new MentionFinder(names, self);
  const found = new Set<AnyEntry>();
  fillMarks(html, (kind, [text = '']) => {
    if (kind === 'section') finder.startSection();
    if (kind === 'text') finder.replace(text, (entry, words) => (found.add(entry), words));
    return '';
  });
  return [...found];
}

function namesOf(entry: AnyEntry): readonly string[] {
  switch (entry.kind) {
    case 'record':
      return [entry.title, entry.id, ...entry.aliases];
    case 'system':
      return [entry.name, entry.id, ...entry.aliases];
    case 'term':
      return [entry.term, entry.id, ...entry.aliases];
    default:
      return [];
  }
}

function isTelling(name: string): boolean {
  const words = name.split(/[\s-]+/).filter((part) => /\p{Letter}/u.test(part));
  return words.length >= 2 || (/\p{Lu}/u.test(name) && (name.match(/\p{Letter}/gu) ?? []).length >= 4);
}

/** Exactly so, but for the first letter, which a sentence may have changed. */
function isWritten(written: string, name: string): boolean {
  return (
    written === name ||
    (written.slice(1) === name.slice(1) && written.charAt(0).toLowerCase() === name.charAt(0).toLowerCase())
  );
}

function firstWord(text: string): string | undefined {
  const [first] = text.matchAll(word);
  return first?.index === 0 ? first[0].toLowerCase() : undefined;
}

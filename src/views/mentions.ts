/** Names of records, systems and terms that stand in prose: where they are, and what they name. */

import type { AnyEntry } from '../domain/corpus.ts';
import { fillMarks } from '../domain/marks.ts';
import { isWritten, word, type Name, type Names } from './mention-names.ts';

/** What the prose of entries mentions, each entry once: the same words that are linked. */
export type Mentions = ReadonlyMap<AnyEntry, readonly AnyEntry[]>;

const wordCharacter = /[\p{Letter}\p{Number}_]/u;

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
    return this.#names.byFirstWord.get(found.toLowerCase())?.find(({ text: name, entry, anyCase }) => {
      const end = index + name.length;
      const next = text[end];
      if (next !== undefined && (wordCharacter.test(next) || (next === '-' && wordCharacter.test(text[end + 1] ?? ''))))
        return false;
      const written = text.slice(index, end);
      const isNamed = anyCase === undefined ? isWritten(written, name) : written.toLowerCase() === anyCase;
      return isNamed && entry !== this.#self && !this.#seen.has(entry);
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

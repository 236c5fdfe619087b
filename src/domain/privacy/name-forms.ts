/** In which forms does a text name a person, and which of them can mean nobody and nothing else? */

import type { Corpus } from '../corpus.ts';
import { slugOf, type EntryId } from '../id.ts';
import type { Person } from '../person.ts';
import { isWord } from './names-that-are-words.ts';
import { foldedWords, isUnspaced } from './words.ts';

/**
 * How the form has to be written to count: in any case; with capitals, or as ids are; with a capital; in small letters;
 * or in small letters behind `people/` and the like.
 */
export type Writing = 'any' | 'telling' | 'capital' | 'small' | 'placed';

export interface NameForm {
  /** As `words.ts` compares them; at least one. */
  readonly words: readonly string[];
  readonly person: EntryId;
  readonly writing: Writing;
}

/** A name in a script without spaces, which is found amid other characters. */
export interface UnspacedName {
  readonly text: string;
  readonly person: EntryId;
}

export interface NameForms {
  readonly forms: readonly NameForm[];
  readonly unspaced: readonly UnspacedName[];
}

/**
 * The forms of these people's names. Full names, ids and handles of several words are found however they are written.
 * A first or last name alone counts where only one person of the wiki has it, it is no word, and nothing else is called
 * so; an id or a handle of one word likewise.
 */
export function nameFormsOf(corpus: Corpus, people: readonly Person[]): NameForms {
  const owners = ownersOfParts(corpus);
  const taken = takenWords(corpus);
  const isClear = (word: string, person: EntryId) =>
    word.length >= 3 &&
    !/^\d+$/.test(word) &&
    !isWord(word) &&
    !taken.has(word) &&
    owners.get(word)?.size === 1 &&
    owners.get(word)!.has(person);
  const forms: NameForm[] = [];
  const unspaced: UnspacedName[] = [];
  for (const person of people) {
    const { id, name } = person;
    const add = (words: readonly string[], writing: Writing) => {
      if (words.length > 0) forms.push({ words, person: id, writing });
    };
    for (const words of fullNames(name)) add(words, writingOf(words));
    for (const text of [name, name.replace(/\s+/g, '')]) if (isUnspaced(text)) unspaced.push({ text, person: id });
    const parts = partsOf(name);
    for (const part of parts.length > 1 ? parts : []) {
      const [first = '', ...more] = foldedWords(part);
      if (more.length === 0 && isClear(first, id)) add([first], 'capital');
      if (more.length > 0 && more.every((word) => word.length > 1)) add([first, ...more], 'capital');
    }
    for (const handle of [id, ...person.aliases.map((alias) => alias.replace(/^mailto:/i, ''))]) {
      const words = foldedWords(handle);
      const [first = ''] = words;
      if (words.length > 1) add(words, writingOf(words));
      else if (isClear(first, id)) add(words, 'small');
    }
    add(foldedWords(id), 'placed');
  }
  return { forms, unspaced };
}

/** A name whose words are all words of English too counts only where it looks like a name. */
function writingOf(words: readonly string[]): Writing {
  return words.every((word) => isWord(word) || word.length < 3) ? 'telling' : 'any';
}

/** The whole name, first and last alone, and the last before the first; with and without its apostrophes; as one word. */
function fullNames(name: string): readonly (readonly string[])[] {
  const parts = partsOf(name);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const orders = parts.length < 2 ? [parts] : [parts, [first, last], [last, first], [last, ...parts.slice(0, -1)]];
  const found = new Map<string, readonly string[]>();
  for (const order of orders) {
    for (const text of spellingsOf(order)) {
      const words = foldedWords(text);
      found.set(words.join(' '), words);
    }
  }
  if (parts.length > 1) {
    for (const words of [foldedWords(name), foldedWords(`${first} ${last}`)]) {
      const one = words.join('');
      if (one.length >= 6) found.set(one, [one]);
    }
  }
  return [...found.values()];
}

/** Every part as it is, without apostrophes, and with `Müller` as `Mueller`, each with each; of long names all alike. */
function spellingsOf(parts: readonly string[]): readonly string[] {
  const ways = parts.map((part) => [...new Set([part, part.replace(/['’ʼ‘´`-]/g, ''), withUmlauts(part)])]);
  if (parts.length > 4) return [0, 1, 2].map((way) => ways.map((one) => one[way] ?? one[0]!).join(' '));
  return ways.reduce<readonly string[]>(
    (before, way) => before.flatMap((text) => way.map((part) => `${text} ${part}`)),
    [''],
  );
}

function withUmlauts(text: string): string {
  const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
  return text.normalize('NFC').replace(/[äöüøå]/gi, (letter) => letters[letter.toLowerCase()] ?? letter);
}

/** The parts of a name that people use by themselves: what stands between spaces. */
function partsOf(name: string): readonly string[] {
  return name.split(/[\s,"“”()]+/).filter((part) => foldedWords(part).length > 0);
}

/** Of whom a word is a first or last name, an id or a handle: also of people who are shown by name. */
function ownersOfParts(corpus: Corpus): ReadonlyMap<string, ReadonlySet<EntryId>> {
  const owners = new Map<string, Set<EntryId>>();
  for (const { id, name, aliases } of corpus.entries.person.values()) {
    for (const word of [id, name, ...aliases].flatMap(foldedWords)) {
      const known = owners.get(word);
      if (known === undefined) owners.set(word, new Set([id]));
      else known.add(id);
    }
  }
  return owners;
}

/** Words that something else of the wiki is called by, and nothing but the word. */
function takenWords(corpus: Corpus): ReadonlySet<string> {
  const { term, system, team, record } = corpus.entries;
  return new Set(
    [
      ...[...term.values()].flatMap((entry) => [entry.id, entry.term, ...entry.aliases]),
      ...[...system.values()].flatMap((entry) => [entry.id, entry.name, ...entry.aliases]),
      ...[...team.values()].flatMap((entry) => [entry.id, entry.name]),
      ...[...record.values()].flatMap((entry) => entry.areas.map(slugOf)),
    ].flatMap((name) => {
      const words = foldedWords(name);
      return words.length === 1 ? words : [];
    }),
  );
}

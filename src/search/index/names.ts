/** By which words that its page shows elsewhere, or not at all, is an entry found? */

import { aliasesOf, findEntry, nameOf, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { currentValue } from '../../domain/fact.ts';
import { peopleOf } from './choices.ts';

/** Words that find the entry and are not shown: its other names, its people, its systems and areas. Empty ones are left out. */
export function namesOf(corpus: Corpus, entry: AnyEntry, today: IsoDate): Readonly<Record<string, string>> {
  const names = {
    names: [entry.id, ...aliasesOf(entry)].filter((name) => name !== nameOf(entry, corpus)).join(', '),
    people: namedIn(corpus, entry.kind === 'person' ? [] : peopleOf(entry)),
    about: [...belongsTo(corpus, entry, today)].join(', '),
  };
  return Object.fromEntries(Object.entries(names).filter(([, words]) => words !== ''));
}

/** The systems, areas and teams an entry belongs to, by name. */
function belongsTo(corpus: Corpus, entry: AnyEntry, today: IsoDate): ReadonlySet<string> {
  switch (entry.kind) {
    case 'record':
      return new Set([...entry.systems.map((id) => findEntry(corpus, 'system', id)?.name ?? id), ...entry.areas]);
    case 'system':
      return new Set(entry.team === undefined ? [] : [namedIn(corpus, [entry.team])]);
    case 'fact':
      return new Set(currentValue(entry, today).unit ?? []);
    default:
      return new Set();
  }
}

/** The names of people and teams, each once, with commas; a name that leads nowhere as it was written. */
export function namedIn(corpus: Corpus, names: readonly string[]): string {
  const found = names
    .filter((name) => name !== '')
    .map((name) => (findEntry(corpus, 'person', name) ?? findEntry(corpus, 'team', name))?.name ?? name);
  return [...new Set(found)].join(', ');
}

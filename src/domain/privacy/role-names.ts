/** What is a person called where roles stand in place of names? */

import { compareText } from '../compare.ts';
import { findEntry, type Corpus } from '../corpus.ts';
import { reservedIds, slugOf, type EntryId } from '../id.ts';
import type { Person } from '../person.ts';

export interface RoleName {
  /** In place of the person's own id, and so in every address. */
  readonly id: EntryId;
  /** In place of the name. */
  readonly name: string;
}

/**
 * A name and an id for every person, by their own id: the role (`Training engineer`, `Training engineer 2`), else the
 * team (`Member of Training`), else `Person 1`. Those who share a role are counted by their first day, those without
 * one before the others, and then by their ids, so that who comes later changes nobody's number; people who have left
 * and people who are shown by name count too. `tells`: whether a text would tell somebody's name; no name is made of
 * such a role or team.
 */
export function roleNames(corpus: Corpus, tells: (text: string) => boolean): ReadonlyMap<EntryId, RoleName> {
  const people = [...corpus.entries.person.values()].sort(
    (a, b) => compareText(a.joined ?? '', b.joined ?? '') || compareText(a.id, b.id),
  );
  const ids = new Set(people.map(({ id }) => id));
  const counts = new Map<string, number>();
  const names = new Map<EntryId, RoleName>();
  for (const person of people) {
    const write = wordingOf(corpus, person, tells);
    const key = slugOf(write(1));
    for (let number = (counts.get(key) ?? 0) + 1; ; number++) {
      const name = write(number);
      const id = slugOf(name);
      // a name that others bear already would be theirs
      if (ids.has(id) || reservedIds.includes(id)) continue;
      ids.add(id);
      counts.set(key, number);
      names.set(person.id, { id, name });
      break;
    }
  }
  return names;
}

/** The name by the number among those who share it. */
function wordingOf(corpus: Corpus, person: Person, tells: (text: string) => boolean): (number: number) => string {
  // what stands in brackets at the end explains the role
  const role = person.role?.replace(/\s+/g, ' ').replace(/\s*\([^()]*\)$/, '');
  if (role !== undefined && slugOf(role) !== '' && !tells(role)) {
    return (number) => (number === 1 ? role : `${role} ${number}`);
  }
  const team = person.team === undefined ? undefined : findEntry(corpus, 'team', person.team)?.name;
  if (team !== undefined && slugOf(team) !== '' && !tells(team)) {
    return (number) => (number === 1 ? `Member of ${team}` : `Member ${number} of ${team}`);
  }
  return (number) => `Person ${number}`;
}

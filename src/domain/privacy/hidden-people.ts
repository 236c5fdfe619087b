/** Who is shown by role on a day? */

import type { Corpus } from '../corpus.ts';
import { addDays, type IsoDate } from '../date.ts';
import type { Person } from '../person.ts';

/** Everybody with `privacy: roles`, else those whose last day is longer ago than wiki.yaml lets their names stand. */
export function peopleByRole({ wiki, entries }: Corpus, today: IsoDate): readonly Person[] {
  const people = [...entries.person.values()];
  if (wiki.privacy === 'roles') return people;
  const days = wiki.namesOfLeavers;
  if (days === undefined) return [];
  return people.filter(({ left }) => left !== undefined && addDays(left, days) < today);
}

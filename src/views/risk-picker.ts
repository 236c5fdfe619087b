/** Whom can a question about risk take away? Everybody, team by team; those who have left apart. In the order of names. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { peoplePage, type PersonRow } from './people.ts';

export interface PickerGroup {
  readonly label: string;
  readonly people: readonly PickerPerson[];
}

export interface PickerPerson {
  readonly id: string;
  readonly name: string;
  readonly role?: string | undefined;
  /** The last day, of those who are leaving or have left. */
  readonly left?: IsoDate | undefined;
  readonly isGone: boolean;
}

export function pickerGroups(corpus: Corpus, today: IsoDate): readonly PickerGroup[] {
  const { teams, departed } = peoplePage(corpus, today);
  const groups = [...teams, { label: 'No longer here', people: departed }];
  return groups
    .filter(({ people }) => people.length > 0)
    .map(({ label, people }) => ({ label, people: people.map(pickerPerson) }));
}

function pickerPerson({ person, role, left }: PersonRow): PickerPerson {
  return { id: person.id, name: person.label, role, left, isGone: person.state === 'departed' };
}

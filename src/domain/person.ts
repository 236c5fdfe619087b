/** A person of the organisation, and whether they are still there. */

import type { IsoDate } from './date.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';

/** Something a person did that counts as knowing an entry. */
export interface PersonEvent {
  readonly on: IsoDate;
  readonly kind: 'reviewed' | 'path-finished';
  /** The record, system or path. */
  readonly of: EntryId;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface Person extends Entry {
  readonly kind: 'person';
  readonly name: string;
  readonly role?: string | undefined;
  readonly team?: EntryId | undefined;
  readonly joined?: IsoDate | undefined;
  /** The last day; in the future for somebody who is leaving. */
  readonly left?: IsoDate | undefined;
  /** Git e-mails and handles. */
  readonly aliases: readonly string[];
  readonly links: readonly Link[];
  readonly events: readonly PersonEvent[];
  /** Shown by role: id and name are made of it. Never written by an author. */
  readonly isByRole?: true | undefined;
}

export type PersonState = 'active' | 'leaving' | 'departed';

/** Active until the last day is past; `leaving` while a last day is known and not past. */
export function stateOfPerson(person: Person, today: IsoDate): PersonState {
  if (person.left === undefined) return 'active';
  return person.left < today ? 'departed' : 'leaving';
}

/** Whether the person is still there today: leaving people are, up to and on their last day. */
export function isPresent(person: Person, today: IsoDate): boolean {
  return stateOfPerson(person, today) !== 'departed';
}

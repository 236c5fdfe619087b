/** Something a person did that makes them know an entry: written in their own file, or in a file of its own. */

import { findEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';
import { findStep, type LearningPath, type Step } from './path.ts';
import type { Person, PersonEvent } from './person.ts';

/** A step that a reader left out, and why. */
export interface SkippedStep {
  readonly step: string;
  readonly because?: string | undefined;
}

/** What a browser hands over at the end of a path (its *teach-back*), or anybody else writes: one file, so that nothing collides. */
export interface EventFile extends Entry {
  readonly kind: 'event';
  readonly by: EntryId;
  readonly on: IsoDate;
  /** `kind` in its file. */
  readonly did: PersonEvent['kind'];
  readonly of: EntryId;
  /** Of a path: the ids of the steps that were done. Absent: all of them. */
  readonly done?: readonly string[] | undefined;
  readonly skipped: readonly SkippedStep[];
  /** What was unclear or wrong, for the maintainer. */
  readonly note?: string | undefined;
}

/** An event of a person, wherever it is written. */
export interface Event extends PersonEvent {
  readonly done?: readonly string[] | undefined;
}

/** Every event of the person, those of their own file first; also of days to come. */
export function eventsOf(corpus: Corpus, person: Person): readonly Event[] {
  return [...person.events, ...(filesByPerson(corpus).get(person) ?? [])];
}

/** The steps of a path that an event says were done. */
export function stepsDone(corpus: Corpus, path: LearningPath, { done }: Event): readonly Step[] {
  if (done === undefined) return path.steps;
  const found = new Set(done.map((id) => findStep(corpus, path, id)));
  return path.steps.filter((step) => found.has(step));
}

const files = new WeakMap<Corpus, ReadonlyMap<Person, readonly Event[]>>();

function filesByPerson(corpus: Corpus): ReadonlyMap<Person, readonly Event[]> {
  let known = files.get(corpus);
  if (known !== undefined) return known;
  const found = new Map<Person, Event[]>();
  for (const { by, on, did, of, done } of corpus.entries.event.values()) {
    const person = findEntry(corpus, 'person', by);
    if (person === undefined) continue;
    const list = found.get(person) ?? [];
    list.push({ on, kind: did, of, done });
    found.set(person, list);
  }
  files.set(corpus, (known = found));
  return known;
}

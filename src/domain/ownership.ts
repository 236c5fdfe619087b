/** Who holds an entry: which people could answer for it today, and why we think so. */

import { findEntry, type Corpus } from './corpus.ts';
import { daysBetween, type IsoDate } from './date.ts';
import { everMembersOf, knowingOf, namedFor, type Held } from './knowing.ts';
import { isPresent, type Person } from './person.ts';
import type { Team } from './team.ts';
import type { Weights } from './wiki.ts';

export type { Held } from './knowing.ts';

/** One event that makes somebody know an entry. */
export interface Reason {
  readonly kind: keyof Weights;
  /** The day it happened; `undefined` for what has no day, which does not fade. */
  readonly on?: IsoDate | undefined;
  /** What it is worth today, after fading. */
  readonly score: number;
}

export interface Holder {
  readonly person: Person;
  readonly score: number;
  /** Named steward, owner, or a member of the team that is. */
  readonly isNamed: boolean;
  readonly reasons: readonly Reason[];
}

/** Days after which an event counts 1/e of what it did. */
export const fadeDays = 220;

/**
 * The people who hold the entry today, highest score first: those named steward or owner (a team
 * counts as its present members), and those whose score is at least `holder-floor`. The floor is absolute, so
 * that nobody stops being a holder because others learn, and nobody becomes one because others
 * leave. A score is the sum of a person's events, each `weight * exp(-days / 220)` where it has a day.
 */
export function holdersOf(corpus: Corpus, entry: Held, today: IsoDate): readonly Holder[] {
  const named = new Set(namedFor(corpus, entry));
  const holders: Holder[] = [];
  for (const [person, reasons] of reasonsFor(corpus, entry, today)) {
    const score = reasons.reduce((sum, reason) => sum + reason.score, 0);
    const isNamed = named.has(person);
    if (isNamed || score >= corpus.wiki.holderFloor) holders.push({ person, score, isNamed, reasons });
  }
  return holders.sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1));
}

/** What made each person who is there today know the entry, whether they hold it or not. */
export function reasonsFor(corpus: Corpus, entry: Held, today: IsoDate): ReadonlyMap<Person, readonly Reason[]> {
  const { weights } = corpus.wiki;
  const found = new Map<Person, Reason[]>();
  for (const { person, kind, on } of knowingOf(corpus, entry)) {
    if (!isPresent(person, today) || (on !== undefined && on > today)) continue;
    const score = weights[kind] * (on === undefined ? 1 : fading(daysBetween(on, today)));
    const reason: Reason = { kind, ...(on === undefined ? {} : { on }), score };
    const list = found.get(person);
    if (list === undefined) found.set(person, [reason]);
    else list.push(reason);
  }
  return found;
}

/**
 * What is left of an event after so many days: 1 on its day, 1/e after `fadeDays`. To nine decimals, since engines differ
 * in the last digits of `exp`, and Node and every browser are to give the same answer.
 */
export function fading(days: number): number {
  return Math.round(Math.exp(-days / fadeDays) * 1e9) / 1e9;
}

/** `held` by two people or more, `fragile` with exactly one, `orphaned` with none. */
export type Holding = 'held' | 'fragile' | 'orphaned';

/** The word for so many holders. */
export function holdingOfCount(count: number): Holding {
  return count === 0 ? 'orphaned' : count === 1 ? 'fragile' : 'held';
}

/** How many hold the entry today, in a word. */
export function holdingOf(corpus: Corpus, entry: Held, today: IsoDate): Holding {
  return holdingOfCount(holdersOf(corpus, entry, today).length);
}

/** The people of a team who are there today, in the order of their ids. */
export function membersOf(corpus: Corpus, team: string, today: IsoDate): readonly Person[] {
  const id = findEntry(corpus, 'team', team)?.id;
  return id === undefined ? [] : everMembersOf(corpus, id).filter((person) => isPresent(person, today));
}

/** Whether a steward or owner, person or team, has anybody who is there today. */
export function isAnswered(corpus: Corpus, name: string, today: IsoDate): boolean {
  const person = findEntry(corpus, 'person', name);
  if (person !== undefined) return isPresent(person, today);
  return corpus.entries.person.size === 0 || membersOf(corpus, name, today).length > 0;
}

/** Why a steward or owner does not answer any more: a person who has left, or a team with nobody in it. */
export type Absence =
  | { readonly kind: 'person'; readonly person: Person; readonly left: IsoDate }
  | { readonly kind: 'team'; readonly team: Team };

/** Why this steward or owner does not answer today; `undefined` where they do, or where nobody has this name. */
export function absenceOf(corpus: Corpus, name: string, today: IsoDate): Absence | undefined {
  if (isAnswered(corpus, name, today)) return undefined;
  const person = findEntry(corpus, 'person', name);
  if (person?.left !== undefined) return { kind: 'person', person, left: person.left };
  const team = findEntry(corpus, 'team', name);
  return team === undefined ? undefined : { kind: 'team', team };
}

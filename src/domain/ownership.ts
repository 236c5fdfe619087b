/** Who holds an entry: which people could answer for it today, and why we think so. */

import { findEntry, type Corpus } from './corpus.ts';
import { daysBetween, type IsoDate } from './date.ts';
import { isPresent, type Person } from './person.ts';
import type { DecisionRecord } from './record.ts';
import type { System } from './system.ts';
import type { Team } from './team.ts';
import type { Weights } from './wiki.ts';

/** A thing that people hold. */
export type Held = DecisionRecord | System;

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
  const reasons = reasonsFor(corpus, entry, today);
  const stewards = new Set(namedHolders(corpus, entry));
  const holders: Holder[] = [];
  for (const id of new Set([...reasons.keys(), ...stewards])) {
    const person = findEntry(corpus, 'person', id);
    if (person === undefined || !isPresent(person, today)) continue;
    const own = reasons.get(id) ?? [];
    const score = own.reduce((sum, reason) => sum + reason.score, 0);
    const isNamed = stewards.has(id);
    if (isNamed || score >= corpus.wiki.holderFloor) holders.push({ person, score, isNamed, reasons: own });
  }
  return holders.sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1));
}

/** `held` by two people or more, `fragile` with exactly one, `orphaned` with none. */
export type Holding = 'held' | 'fragile' | 'orphaned';

/** How many hold the entry today, in a word. */
export function holdingOf(corpus: Corpus, entry: Held, today: IsoDate): Holding {
  const { length } = holdersOf(corpus, entry, today);
  return length === 0 ? 'orphaned' : length === 1 ? 'fragile' : 'held';
}

/** The people of a team who are there today, in the order of their ids. */
export function membersOf(corpus: Corpus, team: string, today: IsoDate): readonly Person[] {
  const id = findEntry(corpus, 'team', team)?.id;
  if (id === undefined) return [];
  return [...corpus.entries.person.values()].filter(
    (person) =>
      person.team !== undefined && findEntry(corpus, 'team', person.team)?.id === id && isPresent(person, today),
  );
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

/** Ids of the people whom the entry names as answering for it, teams taken apart; departed ones too. */
function namedHolders(corpus: Corpus, entry: Held): readonly string[] {
  const name = entry.kind === 'record' ? entry.steward : entry.owner;
  if (name === undefined) return [];
  const person = findEntry(corpus, 'person', name);
  if (person !== undefined) return [person.id];
  const team = findEntry(corpus, 'team', name);
  if (team === undefined) return [];
  return [...corpus.entries.person.values()]
    .filter((member) => member.team !== undefined && findEntry(corpus, 'team', member.team)?.id === team.id)
    .map((member) => member.id);
}

/** Every event around the entry, by the id of the person. */
function reasonsFor(corpus: Corpus, entry: Held, today: IsoDate): ReadonlyMap<string, readonly Reason[]> {
  const { weights } = corpus.wiki;
  const found = new Map<string, Reason[]>();
  const add = (name: string, kind: keyof Weights, on?: IsoDate) => {
    const person = findEntry(corpus, 'person', name);
    if (person === undefined || (on !== undefined && on > today)) return;
    const faded = on === undefined ? 1 : Math.exp(-daysBetween(on, today) / fadeDays);
    const reason: Reason = { kind, ...(on === undefined ? {} : { on }), score: weights[kind] * faded };
    const list = found.get(person.id);
    if (list === undefined) found.set(person.id, [reason]);
    else list.push(reason);
  };
  for (const id of namedHolders(corpus, entry)) add(id, 'steward');
  if (entry.kind === 'record') {
    for (const name of entry.deciders) add(name, 'decider', entry.date);
    for (const name of entry.consulted) add(name, 'consulted', entry.date);
    for (const { by, on } of entry.verifications) add(by, 'verified', on);
  } else {
    for (const name of entry.experts) add(name, 'expert');
  }
  addReceipts(corpus, entry, add);
  addEvents(corpus, entry, add);
  return found;
}

type Add = (name: string, kind: keyof Weights, on?: IsoDate) => void;

function addReceipts(corpus: Corpus, entry: Held, add: Add): void {
  for (const receipt of corpus.entries.receipt.values()) {
    const received = receipt.items.some(({ what }) => findEntry(corpus, entry.kind, what)?.id === entry.id);
    if (received) add(receipt.by, 'received', receipt.on);
  }
}

function addEvents(corpus: Corpus, entry: Held, add: Add): void {
  for (const person of corpus.entries.person.values()) {
    for (const event of person.events) {
      if (event.kind === 'reviewed' && findEntry(corpus, entry.kind, event.of)?.id === entry.id) {
        add(person.id, 'reviewed', event.on);
      }
      if (event.kind === 'path-finished' && leadsTo(corpus, event.of, entry)) add(person.id, 'pathFinished', event.on);
    }
  }
}

/** Whether a step of the path is the entry. */
function leadsTo(corpus: Corpus, path: string, entry: Held): boolean {
  const steps = findEntry(corpus, 'path', path)?.steps ?? [];
  return steps.some(({ ref }) => findEntry(corpus, entry.kind, ref.replace(`${entry.kind}:`, ''))?.id === entry.id);
}

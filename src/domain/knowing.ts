/** What made whom know an entry: every event around it, found once for the whole corpus. */

import { findEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import { eventsOf, stepsDone } from './event.ts';
import type { EntryId } from './id.ts';
import type { Person } from './person.ts';
import type { DecisionRecord } from './record.ts';
import type { System } from './system.ts';
import type { Weights } from './wiki.ts';

/** A thing that people hold. */
export type Held = DecisionRecord | System;

/** One event that makes somebody know an entry; what has no day does not fade. */
export interface KnowingEvent {
  readonly person: Person;
  readonly kind: keyof Weights;
  readonly on?: IsoDate | undefined;
  /** Of something received: the handoff it came from. */
  readonly handoff?: EntryId | undefined;
}

type Index = Readonly<Record<Held['kind'], ReadonlyMap<EntryId, readonly KnowingEvent[]>>>;

const indexes = new WeakMap<Corpus, Index>();

/** Every event around the entry, also of people who have left and of days to come. */
export function knowingOf(corpus: Corpus, entry: Held): readonly KnowingEvent[] {
  let index = indexes.get(corpus);
  if (index === undefined) indexes.set(corpus, (index = buildIndex(corpus)));
  return index[entry.kind].get(entry.id) ?? [];
}

/** The people whom the entry names as answering for it, teams taken apart; departed ones too. */
export function namedFor(corpus: Corpus, entry: Held): readonly Person[] {
  const name = entry.kind === 'record' ? entry.steward : entry.owner;
  if (name === undefined) return [];
  const person = findEntry(corpus, 'person', name);
  if (person !== undefined) return [person];
  const team = findEntry(corpus, 'team', name);
  return team === undefined ? [] : everMembersOf(corpus, team.id);
}

const teams = new WeakMap<Corpus, ReadonlyMap<EntryId, readonly Person[]>>();

/** The people who name the team as theirs, in the order of their ids; departed ones too. */
export function everMembersOf(corpus: Corpus, team: EntryId): readonly Person[] {
  let members = teams.get(corpus);
  if (members === undefined) {
    members = Map.groupBy(corpus.entries.person.values(), (person) =>
      person.team === undefined ? '' : (findEntry(corpus, 'team', person.team)?.id ?? ''),
    );
    teams.set(corpus, members);
  }
  return members.get(team) ?? [];
}

function buildIndex(corpus: Corpus): Index {
  const index = { record: new Map<EntryId, KnowingEvent[]>(), system: new Map<EntryId, KnowingEvent[]>() };
  const add = (entry: Held, event: KnowingEvent) => {
    const list = index[entry.kind].get(entry.id);
    if (list === undefined) index[entry.kind].set(entry.id, [event]);
    else list.push(event);
  };
  const addNamed = (entry: Held, name: string, kind: keyof Weights, on?: IsoDate) => {
    const person = findEntry(corpus, 'person', name);
    if (person !== undefined) add(entry, { person, kind, on });
  };
  for (const entry of [...corpus.entries.record.values(), ...corpus.entries.system.values()]) {
    for (const person of namedFor(corpus, entry)) add(entry, { person, kind: 'steward' });
    if (entry.kind === 'record') {
      for (const name of entry.deciders) addNamed(entry, name, 'decider', entry.date);
      for (const name of entry.consulted) addNamed(entry, name, 'consulted', entry.date);
      for (const { by, on } of entry.verifications) addNamed(entry, by, 'verified', on);
    } else {
      for (const name of entry.experts) addNamed(entry, name, 'expert');
    }
  }
  addReceipts(corpus, add);
  addEvents(corpus, add);
  return index;
}

type Add = (entry: Held, event: KnowingEvent) => void;

function addReceipts(corpus: Corpus, add: Add): void {
  for (const receipt of corpus.entries.receipt.values()) {
    const person = findEntry(corpus, 'person', receipt.by);
    if (person === undefined) continue;
    const handoff = findEntry(corpus, 'handoff', receipt.handoff)?.id;
    const received = new Set(receipt.items.flatMap(({ what }) => heldByName(corpus, what)));
    for (const entry of received) add(entry, { person, kind: 'received', on: receipt.on, handoff });
  }
}

function addEvents(corpus: Corpus, add: Add): void {
  for (const person of corpus.entries.person.values()) {
    for (const event of eventsOf(corpus, person)) {
      const { kind, on, of } = event;
      if (kind === 'reviewed') {
        for (const entry of heldByName(corpus, of)) add(entry, { person, kind: 'reviewed', on });
      } else {
        const path = findEntry(corpus, 'path', of);
        const steps = path === undefined ? [] : stepsDone(corpus, path, event);
        const reached = new Set(steps.flatMap(({ ref }) => stepsTo(corpus, ref)));
        for (const entry of reached) add(entry, { person, kind: 'pathFinished', on });
      }
    }
  }
}

function heldByName(corpus: Corpus, name: string): readonly Held[] {
  return [findEntry(corpus, 'record', name), findEntry(corpus, 'system', name)].filter((entry) => entry !== undefined);
}

/** What a step of a path leads to: `record:x` and `system:x` name one kind, `x` either. */
function stepsTo(corpus: Corpus, ref: string): readonly Held[] {
  const [, kind, id] = /^(record|system):(.+)$/.exec(ref) ?? [];
  return heldByName(corpus, id ?? ref).filter((entry) => kind === undefined || entry.kind === kind);
}

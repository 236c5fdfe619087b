/** What has changed in what holds and who knows it, told by the dates that stand in the content. */

import { compareText } from './compare.ts';
import { findEntry, type Corpus } from './corpus.ts';
import { addDays, type IsoDate } from './date.ts';
import type { Fact, FactValue } from './fact.ts';
import type { Handoff, Receipt } from './handoff.ts';
import { slugOf } from './id.ts';
import type { Person } from './person.ts';
import type { Assumption, DecisionRecord, Verification } from './record.ts';
import { named } from './relations.ts';
import { wasAccepted } from './supersession.ts';
import { tripsOf } from './trips.ts';

/** In the order in which the changes of one day are told. */
export const changeKinds = ['new', 'superseded', 'overturned', 'tripped', 'handed-over', 'joined', 'departed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * - `new`: a record, on the day of its decision or the day it was written down, whichever is later.
 * - `superseded`: a record, on the day when the record that replaces it was new.
 * - `overturned`: somebody looked and found that the decision no longer holds.
 * - `tripped`: a fact broke an assumption of a record that was in force on that day.
 * - `handed-over`: somebody received something of a handoff.
 * - `joined`: a person, on their first day; `departed`: on the first day without them.
 */
export type DatedChange = { readonly on: IsoDate } & (
  | { readonly kind: 'new'; readonly record: DecisionRecord }
  | { readonly kind: 'superseded'; readonly record: DecisionRecord; readonly by: DecisionRecord }
  | { readonly kind: 'overturned'; readonly record: DecisionRecord; readonly verification: Verification }
  | {
      readonly kind: 'tripped';
      readonly record: DecisionRecord;
      readonly assumption: Assumption;
      readonly fact: Fact;
      readonly value: FactValue;
    }
  | { readonly kind: 'handed-over'; readonly receipt: Receipt; readonly handoff: Handoff }
  | { readonly kind: 'joined' | 'departed'; readonly person: Person }
);

const known = new WeakMap<Corpus, readonly DatedChange[]>();

/**
 * The changes from `since` up to `today`, both days included, newest first. What has no day in the content is left
 * out; days that are still to come are not reached before they come.
 */
export function changes(corpus: Corpus, since: IsoDate, today: IsoDate): readonly DatedChange[] {
  return allChanges(corpus).filter(({ on }) => since <= on && on <= today);
}

/** All of them, also those on days that are still to come, newest first. */
export function allChanges(corpus: Corpus): readonly DatedChange[] {
  let all = known.get(corpus);
  if (all === undefined) {
    const { record, receipt, person } = corpus.entries;
    all = [
      ...[...record.values()].flatMap((each) => changesOfRecord(corpus, each)),
      ...[...receipt.values()].flatMap((each) => changesOfReceipt(corpus, each)),
      ...[...person.values()].flatMap(changesOfPerson),
    ].sort(byDay);
    known.set(corpus, all);
  }
  return all;
}

/** What the change is about: the entry whose page tells more. */
export function subjectOf(change: DatedChange): DecisionRecord | Handoff | Person {
  switch (change.kind) {
    case 'handed-over':
      return change.handoff;
    case 'joined':
    case 'departed':
      return change.person;
    default:
      return change.record;
  }
}

/** The slugs of the areas that the change touches; none for people who come or go. */
export function areasOfChange(corpus: Corpus, change: DatedChange): readonly string[] {
  return [...new Set(recordsOf(corpus, change).flatMap(({ areas }) => areas.map(slugOf)))];
}

function recordsOf(corpus: Corpus, change: DatedChange): readonly DecisionRecord[] {
  switch (change.kind) {
    case 'superseded':
      return [change.record, change.by];
    case 'handed-over':
      return change.receipt.items.flatMap(({ what }) => findEntry(corpus, 'record', what) ?? []);
    case 'joined':
    case 'departed':
      return [];
    default:
      return [change.record];
  }
}

/** The day on which people could first know of the record as it is: decided, and written down. */
function dayOfRecord({ date, recorded }: DecisionRecord): IsoDate | undefined {
  if (date === undefined || recorded === undefined) return date ?? recorded;
  return date > recorded ? date : recorded;
}

function changesOfRecord(corpus: Corpus, record: DecisionRecord): readonly DatedChange[] {
  const day = dayOfRecord(record);
  const replaced = day !== undefined && wasAccepted(record) ? named(corpus, 'supersedes', record) : [];
  const broken = wasAccepted(record) ? record.verifications.filter(({ result }) => result === 'broken') : [];
  return [
    ...(day === undefined ? [] : [{ kind: 'new' as const, on: day, record }]),
    ...replaced.map((old) => ({ kind: 'superseded' as const, on: day!, record: old, by: record })),
    ...broken.map((verification) => ({ kind: 'overturned' as const, on: verification.on, record, verification })),
    ...tripsOf(corpus, record).map((trip) => ({ kind: 'tripped' as const, record, ...trip })),
  ];
}

function changesOfReceipt(corpus: Corpus, receipt: Receipt): readonly DatedChange[] {
  const handoff = findEntry(corpus, 'handoff', receipt.handoff);
  return handoff === undefined ? [] : [{ kind: 'handed-over', on: receipt.on, receipt, handoff }];
}

function changesOfPerson(person: Person): readonly DatedChange[] {
  const { joined, left } = person;
  return [
    ...(joined === undefined ? [] : [{ kind: 'joined' as const, on: joined, person }]),
    ...(left === undefined ? [] : [{ kind: 'departed' as const, on: addDays(left, 1), person }]),
  ];
}

function byDay(a: DatedChange, b: DatedChange): number {
  return (
    compareText(b.on, a.on) ||
    changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
    compareText(subjectOf(a).id, subjectOf(b).id)
  );
}

/** What risk is reckoned from, as plain data that fits into a page: people, things they hold, events, and what rests on what. */

import { findEntry, withheldOf, type Corpus } from './corpus.ts';
import { dayNumber } from './date.ts';
import type { EntryId } from './id.ts';
import { knowingOf, namedFor, type Held } from './knowing.ts';
import type { Person } from './person.ts';
import { named, namedBy, relationNames } from './relations.ts';
import { wasAccepted } from './supersession.ts';
import type { Criticality } from './system.ts';
import type { Weights } from './wiki.ts';

/** People and items name each other by their places in these lists. */
export interface RiskData {
  readonly people: readonly RiskPerson[];
  /** Systems, then records of every status: those not in force still lie between others. */
  readonly items: readonly RiskItem[];
  readonly weights: Weights;
  readonly floor: number;
}

export interface RiskPerson {
  readonly id: EntryId;
  readonly team?: EntryId | undefined;
  /** The last day, as a number of days. */
  readonly left?: number | undefined;
}

export interface RiskItem {
  readonly kind: Held['kind'];
  readonly id: EntryId;
  /** Of a record, the most of its systems, else 1. */
  readonly criticality: Criticality;
  /** The days on which people should follow it; a system always counts, a record without them never does. */
  readonly inForce?: DaysInForce | undefined;
  /** Who is named as answering for it, teams taken apart. */
  readonly named: readonly number[];
  readonly events: readonly RiskEvent[];
  /** What it rests on: a record on records (`depends-on`) and on its systems, a system on systems. */
  readonly restsOn: readonly number[];
  /** The records that it is related to in any way, or the systems that a system needs. Each pair stands once. */
  readonly related: readonly number[];
  /** The systems that a record is about. */
  readonly systems: readonly number[];
  /** The teams of its systems, or of the system itself. */
  readonly teams: readonly EntryId[];
}

/** From the first day (where there is one) to the day before `until` (where there is one). */
export interface DaysInForce {
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

export interface RiskEvent {
  readonly person: number;
  readonly kind: keyof Weights;
  readonly on?: number | undefined;
  /** Of something received: the handoff it came from. */
  readonly handoff?: EntryId | undefined;
}

/** Takes from the corpus what risk is reckoned from. It does not depend on the day. */
export function riskData(corpus: Corpus): RiskData {
  const people = [...corpus.entries.person.values()];
  const entries: readonly Held[] = [...corpus.entries.system.values(), ...corpus.entries.record.values()];
  const placeOfPerson = new Map(people.map((person, place) => [person, place]));
  const placeOfEntry = new Map(entries.map((entry, place) => [entry, place]));
  const placesOf = (found: Iterable<Held | undefined>) =>
    [...new Set(found)].flatMap((entry) => (entry === undefined ? [] : (placeOfEntry.get(entry) ?? [])));
  const placesOfPeople = (found: Iterable<Person>) => [...new Set(found)].map((person) => placeOfPerson.get(person)!);

  return {
    people: people.map(({ id, team, left }) => ({
      id,
      ...(team === undefined ? {} : { team: findEntry(corpus, 'team', team)?.id ?? team }),
      ...(left === undefined ? {} : { left: dayNumber(left) }),
    })),
    items: entries.map((entry): RiskItem => {
      const systems = entry.kind === 'system' ? [entry] : systemsOf(corpus, entry.systems);
      const needed = entry.kind === 'system' ? systemsOf(corpus, entry.dependsOn) : named(corpus, 'dependsOn', entry);
      const inForce = entry.kind === 'record' ? daysInForce(corpus, entry) : undefined;
      const own = placeOfEntry.get(entry);
      return {
        kind: entry.kind,
        id: entry.id,
        criticality: systems.reduce<Criticality>(
          (most, next) => (next.criticality > most ? next.criticality : most),
          1,
        ),
        ...(inForce === undefined ? {} : { inForce }),
        named: placesOfPeople(namedFor(corpus, entry)),
        events: knowingOf(corpus, entry).map(({ person, kind, on, handoff }) => ({
          person: placeOfPerson.get(person)!,
          kind,
          ...(on === undefined ? {} : { on: dayNumber(on) }),
          ...(handoff === undefined ? {} : { handoff }),
        })),
        restsOn: placesOf(entry.kind === 'system' ? needed : [...needed, ...systems]).filter((place) => place !== own),
        related: placesOf(
          entry.kind === 'system' ? needed : relationNames.flatMap((relation) => named(corpus, relation, entry)),
        ).filter((place) => place !== own),
        systems: entry.kind === 'system' ? [] : placesOf(systems),
        teams: [...new Set(systems.flatMap(({ team }) => (team === undefined ? [] : team)))],
      };
    }),
    weights: corpus.wiki.weights,
    floor: corpus.wiki.holderFloor,
  };
}

function systemsOf(corpus: Corpus, names: readonly EntryId[]) {
  return names.flatMap((name) => findEntry(corpus, 'system', name) ?? []);
}

/** The same days on which `isInForce` is true; `undefined` where there is none. */
function daysInForce(corpus: Corpus, record: Extract<Held, { kind: 'record' }>): DaysInForce | undefined {
  if (record.status !== 'accepted') return undefined;
  const successors = namedBy(corpus, 'supersedes', record.id).filter(wasAccepted);
  const ends: number[] = [];
  for (const { date } of successors) {
    if (date === undefined) return undefined;
    ends.push(dayNumber(date));
  }
  const unseen = withheldOf(corpus, record)?.replacedOn;
  if (unseen !== undefined) ends.push(dayNumber(unseen));
  return {
    ...(record.date === undefined ? {} : { from: dayNumber(record.date) }),
    ...(ends.length === 0 ? {} : { until: Math.min(...ends) }),
  };
}

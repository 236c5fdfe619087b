/** Whom can a newcomer ask about an entry, who else, and who took over from those who have left? */

import { findEntry, type AnyEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { Fact } from './fact.ts';
import { lastGone, type Gone } from './gone.ts';
import type { Held } from './knowing.ts';
import { holdersOf, membersOf, reasonsFor, type Reason } from './ownership.ts';
import type { LearningPath } from './path.ts';
import { isPresent, stateOfPerson, type Person } from './person.ts';
import { receivedOf } from './receiving.ts';
import type { DecisionRecord } from './record.ts';
import { riskOf } from './risk.ts';
import { isInForce } from './supersession.ts';
import { openSuggestions, type Suggest, type Why } from './successors.ts';

/** Why somebody can be asked. `holds` and `knows` (too little to hold it) give what weighs most. */
export type AskReason =
  | { readonly kind: 'holds' | 'knows'; readonly reason: Reason }
  | { readonly kind: 'near'; readonly why: Why }
  /** Holds a record that rests on the fact. */
  | { readonly kind: 'rests'; readonly record: DecisionRecord }
  | { readonly kind: 'received' }
  | { readonly kind: 'themselves' }
  | { readonly kind: 'member' }
  | { readonly kind: 'maintainer' }
  | { readonly kind: 'colleague' };

export interface Asked {
  readonly person: Person;
  readonly why: AskReason;
}

export interface WhomToAsk {
  /** At most two, all of them there today: those who stay before those who leave soon. */
  readonly people: readonly Asked[];
  /** Who left with it. */
  readonly gone?: Gone | undefined;
}

/** So many are named. */
const most = 2;

/**
 * Whom a reader of the path asks about the entry; without an entry (an address, a page of the guide), about the step
 * itself. Holders come first, then those who know it a little or have worked next to it, then the path's maintainer
 * and the rest of their team: there is a second one whenever the wiki knows of anybody.
 */
export function whomToAsk(corpus: Corpus, path: LearningPath, entry: AnyEntry | undefined, today: IsoDate): WhomToAsk {
  const found = new Map<Person, AskReason>();
  const isHeld = entry?.kind === 'record' || entry?.kind === 'system';
  for (const candidates of [
    entry === undefined ? [] : knownTo(corpus, entry, today),
    isHeld ? () => nearTo(corpus, entry, today) : [],
    keepersOf(corpus, path, today),
  ]) {
    if (found.size >= most) break;
    const people = typeof candidates === 'function' ? candidates() : candidates;
    for (const { person, why } of stayingFirst(people, today)) {
      if (found.size < most && !found.has(person)) found.set(person, why);
    }
  }
  const gone = isHeld ? lastGone(corpus, entry, today) : undefined;
  return {
    people: [...found].map(([person, why]) => ({ person, why })),
    ...(gone === undefined ? {} : { gone }),
  };
}

/** Those who are there today and stay before those who are there and leave. */
function stayingFirst(people: readonly Asked[], today: IsoDate): readonly Asked[] {
  return people
    .filter(({ person }) => isPresent(person, today))
    .toSorted((a, b) => Number(isLeaving(a.person, today)) - Number(isLeaving(b.person, today)));
}

function isLeaving(person: Person, today: IsoDate): boolean {
  return stateOfPerson(person, today) === 'leaving';
}

/** Those who know the entry itself, best first. */
function knownTo(corpus: Corpus, entry: AnyEntry, today: IsoDate): readonly Asked[] {
  const person = (name: string | undefined) => (name === undefined ? undefined : findEntry(corpus, 'person', name));
  const named = (who: Person | undefined, why: AskReason): readonly Asked[] =>
    who === undefined ? [] : [{ person: who, why }];
  switch (entry.kind) {
    case 'record':
    case 'system':
      return holdersOf(corpus, entry, today).map(({ person: holder, reasons }) => ({
        person: holder,
        why: { kind: 'holds', reason: strongest(reasons) },
      }));
    case 'handoff':
      return [
        ...named(person(entry.from), { kind: 'themselves' }),
        ...[...receivedOf(corpus, entry, today).values()]
          .flat()
          .flatMap(({ by }) => named(person(by), { kind: 'received' })),
      ];
    case 'person':
      return named(entry, { kind: 'themselves' });
    case 'team':
      return [
        ...named(person(entry.lead), { kind: 'member' }),
        ...membersOf(corpus, entry.id, today).map((member): Asked => ({ person: member, why: { kind: 'member' } })),
      ];
    case 'path':
      return named(person(entry.maintainer), { kind: 'maintainer' });
    case 'fact':
      return restingOn(corpus, entry, today).flatMap((record) =>
        holdersOf(corpus, record, today).map(({ person: holder }): Asked => ({
          person: holder,
          why: { kind: 'rests', record },
        })),
      );
    default:
      return [];
  }
}

/** The records in force that state a fact or take it for granted. */
function restingOn(corpus: Corpus, fact: Fact, today: IsoDate): readonly DecisionRecord[] {
  return [...corpus.entries.record.values()].filter(
    (record) =>
      isInForce(corpus, record, today) &&
      [...record.assumptions, ...record.evidence].some(
        ({ fact: name }) => name !== undefined && findEntry(corpus, 'fact', name) === fact,
      ),
  );
}

const suggesting = new WeakMap<Corpus, { readonly today: IsoDate; readonly suggest: Suggest }>();

/** Those who know a little of it or what is around it, as for a handoff: see `openSuggestions`. */
function nearTo(corpus: Corpus, entry: Held, today: IsoDate): readonly Asked[] {
  const risk = riskOf(corpus);
  const known = suggesting.get(corpus);
  const suggest = known?.today === today ? known.suggest : openSuggestions(risk, { on: today });
  suggesting.set(corpus, { today, suggest });
  const place = risk.places.get(`${entry.kind}:${entry.id}`);
  const reasons = reasonsFor(corpus, entry, today);
  return (place === undefined ? [] : suggest(place)).flatMap(({ person: id, why: [why] }): Asked | [] => {
    const person = findEntry(corpus, 'person', id);
    if (person === undefined || why === undefined) return [];
    const own = why.kind === 'itself' ? reasons.get(person) : undefined;
    return { person, why: own === undefined ? { kind: 'near', why } : { kind: 'knows', reason: strongest(own) } };
  });
}

/** Whoever keeps the path true, and the others of their team. */
function keepersOf(corpus: Corpus, { maintainer }: LearningPath, today: IsoDate): readonly Asked[] {
  const keeper = maintainer === undefined ? undefined : findEntry(corpus, 'person', maintainer);
  if (keeper === undefined) return [];
  const team = keeper.team === undefined ? [] : membersOf(corpus, keeper.team, today);
  return [
    { person: keeper, why: { kind: 'maintainer' } },
    ...team.map((person): Asked => ({ person, why: { kind: 'colleague' } })),
  ];
}

function strongest(reasons: readonly Reason[]): Reason {
  return reasons.reduce((best, next) => (next.score > best.score ? next : best));
}

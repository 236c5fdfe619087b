/** Which records should somebody new read, in which order, when they have so many minutes? */

import { compareText } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { dayNumber, type IsoDate } from './date.ts';
import { recordsIn, type PathScope } from './path-scope.ts';
import { readingMinutes } from './reading-time.ts';
import type { DecisionRecord } from './record.ts';
import { namedBy, relationNames } from './relations.ts';
import { basesOf } from './rests-on.ts';
import { riskOf } from './risk.ts';
import { isInForce } from './supersession.ts';
import type { Term } from './term.ts';

/** A step of a plan, and why it is there. */
export type PlannedStep =
  | {
      readonly kind: 'record';
      readonly record: DecisionRecord;
      readonly minutes: number;
      /** Records in force that rest on it, directly or not. */
      readonly dependents: number;
      /** Records in force that name it in any relation. */
      readonly namedBy: number;
      /** The records of the plan that rest on it. */
      readonly under: readonly DecisionRecord[];
    }
  | {
      readonly kind: 'term';
      readonly term: Term;
      readonly minutes: number;
      /** How many records of the plan use the word. */
      readonly uses: number;
    };

export interface PathPlan {
  readonly steps: readonly PlannedStep[];
  /** The sum of the steps; never more than was asked for. */
  readonly minutes: number;
  /** Records of the scope that found no room. */
  readonly left: number;
}

export interface PlanQuestion {
  readonly scope: PathScope;
  /** The most that all of it may take. */
  readonly minutes: number;
  /** The terms that a record uses in its text. */
  readonly termsOf: (record: DecisionRecord) => readonly Term[];
}

/** A word is explained in a step of its own when so many records of the plan use it. */
const usesForStep = 2;

/**
 * The records in force of the scope on which most others in force rest, each with everything in force that it rests on
 * itself, as many as there is time for; a record that does not fit is passed over for a shorter one. No record stands
 * before one that it rests on (but for circles, which have no order), and a term that two records or more use stands
 * before the first of them.
 */
export function planPath(corpus: Corpus, question: PlanQuestion, today: IsoDate): PathPlan {
  const { scope, minutes: most, termsOf } = question;
  const candidates = inRank(corpus, recordsIn(corpus, scope, today), today);
  const chosen = new Set<DecisionRecord>();
  const uses = new Map<Term, number>();
  let minutes = 0;
  for (const candidate of candidates) {
    if (chosen.has(candidate)) continue;
    const added = [candidate, ...basesOf(corpus, candidate)].filter(
      (record, index, all) => !chosen.has(record) && all.indexOf(record) === index && isInForce(corpus, record, today),
    );
    const counts = new Map<Term, number>();
    for (const term of added.flatMap((record) => [...new Set(termsOf(record))])) {
      counts.set(term, (counts.get(term) ?? uses.get(term) ?? 0) + 1);
    }
    const explained = [...counts].filter(
      ([term, count]) => count >= usesForStep && (uses.get(term) ?? 0) < usesForStep,
    );
    const cost = sum([...added, ...explained.map(([term]) => term)].map(readingMinutes));
    if (minutes + cost > most) continue;
    minutes += cost;
    for (const record of added) chosen.add(record);
    for (const [term, count] of counts) uses.set(term, count);
    if (minutes === most) break;
  }
  const records = inDependencyOrder(corpus, inRank(corpus, [...chosen], today));
  return {
    steps: withTerms(corpus, records, question, uses, today),
    minutes,
    left: candidates.filter((record) => !chosen.has(record)).length,
  };
}

/** Those first on which most rest; then those that matter most, those that most others name, and by id. */
function inRank(corpus: Corpus, records: readonly DecisionRecord[], today: IsoDate): readonly DecisionRecord[] {
  const impacts = new Map(records.map((record) => [record, impactOf(corpus, record, today)]));
  const names = new Map(records.map((record) => [record, namesOf(corpus, record, today)]));
  const of = (record: DecisionRecord) => impacts.get(record)!;
  return records.toSorted(
    (a, b) =>
      of(b).dependents - of(a).dependents ||
      of(b).value - of(a).value ||
      names.get(b)! - names.get(a)! ||
      compareText(a.id, b.id),
  );
}

function impactOf(corpus: Corpus, record: DecisionRecord, today: IsoDate) {
  const risk = riskOf(corpus);
  return risk.impacts.of(risk.places.get(`record:${record.id}`)!, dayNumber(today));
}

function namesOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): number {
  const others = relationNames.flatMap((relation) => namedBy(corpus, relation, record.id));
  return [...new Set(others)].filter((other) => isInForce(corpus, other, today)).length;
}

/** As given, but each record behind those that it rests on; one that rests on another in a circle keeps its place. */
function inDependencyOrder(corpus: Corpus, records: readonly DecisionRecord[]): readonly DecisionRecord[] {
  const ordered = new Set<DecisionRecord>();
  const wanted = new Set(records);
  for (const record of records) {
    const bases = [...basesOf(corpus, record)].filter(
      (base) => wanted.has(base) && base !== record && !basesOf(corpus, base).has(record),
    );
    // whatever a base rests on stands on fewer records than the base does
    bases.sort((a, b) => standsOn(corpus, a) - standsOn(corpus, b));
    for (const base of bases) ordered.add(base);
    ordered.add(record);
  }
  return [...ordered];
}

/** How many records it takes to have this one: those it rests on and itself. */
function standsOn(corpus: Corpus, record: DecisionRecord): number {
  return new Set([record, ...basesOf(corpus, record)]).size;
}

function withTerms(
  corpus: Corpus,
  records: readonly DecisionRecord[],
  { termsOf }: PlanQuestion,
  uses: ReadonlyMap<Term, number>,
  today: IsoDate,
): readonly PlannedStep[] {
  const explained = new Set<Term>();
  return records.flatMap((record): PlannedStep[] => {
    const terms = termsOf(record).filter((term) => {
      const isNew = (uses.get(term) ?? 0) >= usesForStep && !explained.has(term);
      if (isNew) explained.add(term);
      return isNew;
    });
    const { dependents } = impactOf(corpus, record, today);
    const under = records.filter((other) => other !== record && basesOf(corpus, other).has(record));
    return [
      ...terms.map((term): PlannedStep => ({
        kind: 'term',
        term,
        minutes: readingMinutes(term),
        uses: uses.get(term) ?? 0,
      })),
      {
        kind: 'record',
        record,
        minutes: readingMinutes(record),
        dependents,
        namedBy: namesOf(corpus, record, today),
        under,
      },
    ];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}

/** On which days did a fact break what a decision took for true? */

import type { Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import { findEntry } from './corpus.ts';
import type { Fact, FactValue } from './fact.ts';
import type { Assumption, DecisionRecord } from './record.ts';
import { stateOfAssumption } from './staleness.ts';
import { isInForce } from './supersession.ts';

export interface Trip {
  readonly on: IsoDate;
  readonly assumption: Assumption;
  readonly fact: Fact;
  /** The value that broke it. */
  readonly value: FactValue;
}

/** Earlier than any day of a wiki. */
const before: IsoDate = '0000-01-01';

/**
 * Every day on which an assumption went from true to broken while the record was in force; also one that has been
 * mended since. An assumption that was broken when it was made tripped on the day of the decision.
 */
export function tripsOf(corpus: Corpus, record: DecisionRecord): readonly Trip[] {
  return record.assumptions
    .flatMap((assumption) => tripsOfAssumption(corpus, record, assumption))
    .filter(({ on }) => isInForce(corpus, record, on));
}

function tripsOfAssumption(corpus: Corpus, record: DecisionRecord, assumption: Assumption): readonly Trip[] {
  const fact = assumption.fact === undefined ? undefined : findEntry(corpus, 'fact', assumption.fact);
  if (fact === undefined) return [];
  const start = record.date ?? record.recorded ?? before;
  const days = [...new Set([start, ...fact.values.flatMap(({ on }) => on ?? [])])].filter((day) => day >= start);
  const trips: Trip[] = [];
  let wasTripped = false;
  for (const day of days.sort()) {
    if (fact.values.every(({ on }) => on !== undefined && on > day)) continue; // nothing was known yet
    const found = stateOfAssumption(corpus, assumption, day);
    const isTripped = found.state === 'tripped';
    if (found.state === 'tripped' && !wasTripped && day !== before)
      trips.push({ on: day, assumption, fact, value: found.newest });
    wasTripped = isTripped;
  }
  return trips;
}

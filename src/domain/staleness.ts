/** Whether a record has been looked at lately, and whether what it took for true still is. */

import { findEntry, type Corpus } from './corpus.ts';
import { addDays, type IsoDate } from './date.ts';
import { currentValue, type Fact, type FactValue } from './fact.ts';
import type { Assumption, DecisionRecord, Operator, Verification } from './record.ts';

/**
 * `tripped`: an assumption is broken. `overdue`: the day of the review is past. `edited`: changed since
 * somebody last verified it. `due`: the review is near. `unscheduled`: nobody said when to look again.
 */
export type Freshness = 'fresh' | 'due' | 'overdue' | 'edited' | 'tripped' | 'unscheduled';

/** The newest verification up to today. */
export function lastVerification(record: DecisionRecord, today: IsoDate): Verification | undefined {
  return record.verifications
    .filter(({ on }) => on <= today)
    .reduce<Verification | undefined>(
      (last, next) => (last === undefined || next.on >= last.on ? next : last),
      undefined,
    );
}

/**
 * The day by which the record should be looked at again: `review-by`, else `review-every` days after
 * the last decision or verification; `undefined` where neither is known.
 */
export function reviewDay(corpus: Corpus, record: DecisionRecord, today: IsoDate): IsoDate | undefined {
  if (record.reviewBy !== undefined) return record.reviewBy;
  const last = lastVerification(record, today)?.on ?? record.date;
  const { reviewEvery } = corpus.wiki;
  return last === undefined || reviewEvery === undefined ? undefined : addDays(last, reviewEvery);
}

/** What decides how fresh a record is: enough to compute it again on any later day, in the reader's browser. */
export interface FreshnessInputs {
  readonly reviewBy?: IsoDate | undefined;
  readonly verifiedOn?: IsoDate | undefined;
  /** The last change known from the history of the files. */
  readonly editedOn?: IsoDate | undefined;
  readonly hasTripped: boolean;
  /** Days before the review at which it counts as due. */
  readonly notice: number;
}

/** How fresh something is; the worst of all that applies. */
export function freshnessOn(inputs: FreshnessInputs, today: IsoDate): Freshness {
  const { reviewBy, verifiedOn, editedOn, hasTripped, notice } = inputs;
  if (hasTripped) return 'tripped';
  if (reviewBy !== undefined && reviewBy < today) return 'overdue';
  if (verifiedOn !== undefined && editedOn !== undefined && editedOn > verifiedOn) return 'edited';
  if (reviewBy === undefined) return 'unscheduled';
  return addDays(today, notice) >= reviewBy ? 'due' : 'fresh';
}

/** The inputs of a record's freshness. `editedOn` comes from the history of its file, where that is known. */
export function freshnessInputs(
  corpus: Corpus,
  record: DecisionRecord,
  editedOn: IsoDate | undefined,
  today: IsoDate,
): FreshnessInputs {
  return {
    reviewBy: reviewDay(corpus, record, today),
    verifiedOn: lastVerification(record, today)?.on,
    editedOn,
    hasTripped: record.assumptions.some(
      (assumption) => stateOfAssumption(corpus, assumption, today).state === 'tripped',
    ),
    notice: corpus.wiki.reviewNotice,
  };
}

/** What is known of an assumption; `stated` when only people can tell. */
export type AssumptionState =
  | { readonly state: 'stated' }
  | { readonly state: 'holds' | 'tripped'; readonly fact: Fact; readonly newest: FactValue };

/** Holds an assumption against the newest value of its fact, up to today. */
export function stateOfAssumption(corpus: Corpus, assumption: Assumption, today: IsoDate): AssumptionState {
  const { op, value } = assumption;
  const fact = assumption.fact === undefined ? undefined : findEntry(corpus, 'fact', assumption.fact);
  if (fact === undefined || op === undefined || value === undefined) return { state: 'stated' };
  const newest = currentValue(fact, today);
  return { state: compares(newest.value, op, value) ? 'holds' : 'tripped', fact, newest };
}

function compares(left: number, op: Operator, right: number): boolean {
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
  }
}

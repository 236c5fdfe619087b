/** Which answer holds: what a reader is shown of a record's status, and where its chain ends. */

import { compareText } from './compare.ts';
import { findEntry, withheldOf, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import { named, namedBy } from './relations.ts';
import type { DecisionRecord, State } from './record.ts';

/**
 * What the record is today: its written status, or `superseded` once a record that was ever accepted
 * and is dated up to today supersedes it. It does not revive when that successor is retired in turn.
 */
export function stateOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): State {
  const isReplaced = successorsOf(corpus, record, today).length > 0 || isReplacedUnseen(corpus, record, today);
  return isReplaced ? 'superseded' : record.status;
}

/** Whether a record has replaced it that the readers of this corpus may not see. */
export function isReplacedUnseen(corpus: Corpus, record: DecisionRecord, today: IsoDate): boolean {
  const since = withheldOf(corpus, record)?.replacedOn;
  return since !== undefined && since <= today;
}

/** The records that have replaced this one, in the order of their ids. */
export function successorsOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly DecisionRecord[] {
  return namedBy(corpus, 'supersedes', record.id).filter(
    (successor) => wasAccepted(successor) && !isLater(successor, today),
  );
}

/** Whether people should follow it: accepted, not replaced, and dated up to today. */
export function isInForce(corpus: Corpus, record: DecisionRecord, today: IsoDate): boolean {
  return stateOf(corpus, record, today) === 'accepted' && !isLater(record, today);
}

/** Whether it is not, or no longer, an answer: superseded, deprecated or rejected. */
export function isRetired(corpus: Corpus, record: DecisionRecord, today: IsoDate): boolean {
  const state = stateOf(corpus, record, today);
  return state === 'superseded' || state === 'deprecated' || state === 'rejected';
}

/** Whether the record was ever decided for: a deprecated one was. */
export function wasAccepted(record: DecisionRecord): boolean {
  return record.status === 'accepted' || record.status === 'deprecated';
}

/**
 * The record a reader should follow today: the end of the supersession chain.
 * Returns the record itself when nothing replaces it, and `undefined` when the
 * chain loops or forks (the checks report those). Branches that meet again are no fork.
 */
export function currentOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): DecisionRecord | undefined {
  const ends = new Map<string, DecisionRecord>();
  const seen = new Set<string>();
  const open = [record];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    const successors = successorsOf(corpus, next, today);
    if (successors.length === 0) ends.set(next.id, next);
    open.push(...successors);
  }
  const [end, ...others] = ends.values();
  return others.length > 0 || isOnCycle(corpus, record) ? undefined : end;
}

/** Everything in one chain with the record, oldest decision first; the record itself alone when there is no chain. */
export function chainOf(corpus: Corpus, record: DecisionRecord): readonly DecisionRecord[] {
  const chain = new Map([[record.id, record]]);
  const open = [record];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of [...named(corpus, 'supersedes', next), ...namedBy(corpus, 'supersedes', next.id)]) {
      if (chain.has(other.id)) continue;
      chain.set(other.id, other);
      open.push(other);
    }
  }
  return inOrder(corpus, chain);
}

/** Whether following `supersedes` from the record leads back to it. */
export function isOnCycle(corpus: Corpus, record: DecisionRecord): boolean {
  const seen = new Set<string>();
  const open = [...named(corpus, 'supersedes', record)];
  if (record.supersedes.some((name) => findEntry(corpus, 'record', name)?.id === record.id)) return true;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.id === record.id) return true;
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    open.push(...named(corpus, 'supersedes', next));
  }
  return false;
}

/** Whether its day is still to come. */
function isLater(record: DecisionRecord, today: IsoDate): boolean {
  return record.date !== undefined && record.date > today;
}

/** The replaced before what replaces it; where that leaves a choice, by date, then id. */
function inOrder(corpus: Corpus, chain: ReadonlyMap<string, DecisionRecord>): readonly DecisionRecord[] {
  const waiting = [...chain.values()].sort(
    (a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id),
  );
  const done = new Set<string>();
  const ordered: DecisionRecord[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((record) => named(corpus, 'supersedes', record).every(({ id }) => done.has(id)));
    const [record] = waiting.splice(Math.max(ready, 0), 1) as [DecisionRecord];
    done.add(record.id);
    ordered.push(record);
  }
  return ordered;
}

/** Records in groups by what they are today, so that what holds is read first. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { DecisionRecord, State } from '../domain/record.ts';
import { isInForce, stateOf } from '../domain/supersession.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel, byNewest } from './order.ts';

export interface RecordLine {
  readonly link: LinkView;
  /** The day of the decision. */
  readonly on?: IsoDate | undefined;
}

export interface StateGroup {
  readonly key: State | 'later';
  readonly label: string;
  readonly records: readonly RecordLine[];
}

const labels: Readonly<Record<StateGroup['key'], string>> = {
  accepted: 'In force',
  later: 'Decided for a later day',
  proposed: 'Proposed',
  unstated: 'Without a status',
  deprecated: 'Deprecated',
  rejected: 'Rejected',
  superseded: 'Superseded',
};

/** Current answers first; within a group the newest decision first. Groups without records are left out. */
export function recordsByState(
  corpus: Corpus,
  records: Iterable<DecisionRecord>,
  today: IsoDate,
): readonly StateGroup[] {
  const groups = new Map(Object.keys(labels).map((key): [string, RecordLine[]] => [key, []]));
  for (const record of records) {
    const state = stateOf(corpus, record, today);
    const key = state === 'accepted' && !isInForce(corpus, record, today) ? 'later' : state;
    groups.get(key)?.push(recordLine(corpus, record, today));
  }
  return [...groups].flatMap(([key, lines]) => {
    if (lines.length === 0) return [];
    const group = key as StateGroup['key'];
    return { key: group, label: labels[group], records: lines.sort(compareLines) };
  });
}

export function recordLine(corpus: Corpus, record: DecisionRecord, today: IsoDate): RecordLine {
  return { link: linkTo(corpus, record, today), on: record.date };
}

/** Newest decision first, then by title. */
export function compareLines(a: RecordLine, b: RecordLine): number {
  return byNewest(a, b) || byLabel(a.link, b.link);
}

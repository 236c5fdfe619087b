import { findEntry, type Corpus } from '../domain/corpus.ts';
import { compareText } from '../domain/compare.ts';
import type { IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { listed } from '../domain/sentence.ts';
import { successorsOf } from '../domain/supersession.ts';

/** A superseded record leads to one current answer. Branches that meet again are no fork. */
export function supersessionFork(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) => {
    const successors = successorsOf(corpus, record, today);
    if (successors.length < 2 || !isFork(corpus, successors, today)) return [];
    const inTime = successors.toSorted((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id));
    const newest = inTime.at(-1) as DecisionRecord;
    const others = inTime.slice(0, -1).map(({ id }) => id);
    const index = newest.supersedes.findIndex((name) => findEntry(corpus, 'record', name) === record);
    return issue(
      'supersession-fork',
      placeOf(newest, ['supersedes', index]),
      `\`${record.id}\` is superseded by ${listed(inTime.map(({ id }) => id))}, so nobody can tell which of them holds.`,
      `Add ${listed(others)} to \`supersedes\` here, or use \`amends\` in the one that only adds something.`,
    );
  });
}

/** Whether the chains of the successors end differently. */
function isFork(corpus: Corpus, successors: readonly DecisionRecord[], today: IsoDate): boolean {
  const ends = successors.map((record) => endsOf(corpus, record, today));
  const isOne = new Set(ends.flat()).size === 1;
  return !isOne && new Set(ends.map((ids) => ids.join())).size > 1;
}

/** The ids of the records in which the chain after this one ends, sorted; none where it only goes in circles. */
function endsOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly string[] {
  const seen = new Set([record]);
  const ends: string[] = [];
  for (const next of seen) {
    const successors = successorsOf(corpus, next, today);
    if (successors.length === 0) ends.push(next.id);
    for (const successor of successors) seen.add(successor);
  }
  return ends.sort();
}

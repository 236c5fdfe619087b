import type { Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** An accepted record names somebody who decided. */
export function acceptedWithoutDecider(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) => {
    if (record.status !== 'accepted' || record.deciders.length > 0) return [];
    const { steward } = record;
    const ask = steward === undefined ? '' : `; \`${steward}\`, its steward, may know`;
    return issue(
      'accepted-without-decider',
      placeOf(record, ['deciders']),
      'The record is accepted, but does not say who decided, so nobody can be asked why.',
      `Name at least one person in \`deciders\`${ask}.`,
    );
  });
}

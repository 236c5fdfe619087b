import type { Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** An accepted record has the day of its decision. One that cannot be read is reported as such, and not here too. */
export function acceptedWithoutDate(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) => {
    if (record.status !== 'accepted' || record.date !== undefined || 'date' in record.lines) return [];
    const { recorded } = record;
    return issue(
      'accepted-without-date',
      placeOf(record, ['date']),
      'The record is accepted, but does not say when it was decided.',
      `Write the day in \`date\`${recorded === undefined ? '' : `; it was recorded on ${recorded}`}.`,
    );
  });
}

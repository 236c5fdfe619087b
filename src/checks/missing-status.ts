import type { Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** A record says whether it was decided. */
export function missingStatus(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) => {
    if (record.status !== 'unstated') return [];
    const words = record.source?.status;
    const from = words === undefined ? '' : ` Its source says \`${words}\`.`;
    return issue(
      'missing-status',
      placeOf(record, ['status']),
      'The record does not say whether it was decided, so it is never in force.',
      `Write \`status:\` with \`proposed\`, \`accepted\`, \`rejected\` or \`deprecated\`.${from}`,
    );
  });
}

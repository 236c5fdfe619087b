import type { Corpus } from '../domain/corpus.ts';
import { daysBetween, type IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { lastVerification, reviewDay } from '../domain/staleness.ts';
import { isInForce } from '../domain/supersession.ts';

/** Somebody looked at a record in force by the day on which it asked for that. */
export function overdueReview(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) => {
    const day = reviewDay(corpus, record, today);
    if (day === undefined || day >= today || !isInForce(corpus, record, today)) return [];
    const days = daysBetween(day, today);
    const verified = lastVerification(record, today)?.on;
    const asked = record.reviewBy === undefined ? `\`wiki.yaml\` asks for one by ${day}` : `it was due by ${day}`;
    return issue(
      'overdue-review',
      placeOf(record, ['review-by']),
      `The review is ${days} ${days === 1 ? 'day' : 'days'} overdue: ${asked}.`,
      verified !== undefined && verified >= day
        ? `It was verified on ${verified}: set the next \`review-by\`.`
        : `See whether it still holds, note that with \`npm run cairn -- verify ${record.id}\`, and set the next \`review-by\`.`,
    );
  });
}

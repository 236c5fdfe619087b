/** What passes between a page and the worker that searches for it. */

import type { IsoDate } from '../../domain/date.ts';
import type { Question } from '../../search/ask/question.ts';

/** A question; without one, the index is only made ready. */
export interface Asked {
  readonly id: number;
  readonly base: string;
  readonly today: IsoDate;
  readonly question?: Question | undefined;
  readonly from: number;
  readonly to: number;
}

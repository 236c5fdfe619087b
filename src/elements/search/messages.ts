/** What passes between a page and the worker that searches for it. */

import type { IsoDate } from '../../domain/date.ts';
import type { Answer } from '../../search/ask/ask.ts';
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

/** `failure` says in the words of what refused why there is no answer. */
export type Told =
  { readonly id: number; readonly answer: Answer | undefined } | { readonly id: number; readonly failure: string };

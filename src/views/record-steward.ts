/** Who answers for a record today, and are they still there? */

import type { Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import { absenceOf } from '../domain/ownership.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { stewardView, type NameView } from './name.ts';

export interface StewardView {
  readonly name: NameView;
  /** Where they are gone. */
  readonly problem?: string | undefined;
}

/** The steward; `undefined` where nobody is named. */
export function answersFor(corpus: Corpus, { steward }: DecisionRecord, today: IsoDate): StewardView | undefined {
  if (steward === undefined) return undefined;
  const absence = absenceOf(corpus, steward, today);
  const problem =
    absence === undefined
      ? undefined
      : absence.kind === 'person'
        ? `left on ${dayInWords(absence.left)}; nobody answers for it now`
        : 'the team has nobody left; nobody answers for it now';
  return { name: stewardView(corpus, steward, today), problem };
}

/** Which answers were overturned lately: replaced by another, or given up? */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { named } from '../domain/relations.ts';
import { wasAccepted } from '../domain/supersession.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel, byNewest } from './order.ts';

export interface TurnView {
  readonly on?: IsoDate | undefined;
  /** What holds since then. */
  readonly link: LinkView;
  /** What it replaced. */
  readonly replaced: readonly LinkView[];
}

/** Records that replaced others, newest first. Only what was decided up to today counts. */
export function overturned(corpus: Corpus, today: IsoDate): readonly TurnView[] {
  return [...corpus.entries.record.values()]
    .filter((record) => wasAccepted(record) && (record.date === undefined || record.date <= today))
    .map((record): TurnView => ({
      on: record.date,
      link: linkTo(corpus, record, today),
      replaced: named(corpus, 'supersedes', record).map((old) => linkTo(corpus, old, today)),
    }))
    .filter(({ replaced }) => replaced.length > 0)
    .sort((a, b) => byNewest(a, b) || byLabel(a.link, b.link));
}

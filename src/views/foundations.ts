/** Which decisions do most others rest on? */

import type { Corpus } from '../domain/corpus.ts';
import { dayNumber, type IsoDate } from '../domain/date.ts';
import { riskOf } from '../domain/risk.ts';
import { isInForce } from '../domain/supersession.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel, counted } from './order.ts';

export interface FoundationView {
  readonly link: LinkView;
  readonly on?: IsoDate | undefined;
  /** `7 decisions rest on it`. */
  readonly rests: string;
}

/**
 * Records in force that others in force rest on, directly or not: those with most of them first, of equal ones those
 * with the greater impact, then by title. Fewer than `most` where fewer are rested on.
 */
export function foundations(corpus: Corpus, most: number, today: IsoDate): readonly FoundationView[] {
  const { impacts, places } = riskOf(corpus);
  const day = dayNumber(today);
  return [...corpus.entries.record.values()]
    .filter((record) => isInForce(corpus, record, today))
    .map((record) => ({ record, impact: impacts.of(places.get(`record:${record.id}`)!, day) }))
    .filter(({ impact }) => impact.dependents > 0)
    .map(({ record, impact }) => ({ record, impact, link: linkTo(corpus, record, today) }))
    .sort(
      (a, b) => b.impact.dependents - a.impact.dependents || b.impact.value - a.impact.value || byLabel(a.link, b.link),
    )
    .slice(0, most)
    .map(({ record, impact: { dependents }, link }) => ({
      link,
      on: record.date,
      rests: `${counted(dependents, 'decision')} ${dependents === 1 ? 'rests' : 'rest'} on it`,
    }));
}

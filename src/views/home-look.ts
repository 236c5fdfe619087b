/** Which entries need somebody to look at them, and why? Entries only: nobody is counted or ranked. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { tellFreshness } from '../domain/freshness.ts';
import type { History } from '../domain/history.ts';
import { holdingOf } from '../domain/ownership.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { isInForce } from '../domain/supersession.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel } from './order.ts';
import { freshnessGiven } from './record-upkeep.ts';

export interface LookView {
  readonly link: LinkView;
  readonly tone: 'bad' | 'warn';
  /** In a few words: `Review overdue`. */
  readonly word: string;
  readonly sentence: string;
}

/** Broken assumptions first, then what nobody holds, then reviews. Systems and records in force. */
export function needsLook(corpus: Corpus, history: History, today: IsoDate): readonly LookView[] {
  const records = [...corpus.entries.record.values()].filter((record) => isInForce(corpus, record, today));
  const hasPeople = corpus.entries.person.size > 0;
  const held = [...records, ...corpus.entries.system.values()];
  const orphaned = hasPeople ? held.filter((entry) => holdingOf(corpus, entry, today) === 'orphaned') : [];
  const lines = [
    ...records.flatMap((record) => staleLine(corpus, record, history, today)),
    ...orphaned.map((entry) => ({
      rank: 1,
      link: linkTo(corpus, entry, today),
      tone: 'bad' as const,
      word: 'Nobody holds it',
      sentence: 'There is no one here who could answer for it.',
    })),
  ];
  return lines
    .sort((a, b) => a.rank - b.rank || byLabel(a.link, b.link))
    .map(({ link, tone, word, sentence }) => ({ link, tone, word, sentence }));
}

function staleLine(
  corpus: Corpus,
  record: DecisionRecord,
  history: History,
  today: IsoDate,
): readonly (LookView & { readonly rank: number })[] {
  const { freshness, word, sentence } = tellFreshness(freshnessGiven(corpus, record, history, today), today);
  const link = linkTo(corpus, record, today);
  if (freshness === 'tripped') return [{ rank: 0, link, tone: 'bad', word, sentence }];
  return freshness === 'overdue' ? [{ rank: 2, link, tone: 'warn', word, sentence }] : [];
}

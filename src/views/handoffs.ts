/** What the overview of handoffs shows: who leaves when, and how much of what they know has arrived. */

import { compareText } from '../domain/compare.ts';
import type { Corpus } from '../domain/corpus.ts';
import { coverageOf, coveragePercent } from '../domain/coverage.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Handoff } from '../domain/handoff.ts';
import type { EmptyView } from './empty.ts';
import { itemViews, progressOf } from './handoff-items.ts';
import { lastDayOf, type LastDay } from './last-day.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';
import { byLabel, counted } from './order.ts';
import { composerUrl } from './urls.ts';

export interface HandoffsPage {
  readonly title: string;
  readonly description: string;
  /** Last day still to come, or not known; the next to leave first. */
  readonly ahead: readonly HandoffRow[];
  /** Last day past; the latest first. */
  readonly past: readonly HandoffRow[];
  /** Where one is composed. */
  readonly composer: string;
  readonly empty?: EmptyView | undefined;
}

export interface HandoffRow {
  readonly handoff: LinkView;
  readonly from: NameView;
  readonly lastDay?: LastDay | undefined;
  readonly progress: string;
  /** Coverage in whole per cent, rounded down. */
  readonly percent: number;
  /** How many items nobody takes, where there are any. */
  readonly noTaker?: string | undefined;
  /** After the last day: how many were never received, where there are any. */
  readonly neverReceived?: string | undefined;
}

export function handoffsPage(corpus: Corpus, today: IsoDate): HandoffsPage {
  const rows = [...corpus.entries.handoff.values()].map((handoff) => handoffRow(corpus, handoff, today));
  const ahead = rows.filter(({ lastDay }) => lastDay === undefined || !lastDay.isPast);
  const past = rows.filter(({ lastDay }) => lastDay?.isPast === true);
  return {
    title: 'Handoffs',
    description: 'What people who leave hand to whom, and what of it has arrived.',
    ahead: ahead.sort(
      (a, b) => compareText(a.lastDay?.day ?? '9', b.lastDay?.day ?? '9') || byLabel(a.handoff, b.handoff),
    ),
    past: past.sort((a, b) => compareText(b.lastDay?.day ?? '', a.lastDay?.day ?? '') || byLabel(a.handoff, b.handoff)),
    composer: composerUrl(corpus),
    ...(rows.length > 0
      ? {}
      : {
          empty: {
            missing: 'Nobody has handed anything over yet.',
            todo: 'When somebody is about to leave, run `npm run cairn -- new handoff`, or put a file into the folder handoffs.',
          },
        }),
  };
}

function handoffRow(corpus: Corpus, handoff: Handoff, today: IsoDate): HandoffRow {
  const items = itemViews(corpus, handoff, today);
  const lastDay = lastDayOf(corpus, handoff, today);
  const open = items.filter(({ state }) => state === 'no-taker').length;
  const never = open + items.filter(({ state }) => state === 'waiting').length;
  return {
    handoff: linkTo(corpus, handoff, today),
    from: nameView(corpus, ['person'], handoff.from, today),
    lastDay,
    progress: progressOf(items),
    percent: coveragePercent(coverageOf(corpus, handoff, today)),
    ...(lastDay?.isPast === true
      ? never === 0
        ? {}
        : { neverReceived: `${counted(never, 'item')} never received` }
      : open === 0
        ? {}
        : { noTaker: `${counted(open, 'item')} without a taker` }),
  };
}

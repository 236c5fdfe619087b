/** What the overview of handoffs shows: who leaves when, and how much of what they know has arrived. */

import { compareText } from '../domain/compare.ts';
import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Handoff } from '../domain/handoff.ts';
import type { EmptyView } from './empty.ts';
import { itemViews } from './handoff-items.ts';
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
  readonly lastDay?: IsoDate | undefined;
  readonly progress: string;
  /** How many items nobody takes, where there are any. */
  readonly noTaker?: string | undefined;
}

export function handoffsPage(corpus: Corpus, today: IsoDate): HandoffsPage {
  const rows = [...corpus.entries.handoff.values()].map((handoff) => handoffRow(corpus, handoff, today));
  const ahead = rows.filter(({ lastDay }) => lastDay === undefined || lastDay >= today);
  const past = rows.filter(({ lastDay }) => lastDay !== undefined && lastDay < today);
  return {
    title: 'Handoffs',
    description: 'What people who leave hand to whom, and what of it has arrived.',
    ahead: ahead.sort((a, b) => compareText(a.lastDay ?? '9', b.lastDay ?? '9') || byLabel(a.handoff, b.handoff)),
    past: past.sort((a, b) => compareText(b.lastDay ?? '', a.lastDay ?? '') || byLabel(a.handoff, b.handoff)),
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

/** The last day as the handoff has it, else as the person does. */
export function lastDayOf(corpus: Corpus, handoff: Handoff): IsoDate | undefined {
  return handoff.lastDay ?? findEntry(corpus, 'person', handoff.from)?.left;
}

/** `2 of 3 items received`. */
export function progressOf(received: number, all: number): string {
  return all === 0 ? 'no items yet' : `${received} of ${counted(all, 'item')} received`;
}

function handoffRow(corpus: Corpus, handoff: Handoff, today: IsoDate): HandoffRow {
  const items = itemViews(corpus, handoff, today);
  const open = items.filter(({ state }) => state === 'no-taker').length;
  return {
    handoff: linkTo(corpus, handoff, today),
    from: nameView(corpus, ['person'], handoff.from, today),
    lastDay: lastDayOf(corpus, handoff),
    progress: progressOf(items.filter(({ state }) => state === 'received').length, items.length),
    ...(open === 0 ? {} : { noTaker: `${counted(open, 'item')} without a taker` }),
  };
}

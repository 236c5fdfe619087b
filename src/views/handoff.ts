/** What the page of a handoff shows: what is handed to whom and whether it arrived, what is under way, and where the keys are. */

import type { Heading } from '../domain/body.ts';
import { nameOf, withheldOf, type Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import type { Contact, Handoff } from '../domain/handoff.ts';
import { coverageView, type CoverageView } from './coverage.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { itemViews, progressOf, type ItemView } from './handoff-items.ts';
import { lastDayOf, type LastDay } from './last-day.ts';
import { nameView, stewardView, type NameView } from './name.ts';
import { counted } from './order.ts';
import { receivingView, type ReceivingView } from './receiving.ts';
import { restrictedCount } from './restricted.ts';
import { binderUrl, editUrl } from './urls.ts';

export interface HandoffPage {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  readonly from: NameView;
  readonly lastDay?: LastDay | undefined;
  readonly progress: string;
  /** After the last day: what was never received, and that it stays on the list. */
  readonly overdue?: string | undefined;
  readonly coverage: CoverageView;
  /** The page with the records in full, for paper. */
  readonly binder: string;
  /** Absent where there is nothing to receive, or nobody who could. */
  readonly receiving?: ReceivingView | undefined;
  /** Those without a taker first, then those not received. */
  readonly items: readonly ItemView[];
  /** `1 restricted part`: how much of it its readers may not see. */
  readonly restricted?: string | undefined;
  readonly threads: readonly ThreadView[];
  readonly access: readonly AccessView[];
  readonly contacts: readonly Contact[];
  /** The parts that have something to show, then those of the text. */
  readonly headings: readonly Heading[];
  readonly edit?: string | undefined;
}

export interface ThreadView {
  readonly title: string;
  readonly state?: string | undefined;
  readonly next?: string | undefined;
  readonly to?: NameView | undefined;
}

export interface AccessView {
  readonly what: string;
  readonly where?: string | undefined;
  /** A person or a team where the words are one. */
  readonly grants?: NameView | undefined;
}

/** The headings of what stands before the text. */
export const handoffParts = {
  items: { id: 'cairn-items', text: 'What is handed over' },
  receiving: { id: 'cairn-receiving', text: 'Receive it' },
  coverage: { id: 'cairn-coverage', text: 'How much has arrived' },
  threads: { id: 'cairn-threads', text: 'Under way' },
  access: { id: 'cairn-access', text: 'Where access is kept' },
  contacts: { id: 'cairn-contacts', text: 'Whom to ask outside' },
} as const;

/** `isWriting`: whether the page is served by `cairn dev`, where files can be saved. */
export function handoffPage(corpus: Corpus, handoff: Handoff, isWriting: boolean, today: IsoDate): HandoffPage {
  const from = nameView(corpus, ['person'], handoff.from, today);
  const items = itemViews(corpus, handoff, today);
  const lastDay = lastDayOf(corpus, handoff, today);
  const receiving = receivingView(corpus, handoff, isWriting, today);
  return {
    crumbs: crumbsTo(corpus, 'handoff'),
    title: nameOf(handoff, corpus),
    description: `What ${from.label} hands over, and what of it has arrived.`,
    from,
    lastDay,
    progress: progressOf(items),
    overdue: lastDay?.isPast === true ? overdueNote(from.label, lastDay.day, items) : undefined,
    coverage: coverageView(corpus, handoff, today),
    binder: binderUrl(corpus, handoff),
    receiving,
    items,
    restricted: restrictedCount(withheldOf(corpus, handoff)?.parts, 'part'),
    threads: handoff.openThreads.map(({ title, state, next, to }) => ({
      title,
      state,
      next,
      to: to === undefined ? undefined : nameView(corpus, ['person'], to, today),
    })),
    access: handoff.access.map(({ what, where, grants }) => ({
      what,
      where,
      grants: grants === undefined ? undefined : stewardView(corpus, grants, today),
    })),
    contacts: handoff.contacts,
    headings: [...ownHeadings(handoff, receiving !== undefined), ...(handoff.body?.headings ?? [])],
    edit: editUrl(corpus, handoff),
  };
}

/** Plainly, so that nobody takes a list that is over for a list that is done. */
function overdueNote(from: string, day: IsoDate, items: readonly ItemView[]): string | undefined {
  const open = items.filter(({ state }) => state === 'no-taker' || state === 'waiting').length;
  if (open === 0) return undefined;
  const [were, stay] = open === 1 ? ['was', 'stays'] : ['were', 'stay'];
  return `${from} left on ${dayInWords(day)}. ${counted(open, 'item')} ${were} never received, and ${stay} here until somebody receives ${open === 1 ? 'it' : 'them'}.`;
}

function ownHeadings({ openThreads, access, contacts }: Handoff, isReceivable: boolean): readonly Heading[] {
  const parts: readonly (readonly [boolean, keyof typeof handoffParts])[] = [
    [true, 'items'],
    [isReceivable, 'receiving'],
    [true, 'coverage'],
    [openThreads.length > 0, 'threads'],
    [access.length > 0, 'access'],
    [contacts.length > 0, 'contacts'],
  ];
  return parts.filter(([isShown]) => isShown).map(([, part]) => ({ depth: 2, ...handoffParts[part] }));
}

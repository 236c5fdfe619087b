/** What the page of a handoff shows: what is handed to whom and whether it arrived, what is under way, and where the keys are. */

import type { Heading } from '../domain/body.ts';
import { nameOf, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Contact, Handoff } from '../domain/handoff.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { itemViews, type ItemView } from './handoff-items.ts';
import { lastDayOf, progressOf } from './handoffs.ts';
import { nameView, stewardView, type NameView } from './name.ts';
import { editUrl } from './urls.ts';

export interface HandoffPage {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  readonly from: NameView;
  readonly lastDay?: IsoDate | undefined;
  readonly progress: string;
  /** Those without a taker first, then those not received. */
  readonly items: readonly ItemView[];
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
  threads: { id: 'cairn-threads', text: 'Under way' },
  access: { id: 'cairn-access', text: 'Where access is kept' },
  contacts: { id: 'cairn-contacts', text: 'Whom to ask outside' },
} as const;

export function handoffPage(corpus: Corpus, handoff: Handoff, today: IsoDate): HandoffPage {
  const from = nameView(corpus, ['person'], handoff.from, today);
  const items = itemViews(corpus, handoff, today);
  return {
    crumbs: crumbsTo(corpus, 'handoff'),
    title: nameOf(handoff, corpus),
    description: `What ${from.label} hands over, and what of it has arrived.`,
    from,
    lastDay: lastDayOf(corpus, handoff),
    progress: progressOf(items.filter(({ state }) => state === 'received').length, items.length),
    items,
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
    headings: [...ownHeadings(handoff), ...(handoff.body?.headings ?? [])],
    edit: editUrl(corpus, handoff.file),
  };
}

function ownHeadings({ openThreads, access, contacts }: Handoff): readonly Heading[] {
  const parts: readonly (readonly [boolean, keyof typeof handoffParts])[] = [
    [true, 'items'],
    [openThreads.length > 0, 'threads'],
    [access.length > 0, 'access'],
    [contacts.length > 0, 'contacts'],
  ];
  return parts.filter(([isShown]) => isShown).map(([, part]) => ({ depth: 2, ...handoffParts[part] }));
}

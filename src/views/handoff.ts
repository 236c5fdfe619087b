/** What the page of a handoff shows: what is handed to whom and whether it arrived, what is under way, and where the keys are. */

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
    edit: editUrl(corpus, handoff.file),
  };
}

/** What goes from a person to others and from others to them: how long they are here, what has arrived, what they received. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { canCompose } from './composer.ts';
import { handoffsOf } from '../domain/handoffs-of.ts';
import type { Person } from '../domain/person.ts';
import { coverageView, type CoverageView } from './coverage.ts';
import { linkTo, type LinkView } from './link.ts';
import { thingView, type NameView } from './name.ts';
import { byLabel, byNewest } from './order.ts';
import { composerUrl } from './urls.ts';

export interface LeavingView {
  /** The last day, and the day the page is built for; the reader's browser takes its own. */
  readonly lastDay: IsoDate;
  readonly today: IsoDate;
  /** A sample wiki lives on this day, also in the browser. */
  readonly sampleDay?: IsoDate | undefined;
  /** Their handoff, and how much of it has arrived; absent where they have none yet. */
  readonly handoff?: { readonly link: LinkView; readonly coverage: CoverageView } | undefined;
  /** Where they write it; absent for somebody who is shown by role, since a handoff names people by their own ids. */
  readonly composer?: string | undefined;
}

/** Of somebody whose last day is known. Of several handoffs the latest counts. */
export function leavingView(corpus: Corpus, person: Person, today: IsoDate): LeavingView | undefined {
  if (person.left === undefined) return undefined;
  const handoff = handoffsOf(corpus, person).at(-1);
  return {
    lastDay: person.left,
    today,
    ...(corpus.wiki.today === undefined ? {} : { sampleDay: corpus.wiki.today }),
    ...(handoff === undefined
      ? {}
      : { handoff: { link: linkTo(corpus, handoff, today), coverage: coverageView(corpus, handoff, today) } }),
    ...(person.isByRole === true ? {} : { composer: composerUrl(corpus, canCompose(corpus, person) ? person.id : '') }),
  };
}

export interface ReceivedThing {
  readonly on: IsoDate;
  readonly what: NameView;
  readonly handoff?: LinkView | undefined;
}

/** What they received up to today, newest first. */
export function receivedBy(corpus: Corpus, person: Person, today: IsoDate): readonly ReceivedThing[] {
  return [...corpus.entries.receipt.values()]
    .filter(({ by, on }) => on <= today && (by === person.id || findEntry(corpus, 'person', by) === person))
    .flatMap(({ on, items, handoff: id }) => {
      const handoff = findEntry(corpus, 'handoff', id);
      return items.map(({ what }) => ({
        on,
        what: thingView(corpus, what, today),
        ...(handoff === undefined ? {} : { handoff: linkTo(corpus, handoff, today) }),
      }));
    })
    .sort((a, b) => byNewest(a, b) || byLabel(a.what, b.what));
}

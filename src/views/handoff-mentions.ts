/** Which handoffs hand over an entry, and did it arrive? */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Held } from '../domain/ownership.ts';
import { thingOf } from '../domain/receiving.ts';
import { itemViews, type ItemView } from './handoff-items.ts';
import { linkTo, type LinkView } from './link.ts';

export interface HandoffMention {
  readonly handoff: LinkView;
  readonly item: ItemView;
}

export function handoffMentions(corpus: Corpus, entry: Held, today: IsoDate): readonly HandoffMention[] {
  return [...corpus.entries.handoff.values()].flatMap((handoff) => {
    if (!handoff.items.some(({ what }) => thingOf(corpus, what) === entry)) return [];
    return itemViews(corpus, handoff, today)
      .filter(({ what }) => what.link?.kind === entry.kind && what.link.id === entry.id)
      .map((item) => ({ handoff: linkTo(corpus, handoff, today), item }));
  });
}

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { standingOf } from '../domain/item-state.ts';
import { isPresent } from '../domain/person.ts';

/** What somebody handed over who has left was received by somebody. */
export function unreceivedItem(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.handoff.values()].flatMap((handoff) => {
    const giver = findEntry(corpus, 'person', handoff.from);
    if (giver?.left === undefined || isPresent(giver, today)) return [];
    return handoff.items.flatMap((item, index) => {
      const { what, to } = item;
      if (standingOf(corpus, handoff, item, today).receipts.length > 0) return [];
      const taker = to === undefined ? undefined : findEntry(corpus, 'person', to);
      const canTake = taker !== undefined && taker !== giver && isPresent(taker, today);
      return issue(
        'unreceived-item',
        placeOf(handoff, ['items', index, 'what']),
        `\`${giver.id}\` left on ${giver.left}, and nobody has received \`${what}\`.`,
        canTake
          ? `It was meant for \`${to}\`: \`npm run cairn -- new receipt ${handoff.id} --by ${taker.id}\` notes that it arrived.`
          : `Find somebody who can take it, then \`npm run cairn -- new receipt ${handoff.id}\`.`,
      );
    });
  });
}

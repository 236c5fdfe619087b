import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { holdingOf } from '../domain/ownership.ts';
import { isPresent } from '../domain/person.ts';
import { itemKey, receiptsOf, receivedOf, thingOf } from '../domain/receiving.ts';
import { listed } from '../domain/sentence.ts';
import { isRetired } from '../domain/supersession.ts';

/**
 * What was received is with somebody who is still here: a receiver, or whoever received it from them. What two people
 * hold by now may have come to them on other ways.
 */
export function receiverDeparted(corpus: Corpus, today: IsoDate): readonly Issue[] {
  const handoffs = [...corpus.entries.handoff.values()];
  const alive = new Set(handoffs.flatMap((handoff) => [...receivedOf(corpus, handoff, today).keys()]));
  return handoffs.flatMap((handoff) =>
    handoff.items.flatMap(({ what }, index) => {
      const key = itemKey(corpus, what);
      if (alive.has(key)) return [];
      const thing = thingOf(corpus, what);
      if (thing?.kind === 'record' && isRetired(corpus, thing, today)) return [];
      if (thing !== undefined && holdingOf(corpus, thing, today) === 'held') return [];
      const gone = receiptsOf(corpus, handoff, today)
        .filter(({ items }) => items.some((item) => itemKey(corpus, item.what) === key))
        .flatMap(({ by }) => {
          const person = findEntry(corpus, 'person', by);
          return person === undefined || isPresent(person, today) ? [] : person.id;
        });
      if (gone.length === 0) return [];
      const names = [...new Set(gone)];
      return issue(
        'receiver-departed',
        placeOf(handoff, ['items', index, 'what']),
        `\`${what}\` was received by ${listed(names)}, who ${names.length === 1 ? 'has' : 'have'} left since, and by nobody else.`,
        `Let somebody take it up, then \`npm run cairn -- new receipt ${handoff.id}\`.`,
      );
    }),
  );
}

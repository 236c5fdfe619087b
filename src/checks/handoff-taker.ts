import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { standingOf } from '../domain/item-state.ts';
import { isPresent } from '../domain/person.ts';
import { thingOf } from '../domain/receiving.ts';
import { riskOf } from '../domain/risk.ts';
import { listed } from '../domain/sentence.ts';
import { openSuggestions } from '../domain/successors.ts';

/** What somebody hands over who is still here is for a person who can take it, unless it has arrived already. */
export function handoffTaker(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.handoff.values()].flatMap((handoff) => {
    const giver = findEntry(corpus, 'person', handoff.from);
    if (giver === undefined || !isPresent(giver, today)) return [];
    return handoff.items.flatMap((item, index) => {
      const { what, to } = item;
      if (standingOf(corpus, handoff, item, today).receipts.length > 0) return [];
      const taker = to === undefined ? undefined : findEntry(corpus, 'person', to);
      const problem =
        to === undefined
          ? 'is handed to nobody yet'
          : taker === giver
            ? `is handed to \`${to}\`, who leaves`
            : taker?.left !== undefined && !isPresent(taker, today)
              ? `is handed to \`${to}\`, who left on ${taker.left}`
              : undefined;
      if (problem === undefined) return [];
      return issue(
        'handoff-taker',
        placeOf(handoff, ['items', index, to === undefined ? 'what' : 'to']),
        `\`${what}\` ${problem}.`,
        `Name in \`to\` who takes it${suggested(corpus, what, giver.id, today)}.`,
      );
    });
  });
}

function suggested(corpus: Corpus, what: string, giver: string, today: IsoDate): string {
  const thing = thingOf(corpus, what);
  const risk = riskOf(corpus);
  const place = thing === undefined ? undefined : risk.places.get(`${thing.kind}:${thing.id}`);
  if (place === undefined) return '';
  const people = openSuggestions(risk, { on: today, without: [giver] })(place).map(({ person }) => person);
  return people.length === 0
    ? ''
    : `; ${listed(people, 'or')} ${people.length === 1 ? 'has' : 'have'} worked nearest to it`;
}

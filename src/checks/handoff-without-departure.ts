import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** Who hands over has a last day. */
export function handoffWithoutDeparture(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.handoff.values()].flatMap((handoff) => {
    const giver = findEntry(corpus, 'person', handoff.from);
    if (giver === undefined || giver.left !== undefined) return [];
    const day = handoff.lastDay ?? 'YYYY-MM-DD';
    return issue(
      'handoff-without-departure',
      placeOf(handoff, ['from']),
      `The handoff is from \`${handoff.from}\`, who has no last day, so nobody is reminded to receive it.`,
      `Note the day with \`npm run cairn -- depart ${giver.id} --on ${day}\`, or remove the handoff.`,
    );
  });
}

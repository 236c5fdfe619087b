import type { Corpus } from '../domain/corpus.ts';
import { coverageOf, coveragePercent, handoverOf, leftOf, missingFrom, type HandoverItem } from '../domain/coverage.ts';
import { daysBetween, type IsoDate } from '../domain/date.ts';
import { handoffsOf } from '../domain/handoffs-of.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { stateOfPerson, type Person } from '../domain/person.ts';
import { riskOf } from '../domain/risk.ts';
import { listed } from '../domain/sentence.ts';

/** So many things are named; the guide's page on numbers tells how to see all. */
const mostNamed = 3;

/** Who leaves within `handoff-notice` days has handed over all that would be lost. */
export function handoffIncomplete(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.person.values()].flatMap((person) => {
    if (person.left === undefined || stateOfPerson(person, today) !== 'leaving') return [];
    const days = daysBetween(today, person.left);
    if (days > corpus.wiki.handoffNotice) return [];
    const who = `\`${person.id}\` leaves on ${person.left}, ${daysInWords(days)}`;
    const handoff = handoffsOf(corpus, person).at(-1);
    if (handoff === undefined) return withoutHandoff(corpus, person, who, today);
    const coverage = coverageOf(corpus, handoff, today);
    if (coverage.share === 1) return [];
    const left = leftOf(coverage);
    const missing = missingFrom(coverage);
    return issue(
      'handoff-incomplete',
      placeOf(handoff, ['items']),
      `${who}, and ${coveragePercent(coverage)} % of what there is to hand over has arrived: ${named(left)} ${left.length === 1 ? 'is' : 'are'} still to be received.`,
      missing.length === 0
        ? `Let the takers write a receipt: \`npm run cairn -- new receipt ${handoff.id}\`.`
        : `The handoff does not name ${named(missing)}: \`npm run cairn -- handoff ${person.id} --update\` adds ${missing.length === 1 ? 'it' : 'them'}.`,
    );
  });
}

function withoutHandoff(corpus: Corpus, person: Person, who: string, today: IsoDate): Issue | readonly Issue[] {
  const lost = handoverOf(riskOf(corpus), person.id, person.left, undefined, today);
  if (lost.length === 0) return [];
  return issue(
    'handoff-incomplete',
    placeOf(person, ['left']),
    `${who}, and there is no handoff, although without them ${named(lost.map(({ item }) => ({ what: item.id })))} would be fragile or orphaned.`,
    `\`npm run cairn -- handoff ${person.id}\` drafts it.`,
  );
}

function named(items: readonly Pick<HandoverItem, 'what'>[]): string {
  const more = items.length - mostNamed;
  const names = items.slice(0, mostNamed).map(({ what }) => what);
  return more > 0 ? `${names.map((name) => `\`${name}\``).join(', ')} and ${more} more` : listed(names);
}

function daysInWords(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}

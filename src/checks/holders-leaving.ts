import type { Corpus } from '../domain/corpus.ts';
import { addDays, type IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { holdersOf } from '../domain/ownership.ts';
import { riskOf } from '../domain/risk.ts';
import { listed } from '../domain/sentence.ts';
import { openSuggestions } from '../domain/successors.ts';

/** Days in which a system can still be handed on. */
const soon = 90;

/** Somebody who holds a system stays for the next 90 days. */
export function holdersLeaving(corpus: Corpus, today: IsoDate): readonly Issue[] {
  const end = addDays(today, soon);
  return [...corpus.entries.system.values()].flatMap((system) => {
    const people = holdersOf(corpus, system, today).map(({ person }) => person);
    const leaving = people.filter(({ left }) => left !== undefined && left < end);
    if (people.length === 0 || leaving.length < people.length) return [];
    const days = leaving.flatMap(({ left }) => left ?? []).sort();
    const risk = riskOf(corpus);
    const place = risk.places.get(`system:${system.id}`);
    const others = place === undefined ? [] : openSuggestions(risk, { on: today })(place).map(({ person }) => person);
    const names = listed(leaving.map(({ id }) => id).sort());
    return issue(
      'holders-leaving',
      placeOf(system, ['owner']),
      leaving.length === 1
        ? `Only ${names} holds this system, and leaves on ${days[0]}.`
        : `All who hold this system leave by ${days.at(-1)}: ${names}.`,
      `Let somebody who stays receive it${others.length === 0 ? '' : `; ${listed(others, 'or')} ${others.length === 1 ? 'has' : 'have'} worked nearest to it`}.`,
    );
  });
}

/** What does somebody hold, and how would each of it stand without them? The most at risk first. */

import type { Handoff } from '../../domain/handoff.ts';
import type { Person } from '../../domain/person.ts';
import { askItem, askRisk, compareRisks, riskOf, type ItemRisk } from '../../domain/risk.ts';
import { openSuggestions, type Suggestion } from '../../domain/successors.ts';
import type { Content } from '../open-content.ts';

export interface HeldThing extends ItemRisk {
  /** Of what would be at risk: who could take it. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Each system, and record in force, that the person holds, as it would stand without them: today, or on their last day
 * once that is past. Each suggestion is made knowing what was suggested before it, so that not everything goes to one.
 */
export function heldBy(person: Person, handoff: Handoff | undefined, { corpus, today }: Content): readonly HeldThing[] {
  const risk = riskOf(corpus);
  const lastDay = person.left ?? handoff?.lastDay;
  const on = lastDay !== undefined && lastDay < today ? lastDay : today;
  const question = { on, without: [person.id], unreceived: handoff?.id };
  const suggest = openSuggestions(risk, { ...question, on: today });
  const given = new Map<string, number>();
  return askRisk(risk, { on, with: [person.id], unreceived: handoff?.id })
    .filter(({ holders }) => holders.includes(person.id))
    .map(({ place }) => askItem(risk, place, question))
    .sort(compareRisks)
    .map((one) => {
      const suggestions = one.holding === 'held' ? [] : suggest(one.place, given);
      const [first] = suggestions;
      if (first !== undefined) given.set(first.person, (given.get(first.person) ?? 0) + 1);
      return { ...one, suggestions };
    });
}

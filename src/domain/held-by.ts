/** What does somebody hold, and how would each of it stand without them? The most at risk first. */

import type { Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { Handoff } from './handoff.ts';
import type { EntryId } from './id.ts';
import { holdingsOn } from './holdings.ts';
import { isPresent, type Person } from './person.ts';
import { askItem, compareRisks, riskOf, standingsOn, type ItemRisk, type Risk } from './risk.ts';
import { openSuggestions, type Suggestion } from './successors.ts';

export interface HeldThing extends ItemRisk {
  /** Of what would be at risk: who could take it. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Each system, and record in force, that the person holds, as it would stand without them: today, or on their last day
 * once that is past. Each suggestion is made knowing what was suggested before it, so that not everything goes to one.
 */
export function heldBy(
  corpus: Corpus,
  person: Person,
  handoff: Handoff | undefined,
  today: IsoDate,
): readonly HeldThing[] {
  const risk = riskOf(corpus);
  const lastDay = person.left ?? handoff?.lastDay;
  const on = lastDay !== undefined && lastDay < today ? lastDay : today;
  const question = { on, without: [person.id], unreceived: handoff?.id };
  const suggest = openSuggestions(risk, { ...question, on: today });
  const given = new Map<string, number>();
  return placesHeldBy(risk, person, { on, unreceived: handoff?.id })
    .map((place) => askItem(risk, place, question))
    .sort(compareRisks)
    .map((one) => {
      const suggestions = one.holding === 'held' ? [] : suggest(one.place, given);
      const [first] = suggestions;
      if (first !== undefined) given.set(first.person, (given.get(first.person) ?? 0) + 1);
      return { ...one, suggestions };
    });
}

function placesHeldBy(
  risk: Risk,
  person: Person,
  { on, unreceived }: { readonly on: IsoDate; readonly unreceived: EntryId | undefined },
): readonly number[] {
  if (isPresent(person, on)) return holdingsOn(risk, unreceived, on).placesOf.get(person.id) ?? [];
  return standingsOn(risk, { on, unreceived, with: [person.id] })
    .filter(({ holders }) => holders.includes(person.id))
    .map(({ place }) => place);
}

/** What a leaver has to hand over, as far as the wiki knows, and what of it is meant for whom. */

import type { Handoff, HandoffItem } from '../../domain/handoff.ts';
import type { EntryId } from '../../domain/id.ts';
import { holdersOf } from '../../domain/ownership.ts';
import type { Person } from '../../domain/person.ts';
import { isInForce } from '../../domain/supersession.ts';
import type { Content } from '../open-content.ts';

/** Systems, then records in force, that the person answers for or is the only one to hold. */
export function itemsOf(person: Person, { corpus, today }: Content): readonly { readonly what: EntryId }[] {
  const records = [...corpus.entries.record.values()].filter((record) => isInForce(corpus, record, today));
  return [...corpus.entries.system.values(), ...records]
    .filter((entry) => {
      const holders = holdersOf(corpus, entry, today);
      const own = holders.find((holder) => holder.person.id === person.id);
      const named = entry.kind === 'record' ? entry.steward : entry.owner;
      return own !== undefined && (holders.length === 1 || named === person.id);
    })
    .map(({ id }) => ({ what: id }));
}

/** The items of a handoff that somebody may receive: theirs, and those that are for nobody by name. */
export function itemsFor(handoff: Handoff, by: EntryId): readonly HandoffItem[] {
  return handoff.items.filter(({ to }) => to === undefined || to === by);
}

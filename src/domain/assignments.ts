/** Where do entries name somebody as the one who is to answer, today or in the future? What has to be given to others. */

import { findEntry, type AnyEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { Person } from './person.ts';
import { itemKey, receivedOf } from './receiving.ts';
import { isRetired } from './supersession.ts';

export interface Assignment {
  readonly entry: AnyEntry;
  /** Path of the field in the author's words: `['items', 0, 'to']`. */
  readonly path: readonly (string | number)[];
}

/**
 * The fields that name the person and would have to name somebody else: stewards of records that are not retired,
 * owners and experts of systems, leads of teams, maintainers of paths, and takers of what is still being handed over.
 */
export function assignmentsOf(corpus: Corpus, person: Person, today: IsoDate): readonly Assignment[] {
  const found: Assignment[] = [];
  const add = (entry: AnyEntry, name: string | undefined, ...path: (string | number)[]) => {
    if (name !== undefined && findEntry(corpus, 'person', name) === person) found.push({ entry, path });
  };
  for (const system of corpus.entries.system.values()) {
    add(system, system.owner, 'owner');
    system.experts.forEach((name, index) => add(system, name, 'experts', index));
  }
  for (const record of corpus.entries.record.values()) {
    if (!isRetired(corpus, record, today)) add(record, record.steward, 'steward');
  }
  for (const team of corpus.entries.team.values()) add(team, team.lead, 'lead');
  for (const path of corpus.entries.path.values()) add(path, path.maintainer, 'maintainer');
  for (const handoff of corpus.entries.handoff.values()) {
    const received = receivedOf(corpus, handoff, today);
    handoff.items.forEach(({ what, to }, index) => {
      if (!received.has(itemKey(corpus, what))) add(handoff, to, 'items', index, 'to');
    });
    handoff.openThreads.forEach(({ to }, index) => add(handoff, to, 'open-threads', index, 'to'));
  }
  return found;
}

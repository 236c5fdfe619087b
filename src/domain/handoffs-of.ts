/** Which handoffs did somebody write? */

import { compareText } from './compare.ts';
import { findEntry, type Corpus } from './corpus.ts';
import type { Handoff } from './handoff.ts';
import type { Person } from './person.ts';

/** The person's handoffs, that with the latest last day at the end. */
export function handoffsOf(corpus: Corpus, person: Person): readonly Handoff[] {
  return [...corpus.entries.handoff.values()]
    .filter(({ from }) => findEntry(corpus, 'person', from) === person)
    .sort((a, b) => compareText(a.lastDay ?? '', b.lastDay ?? '') || compareText(a.id, b.id));
}

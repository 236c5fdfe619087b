/** Which records does a record rest on, directly and by way of others? */

import type { Corpus } from './corpus.ts';
import type { DecisionRecord } from './record.ts';
import { named } from './relations.ts';

const known = new WeakMap<Corpus, Map<DecisionRecord, ReadonlySet<DecisionRecord>>>();

/** Every record that would have to fall before this one does: those it names in `depends-on`, and those they name. */
export function basesOf(corpus: Corpus, record: DecisionRecord): ReadonlySet<DecisionRecord> {
  let found = known.get(corpus);
  if (found === undefined) known.set(corpus, (found = new Map()));
  let bases = found.get(record);
  if (bases === undefined) {
    const open = new Set(named(corpus, 'dependsOn', record));
    for (const next of open) for (const base of named(corpus, 'dependsOn', next)) open.add(base);
    found.set(record, (bases = open));
  }
  return bases;
}

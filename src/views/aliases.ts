/** Which old addresses lead to an entry? */

import type { Corpus, EntryOf } from '../domain/corpus.ts';
import { slugOf } from '../domain/id.ts';

type Aliased = 'record' | 'system' | 'path';

export interface OldAddress<Kind extends Aliased> {
  /** The last part of the address: the alias as it is written where that can stand in one, else its slug. */
  readonly id: string;
  readonly entry: EntryOf[Kind];
}

/** The addresses of aliases, none of which is the id of an entry. */
export function oldAddresses<Kind extends Aliased>(corpus: Corpus, kind: Kind): readonly OldAddress<Kind>[] {
  const entries: ReadonlyMap<string, EntryOf[Kind]> = corpus.entries[kind];
  const found = new Map<string, EntryOf[Kind]>();
  for (const entry of entries.values()) {
    for (const alias of entry.aliases) {
      for (const id of [alias, slugOf(alias)]) {
        if (/^(?!\.+$)[\p{Letter}\p{Number}._-]+$/u.test(id) && !entries.has(id) && !found.has(id))
          found.set(id, entry);
      }
    }
  }
  return [...found].map(([id, entry]) => ({ id, entry }));
}

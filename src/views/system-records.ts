/** Which records are about a system? */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { DecisionRecord } from '../domain/record.ts';
import type { System } from '../domain/system.ts';

const indexes = new WeakMap<Corpus, ReadonlyMap<string, readonly DecisionRecord[]>>();

/** In the order of their ids. */
export function systemRecords(corpus: Corpus, system: System): readonly DecisionRecord[] {
  let index = indexes.get(corpus);
  if (index === undefined) {
    index = buildIndex(corpus);
    indexes.set(corpus, index);
  }
  return index.get(system.id) ?? [];
}

function buildIndex(corpus: Corpus): ReadonlyMap<string, readonly DecisionRecord[]> {
  const index = new Map<string, DecisionRecord[]>();
  for (const record of corpus.entries.record.values()) {
    const ids = new Set(record.systems.map((name) => findEntry(corpus, 'system', name)?.id ?? name));
    for (const id of ids) {
      const list = index.get(id);
      if (list === undefined) index.set(id, [record]);
      else list.push(record);
    }
  }
  return index;
}

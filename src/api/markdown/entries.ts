/** Which entries besides records have a page in Markdown? */

import { nameOf, type AnyEntry, type Corpus, type EntryOf } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { entryUrl, fullUrl } from '../../views/urls.ts';
import { factBlocks } from './fact.ts';
import { handoffBlocks } from './handoff.ts';
import { pathBlocks } from './path.ts';
import { personBlocks } from './person.ts';
import { systemBlocks } from './system.ts';
import { teamBlocks } from './team.ts';
import { blocks, facts, inLine, type Blocks } from './write.ts';

const writers = {
  person: personBlocks,
  team: teamBlocks,
  system: systemBlocks,
  handoff: handoffBlocks,
  path: pathBlocks,
  fact: factBlocks,
} as const;

type Written = keyof typeof writers;

/** The entries that `entryMarkdown` can write. */
export type WrittenEntry = EntryOf[Written];

export function isWritten(entry: AnyEntry): entry is WrittenEntry {
  return Object.hasOwn(writers, entry.kind);
}

/** The Markdown of an entry, its prose (Markdown as well) below what its fields tell. */
export function entryMarkdown(corpus: Corpus, entry: WrittenEntry, prose: string, today: IsoDate): string {
  const write = writers[entry.kind] as (corpus: Corpus, entry: WrittenEntry, today: IsoDate) => Blocks;
  const page = facts([['Page', fullUrl(corpus, entryUrl(corpus, entry))]]);
  return blocks(`# ${inLine(nameOf(entry, corpus))}`, ...write(corpus, entry, today), prose, page);
}

/** What is told beside a risk, as plain data that fits into a page: names, who knows the code, what was promised. */

import type { CodeKnowledge } from './code-knowledge.ts';
import { nameOf, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { EntryId } from './id.ts';
import { promisesOf, type Promised } from './promises.ts';
import type { RiskData } from './risk-data.ts';

/** All by `kind:id`. */
export interface RiskNotes {
  /** Of people, teams, systems and records. */
  readonly names: Readonly<Record<string, string>>;
  /** What the git history of a system's code tells. */
  readonly code: Readonly<Record<string, CodeKnowledge>>;
  /** Of records and systems: what handoffs hold of them that nobody has received. */
  readonly promised: Readonly<Record<string, readonly Promised[]>>;
}

/** All that a browser needs to answer questions about risk. */
export interface RiskFile {
  readonly data: RiskData;
  readonly notes: RiskNotes;
  /** What the addresses of the pages of each kind begin with; an id and `/` follow. */
  readonly pages: Readonly<Record<'person' | 'system' | 'record' | 'handoff', string>>;
}

export type Named = 'person' | 'team' | 'system' | 'record';

/** Takes from the corpus what is told today beside a risk. */
export function riskNotes(corpus: Corpus, today: IsoDate): RiskNotes {
  const { person, team, system, record } = corpus.entries;
  const entries = [person, team, system, record].flatMap((kind) => [...kind.values()]);
  return {
    names: Object.fromEntries(entries.map((entry) => [`${entry.kind}:${entry.id}`, nameOf(entry, corpus)])),
    code: Object.fromEntries([...corpus.code].map(([id, known]) => [`system:${id}`, known])),
    promised: Object.fromEntries(promisesOf(corpus, today)),
  };
}

/** The name of a person, team or system, the title of a record; the id where it has no file. */
export function nameIn({ names }: RiskNotes, kind: Named, id: EntryId): string {
  return names[`${kind}:${id}`] ?? id;
}

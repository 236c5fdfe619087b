/** Everything the organisation has written down, once read: immutable, and all else is computed from it. */

import { compareText } from './compare.ts';
import type { Body } from './body.ts';
import type { CodeKnowledge } from './code-knowledge.ts';
import type { IsoDate } from './date.ts';
import type { Entry, EntryKind } from './entry.ts';
import type { EventFile } from './event.ts';
import type { Fact } from './fact.ts';
import type { Handoff, Receipt } from './handoff.ts';
import type { EntryId } from './id.ts';
import type { LearningPath } from './path.ts';
import type { Person } from './person.ts';
import type { DecisionRecord } from './record.ts';
import type { RemoteSite } from './remote.ts';
import type { System } from './system.ts';
import type { Team } from './team.ts';
import type { Term } from './term.ts';
import type { Wiki } from './wiki.ts';

/** The type of each kind of entry. */
export interface EntryOf {
  readonly record: DecisionRecord;
  readonly person: Person;
  readonly event: EventFile;
  readonly team: Team;
  readonly system: System;
  readonly handoff: Handoff;
  readonly receipt: Receipt;
  readonly path: LearningPath;
  readonly term: Term;
  readonly fact: Fact;
}

export type AnyEntry = EntryOf[EntryKind];

export interface Corpus {
  readonly wiki: Wiki;
  /** The entries of each kind by id, in the order of their ids. Of two with one id the first file counts. */
  readonly entries: { readonly [Kind in EntryKind]: ReadonlyMap<EntryId, EntryOf[Kind]> };
  /** Ids by other name (in lower case), for each kind; a real id is never shadowed. */
  readonly aliases: { readonly [Kind in EntryKind]: ReadonlyMap<string, EntryId> };
  /** All that was read, also the second of two files with one id. */
  readonly all: readonly AnyEntry[];
  /** Entries whose files cannot be used. What names one of them is not to blame for that. */
  readonly failed: readonly FailedEntry[];
  /** What the git history of their code tells about systems, by the ids of these. */
  readonly code: ReadonlyMap<EntryId, CodeKnowledge>;
  /** What is known of other teams' sites, by the names that references use. */
  readonly remote: ReadonlyMap<string, RemoteSite>;
  /** What was left out of the entries that are here, by `kind:id`; absent where all is here that was written. */
  readonly withheld?: ReadonlyMap<string, Withheld> | undefined;
}

/** What is missing of an entry since its readers may not see what it names. Says how much, and never what. */
export interface Withheld {
  /** Other records that it relates to, either way. */
  readonly related: number;
  /** Steps, items and the like that are about something else. */
  readonly parts: number;
  /** Of a record: the day from which another one holds in its place; earlier than any day where nobody knows. */
  readonly replacedOn?: IsoDate | undefined;
  /** Whether its file says more than what is shown, so that nobody can go on writing in what is shown. */
  readonly isPartial: boolean;
  /** Of a person: whether there is a handoff of theirs that is not here. */
  readonly hasHandoff?: true | undefined;
}

/** A file that should have given an entry, and did not. */
export interface FailedEntry {
  readonly kind: EntryKind;
  readonly id: EntryId;
  readonly file: string;
}

/** Puts entries in order and indexes their names. */
export function buildCorpus(
  wiki: Wiki,
  read: readonly AnyEntry[],
  failed: readonly FailedEntry[] = [],
  code: readonly CodeKnowledge[] = [],
  remote: Corpus['remote'] = new Map(),
): Corpus {
  const all = [...read].sort((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file));
  const entries = kindMaps<AnyEntry>();
  for (const entry of all) if (!entries[entry.kind].has(entry.id)) entries[entry.kind].set(entry.id, entry);
  const aliases = kindMaps<EntryId>();
  for (const entry of all) {
    for (const alias of aliasesOf(entry)) {
      const name = alias.toLowerCase();
      if (!entries[entry.kind].has(name) && !aliases[entry.kind].has(name)) aliases[entry.kind].set(name, entry.id);
    }
  }
  const bySystem = new Map(code.map((known) => [known.system, known]));
  return { wiki, entries: entries as unknown as Corpus['entries'], aliases, all, failed, code: bySystem, remote };
}

/** What was left out of an entry for these readers; `undefined` where nothing was. */
export function withheldOf({ withheld }: Corpus, { kind, id }: Pick<Entry, 'kind' | 'id'>): Withheld | undefined {
  return withheld?.get(`${kind}:${id}`);
}

/** The other names an entry goes by. */
export function aliasesOf(entry: AnyEntry): readonly string[] {
  return 'aliases' in entry ? entry.aliases : [];
}

/** The prose of an entry; data files have none. */
export function bodyOf(entry: AnyEntry): Body | undefined {
  return 'body' in entry ? entry.body : undefined;
}

/** The entry of this kind with this id or alias. */
export function findEntry<Kind extends EntryKind>(corpus: Corpus, kind: Kind, name: string): EntryOf[Kind] | undefined {
  const map = corpus.entries[kind];
  return map.get(name) ?? map.get(corpus.aliases[kind].get(name.toLowerCase()) ?? '');
}

/** Kinds in the order in which a name without a kind is looked for. */
const lookedFor = ['record', 'system', 'path', 'term', 'fact', 'person', 'team', 'handoff'] as const;

/** What `id`, an alias or `kind:id` names; a record before a system before the other kinds. */
export function findAny(corpus: Corpus, name: string): AnyEntry | undefined {
  const [, kind, id] = /^([a-z]+):(.+)$/.exec(name) ?? [];
  const named = lookedFor.find((known) => known === kind);
  if (named !== undefined && id !== undefined) return findEntry(corpus, named, id);
  for (const known of lookedFor) {
    const entry = findEntry(corpus, known, name);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** The name an entry is shown under. */
export function nameOf(entry: AnyEntry, corpus: Corpus): string {
  switch (entry.kind) {
    case 'record':
    case 'path':
      return entry.title;
    case 'term':
      return entry.term;
    case 'handoff':
      return `Handoff from ${findEntry(corpus, 'person', entry.from)?.name ?? entry.from}`;
    case 'event':
      return `${findEntry(corpus, 'person', entry.by)?.name ?? entry.by} on ${entry.on}`;
    case 'receipt':
      return `Receipt of ${entry.handoff} by ${findEntry(corpus, 'person', entry.by)?.name ?? entry.by}`;
    default:
      return entry.name;
  }
}

/** Whether two entries are of one kind and have one id. */
export function isSame(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function kindMaps<Value>(): Record<EntryKind, Map<string, Value>> {
  return {
    record: new Map(),
    person: new Map(),
    event: new Map(),
    team: new Map(),
    system: new Map(),
    handoff: new Map(),
    receipt: new Map(),
    path: new Map(),
    term: new Map(),
    fact: new Map(),
  };
}

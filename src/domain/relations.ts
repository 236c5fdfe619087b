/** How entries point at each other: one table for the fields, their labels both ways, and what they may name. */

import { findEntry, type AnyEntry, type Corpus, type EntryOf } from './corpus.ts';
import type { EntryKind } from './entry.ts';
import type { EntryId } from './id.ts';
import { isAddress } from './links.ts';
import type { DecisionRecord } from './record.ts';
import { isRemoteIn } from './remote.ts';

interface RelationInfo {
  /** The field in the author's words. */
  readonly field: string;
  readonly label: string;
  /** How the other record says it; the same as `label` where the relation is mutual. */
  readonly inverse: string;
}

/** Relations between records, strongest first. The inverse is never written by an author. */
export const relations = {
  supersedes: { field: 'supersedes', label: 'Supersedes', inverse: 'Superseded by' },
  amends: { field: 'amends', label: 'Amends', inverse: 'Amended by' },
  dependsOn: { field: 'depends-on', label: 'Rests on', inverse: 'Underlies' },
  conflictsWith: { field: 'conflicts-with', label: 'Conflicts with', inverse: 'Conflicts with' },
  relatesTo: { field: 'relates-to', label: 'See also', inverse: 'See also' },
} as const satisfies Readonly<Record<string, RelationInfo>>;

export type Relation = keyof typeof relations;

export const relationNames = Object.keys(relations) as readonly Relation[];

/** A relation as seen from one record: `label` is already the right way round. */
export interface Related {
  readonly relation: Relation;
  readonly label: string;
  readonly record: DecisionRecord;
}

type Inverse = ReadonlyMap<EntryId, readonly DecisionRecord[]>;

const inverses = new WeakMap<Corpus, Readonly<Record<Relation, Inverse>>>();

/** The records that name `id` in this relation, in the order of their ids. */
export function namedBy(corpus: Corpus, relation: Relation, id: EntryId): readonly DecisionRecord[] {
  let index = inverses.get(corpus);
  if (index === undefined) {
    index = buildInverses(corpus);
    inverses.set(corpus, index);
  }
  return index[relation].get(id) ?? [];
}

/** The records that `record` names in this relation; names that lead nowhere are left out. */
export function named(corpus: Corpus, relation: Relation, record: DecisionRecord): readonly DecisionRecord[] {
  const found = record[relation].map((name) => findEntry(corpus, 'record', name));
  return [...new Set(found)].filter((target) => target !== undefined && target.id !== record.id) as DecisionRecord[];
}

/** All relations of a record, both ways, each other record once a label. */
export function relationsOf(corpus: Corpus, record: DecisionRecord): readonly Related[] {
  const all = relationNames.flatMap((relation): Related[] => [
    ...named(corpus, relation, record).map((other) => ({ relation, label: relations[relation].label, record: other })),
    ...namedBy(corpus, relation, record.id).map((other) => ({
      relation,
      label: relations[relation].inverse,
      record: other,
    })),
  ]);
  const seen = new Set<string>();
  return all.filter(({ label, record: other }) => {
    const key = `${label} ${other.id}`;
    return !seen.has(key) && seen.add(key);
  });
}

function buildInverses(corpus: Corpus): Record<Relation, Inverse> {
  const build = (relation: Relation): Inverse => {
    const index = new Map<EntryId, DecisionRecord[]>();
    for (const record of corpus.entries.record.values()) {
      for (const target of named(corpus, relation, record)) {
        const list = index.get(target.id);
        if (list === undefined) index.set(target.id, [record]);
        else list.push(record);
      }
    }
    return index;
  };
  return {
    supersedes: build('supersedes'),
    amends: build('amends'),
    dependsOn: build('dependsOn'),
    conflictsWith: build('conflictsWith'),
    relatesTo: build('relatesTo'),
  };
}

/** A field of an entry that names another entry. */
export interface Reference {
  /** Path of the field in the author's words: `['items', 0, 'to']`. */
  readonly path: readonly (string | number)[];
  readonly name: string;
  /** The kinds it may name. */
  readonly kinds: readonly EntryKind[];
}

/** Everything that an entry's fields name here, also what leads nowhere; not what its prose links to. */
export function referencesOf(entry: AnyEntry): readonly Reference[] {
  const found: Reference[] = [];
  const add = (name: string | undefined, kinds: readonly EntryKind[], ...path: (string | number)[]) => {
    if (name !== undefined) found.push({ path, name, kinds });
  };
  const addAll = (names: readonly string[], kinds: readonly EntryKind[], field: string) =>
    names.forEach((name, index) => add(name, kinds, field, index));
  references[entry.kind](entry as never, add, addAll);
  return found;
}

type Add = (name: string | undefined, kinds: readonly EntryKind[], ...path: (string | number)[]) => void;
type AddAll = (names: readonly string[], kinds: readonly EntryKind[], field: string) => void;

const people = ['person'] as const;
const stewards = ['person', 'team'] as const;

const references: { readonly [Kind in EntryKind]: (entry: EntryOf[Kind], add: Add, addAll: AddAll) => void } = {
  record(record, add, addAll) {
    addAll(record.systems, ['system'], 'systems');
    addAll(record.deciders, people, 'deciders');
    addAll(record.consulted, people, 'consulted');
    addAll(record.informed, people, 'informed');
    add(record.steward, stewards, 'steward');
    for (const relation of relationNames) {
      record[relation].forEach((name, index) => {
        if (!isRemoteIn(relation, name)) add(name, ['record'], relations[relation].field, index);
      });
    }
    record.evidence.forEach(({ fact }, index) => add(fact, ['fact'], 'evidence', index, 'fact'));
    record.assumptions.forEach(({ fact }, index) => add(fact, ['fact'], 'assumptions', index, 'fact'));
    record.verifications.forEach(({ by }, index) => add(by, people, 'verifications', index, 'by'));
  },
  person(person, add) {
    add(person.team, ['team'], 'team');
    person.events.forEach(({ of }, index) => add(of, ['record', 'system', 'path'], 'events', index, 'of'));
  },
  event(event, add) {
    add(event.by, people, 'by');
    add(event.of, event.did === 'path-finished' ? ['path'] : ['record', 'system'], 'of');
  },
  team(team, add) {
    add(team.lead, people, 'lead');
  },
  system(system, add, addAll) {
    add(system.team, ['team'], 'team');
    add(system.owner, stewards, 'owner');
    addAll(system.experts, people, 'experts');
    addAll(system.dependsOn, ['system'], 'depends-on');
  },
  handoff(handoff, add) {
    add(handoff.from, people, 'from');
    handoff.items.forEach(({ to }, index) => add(to, people, 'items', index, 'to'));
    handoff.openThreads.forEach(({ to }, index) => add(to, people, 'open-threads', index, 'to'));
  },
  receipt(receipt, add) {
    add(receipt.handoff, ['handoff'], 'handoff');
    add(receipt.by, people, 'by');
  },
  path(path, add, addAll) {
    add(path.maintainer, people, 'maintainer');
    addAll(path.after, ['path'], 'after');
    path.steps.forEach(({ ref }, index) => {
      if (!isAddress(ref) && !ref.startsWith('/')) add(ref, anyKind, 'steps', index, 'ref');
    });
  },
  term(term, add) {
    term.see.forEach((name, index) => {
      if (!isAddress(name)) add(name, anyKind, 'see', index);
    });
  },
  fact() {},
};

const anyKind = ['record', 'system', 'path', 'term', 'fact', 'person', 'team', 'handoff'] as const;

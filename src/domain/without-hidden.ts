/** What is left of the fields of an entry when what it names may not be seen? */

import type { CodeKnowledge } from './code-knowledge.ts';
import { findEntry, type AnyEntry, type Corpus, type EntryOf } from './corpus.ts';
import type { EntryKind } from './entry.ts';
import { factsIn } from './expression.ts';
import type { Hidden } from './hidden.ts';
import { isAddress } from './links.ts';
import { findStep, type LearningPath } from './path.ts';

/** The fields of an entry, and how much is missing of them. */
export interface Left<Kind extends EntryKind> {
  readonly entry: EntryOf[Kind];
  /** Things it was about: steps, items, verifications, people. */
  readonly parts: number;
}

/** What stands for the one name that a field holds, where nothing at all would say that nobody is named. */
export function restricted(kind: EntryKind | undefined): string {
  return `a restricted ${kind ?? 'page'}`;
}

const people = ['person'] as const;
const stewards = ['person', 'team'] as const;
const anyKind = ['record', 'system', 'path', 'term', 'fact', 'person', 'team', 'handoff'] as const;
const held = ['record', 'system'] as const;

type Cleaners = {
  readonly [Kind in EntryKind]: (entry: EntryOf[Kind], tools: Tools) => EntryOf[Kind];
};

/** Each counts what it takes away. */
interface Tools {
  readonly whole: Corpus;
  readonly hidden: Hidden;
  /** Without those that mean something hidden. */
  readonly list: <Item>(
    items: readonly Item[],
    nameOf: (item: Item) => string | undefined,
    kinds: readonly EntryKind[],
  ) => readonly Item[];
  /** Nothing in place of what is hidden. */
  readonly one: (name: string | undefined, kinds: readonly EntryKind[]) => string | undefined;
  /** Words in place of what is hidden. */
  readonly worded: <Name extends string | undefined>(name: Name, kinds: readonly EntryKind[]) => Name | string;
  readonly drop: (isHidden: boolean) => boolean;
}

const itself = (name: string) => name;

const cleaners: Cleaners = {
  record(record, { list, worded, hidden, drop }) {
    const records = (names: readonly string[]) => list(names, itself, ['record']);
    return {
      ...record,
      systems: list(record.systems, itself, ['system']),
      deciders: list(record.deciders, itself, people),
      consulted: list(record.consulted, itself, people),
      informed: list(record.informed, itself, people),
      steward: worded(record.steward, stewards),
      supersedes: records(record.supersedes),
      amends: records(record.amends),
      dependsOn: records(record.dependsOn),
      conflictsWith: records(record.conflictsWith),
      relatesTo: records(record.relatesTo),
      evidence: record.evidence.map((one) => {
        const { fact, expr, ...rest } = one;
        const isFact = drop(hidden.named(fact, ['fact']) !== undefined);
        const isExpr = drop(factsIn(expr ?? '').some((id) => hidden.named(id, ['fact']) !== undefined));
        if (!isFact && !isExpr) return one;
        return { ...rest, ...(isFact ? {} : { fact }), ...(isExpr ? {} : { expr }) };
      }),
      assumptions: record.assumptions.map((one) => {
        const { claim, fact, revisitWhen } = one;
        return drop(hidden.named(fact, ['fact']) !== undefined) ? { claim, revisitWhen } : one;
      }),
      verifications: record.verifications.map((one) => ({ ...one, by: worded(one.by, people) })),
    };
  },
  person: (person, { list, one }) => ({
    ...person,
    team: one(person.team, ['team']),
    events: list(person.events, ({ of }) => of, ['record', 'system', 'path']),
  }),
  event(event, { whole, hidden, drop }) {
    if (event.did !== 'path-finished') return event;
    const path = findEntry(whole, 'path', event.of);
    // the id of a step is often that of what it leads to, also of one that the path once had
    const shown = (id: string) => path !== undefined && isShown(whole, hidden, path, id);
    const stays = (id: string) => !drop(!shown(id));
    return {
      ...event,
      ...(event.done === undefined ? {} : { done: event.done.filter(stays) }),
      skipped: event.skipped.filter(({ step }) => stays(step)),
    };
  },
  team: (team, { one }) => ({ ...team, lead: one(team.lead, people) }),
  system: (system, { list, one, worded }) => ({
    ...system,
    team: one(system.team, ['team']),
    owner: worded(system.owner, stewards),
    experts: list(system.experts, itself, people),
    dependsOn: list(system.dependsOn, itself, ['system']),
  }),
  handoff: (handoff, { list, one }) => ({
    ...handoff,
    items: list(handoff.items, ({ what }) => what, held).map((item) => ({ ...item, to: one(item.to, people) })),
    openThreads: handoff.openThreads.map((thread) => ({ ...thread, to: one(thread.to, people) })),
    access: handoff.access.map((access) => ({ ...access, grants: one(access.grants, stewards) })),
  }),
  receipt: (receipt, { list }) => ({ ...receipt, items: list(receipt.items, ({ what }) => what, held) }),
  path: (path, { list, worded, hidden, drop }) => ({
    ...path,
    maintainer: worded(path.maintainer, people),
    after: list(path.after, itself, ['path']),
    steps: path.steps.filter(({ ref }) => !drop(isHiddenStep(hidden, ref))),
  }),
  term: (term, { hidden, drop }) => ({
    ...term,
    see: term.see.filter((name) => isAddress(name) || !drop(hidden.named(name, anyKind) !== undefined)),
  }),
  fact: (fact) => fact,
};

/** The entry itself where nothing is missing. */
export function withoutHidden<Kind extends EntryKind>(whole: Corpus, hidden: Hidden, entry: EntryOf[Kind]): Left<Kind> {
  let parts = 0;
  const drop = (isHidden: boolean) => {
    if (isHidden) parts++;
    return isHidden;
  };
  const isHidden = (name: string | undefined, kinds: readonly EntryKind[]) => hidden.named(name, kinds) !== undefined;
  const tools: Tools = {
    whole,
    hidden,
    drop,
    list: (items, nameOf, kinds) => items.filter((item) => !drop(isHidden(nameOf(item), kinds))),
    one: (name, kinds) => (drop(isHidden(name, kinds)) ? undefined : name),
    worded: (name, kinds) => (drop(isHidden(name, kinds)) ? restricted(hidden.named(name, kinds)) : name),
  };
  const clean = cleaners[entry.kind] as (entry: AnyEntry, tools: Tools) => EntryOf[Kind];
  const left = clean(entry, tools);
  return { entry: parts === 0 ? entry : left, parts };
}

function isHiddenStep(hidden: Hidden, ref: string): boolean {
  if (isAddress(ref)) return false;
  return ref.startsWith('/') ? hidden.linked('', ref) !== undefined : hidden.named(ref, anyKind) !== undefined;
}

/** Whether a path has a step with this id that its readers see. */
function isShown(whole: Corpus, hidden: Hidden, path: LearningPath, id: string): boolean {
  const step = findStep(whole, path, id);
  return step !== undefined && !isHiddenStep(hidden, step.ref);
}

/** What the history of its code tells of a system, with hidden people among those whom nobody knows. */
export function codeWithoutHidden(hidden: Hidden, known: CodeKnowledge): CodeKnowledge {
  if (known.state === 'unknown') return known;
  const isHidden = ({ person }: { readonly person: string }) => hidden.named(person, people) !== undefined;
  const gone = known.holders.filter(isHidden);
  if (gone.length === 0) return known;
  const files = gone.reduce((most, holder) => Math.max(most, holder.files), known.others.files);
  return {
    ...known,
    holders: known.holders.filter((holder) => !isHidden(holder)),
    others: { people: known.others.people + gone.length, files: Math.max(files, known.others.files) },
  };
}

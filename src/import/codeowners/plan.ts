/** Which system of the wiki gets which owner, told from the owners of its files? */

import { findEntry, type Corpus } from '../../domain/corpus.ts';
import { slugOf } from '../../domain/id.ts';
import type { Person } from '../../domain/person.ts';
import type { System } from '../../domain/system.ts';
import type { Team } from '../../domain/team.ts';
import type { OwnerRules } from './rules.ts';

/** A part of a repository that a system says is its code. */
export interface OwnedPlace {
  readonly system: System;
  /** Ending with `/`; empty for the whole repository. */
  readonly folder: string;
}

interface Common {
  readonly system: System;
  /** Files of the system that the repository has. */
  readonly files: number;
}

export interface FoundOwner extends Common {
  /** `new`: it has none; `same`: it has this one; `other`: it names another, which stays. */
  readonly state: 'new' | 'same' | 'other';
  readonly owner: Person | Team;
  /** As CODEOWNERS names the owner. */
  readonly word: string;
  /** How many of the files are theirs. */
  readonly owned: number;
  /** The line that says so for most of these files. */
  readonly line: number;
  /** Others whom it names for the same files. */
  readonly besides: readonly string[];
}

export interface NoOwner extends Common {
  /** `nobody`: no line holds for them; `strangers`: nobody whom it names is in the wiki; `split`: nobody has more than half. */
  readonly state: 'no-files' | 'nobody' | 'strangers' | 'split';
  /** Whom CODEOWNERS names. */
  readonly words: readonly string[];
}

export type SystemOwner = FoundOwner | NoOwner;

/** One answer for each system, in the order of ids. `files` are those of the repository. */
export function planOwners(
  corpus: Corpus,
  rules: OwnerRules,
  places: readonly OwnedPlace[],
  files: readonly string[],
): readonly SystemOwner[] {
  const bySystem = Map.groupBy(places, ({ system }) => system);
  return [...bySystem]
    .map(([system, own]) => {
      const isOwn = (file: string) => own.some(({ folder }) => file.startsWith(folder));
      return ownerOf(corpus, rules, system, files.filter(isOwn));
    })
    .sort((a, b) => (a.system.id < b.system.id ? -1 : 1));
}

interface Tally {
  readonly word: string;
  readonly lines: Map<number, number>;
  owned: number;
}

function ownerOf(corpus: Corpus, rules: OwnerRules, system: System, files: readonly string[]): SystemOwner {
  const tallies = new Map<string, Tally>();
  for (const rule of files.map(rules.ruleFor)) {
    for (const word of rule?.owners ?? []) {
      const tally = tallies.get(word.toLowerCase()) ?? { word, lines: new Map<number, number>(), owned: 0 };
      tally.owned++;
      tally.lines.set(rule!.line, (tally.lines.get(rule!.line) ?? 0) + 1);
      tallies.set(word.toLowerCase(), tally);
    }
  }
  const common = { system, files: files.length };
  const words = [...tallies.values()].map(({ word }) => word);
  if (files.length === 0) return { ...common, state: 'no-files', words };
  if (words.length === 0) return { ...common, state: 'nobody', words };
  const known = [...tallies.values()].flatMap((tally) => {
    const owner = entryOf(corpus, tally.word);
    return owner === undefined ? [] : [{ ...tally, owner }];
  });
  if (known.length === 0) return { ...common, state: 'strangers', words };
  // of owners of as many files a team comes first: people change
  const [first] = known.sort(
    (a, b) => b.owned - a.owned || Number(b.owner.kind === 'team') - Number(a.owner.kind === 'team'),
  );
  if (first === undefined || first.owned * 2 <= files.length) return { ...common, state: 'split', words };
  const { owner, word, owned, lines } = first;
  const named = system.owner === undefined ? undefined : namedOwner(corpus, system.owner);
  const [line = 0] = [...lines].sort(([, a], [, b]) => b - a)[0] ?? [];
  const state = system.owner === undefined ? 'new' : named === owner ? 'same' : 'other';
  return { ...common, state, owner, word, owned, line, besides: words.filter((other) => other !== word) };
}

function namedOwner(corpus: Corpus, name: string): Person | Team | undefined {
  return findEntry(corpus, 'person', name) ?? findEntry(corpus, 'team', name);
}

/** Owners whom nobody in the wiki goes by, each once, in the order of the file. */
export function strangersIn(corpus: Corpus, { rules }: OwnerRules): readonly string[] {
  const words = new Map(rules.flatMap(({ owners }) => owners).map((word) => [word.toLowerCase(), word]));
  return [...words.values()].filter((word) => entryOf(corpus, word) === undefined);
}

/** `@org/storage` is the team of this id or name; `@ada` and `ada@example.org` the person of this id or alias. */
export function entryOf(corpus: Corpus, word: string): Person | Team | undefined {
  const name = word.replace(/^@/, '').toLowerCase();
  if (word.startsWith('@') && name.includes('/')) {
    const slug = slugOf(name.slice(name.lastIndexOf('/') + 1));
    return (
      corpus.entries.team.get(slug) ?? [...corpus.entries.team.values()].find((team) => slugOf(team.name) === slug)
    );
  }
  const people = [...corpus.entries.person.values()];
  return (
    people.find(({ aliases }) => aliases.some((alias) => alias.replace(/^@/, '').toLowerCase() === name)) ??
    people.find(({ id }) => id === name)
  );
}

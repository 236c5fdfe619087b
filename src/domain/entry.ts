/** What every kind of entry has: its kind, its id, its file, and the lines its fields stand on. */

import type { EntryId } from './id.ts';

/** The kinds of thing an organisation writes down, each in a folder of its own. */
export const entryKinds = ['record', 'person', 'team', 'system', 'handoff', 'receipt', 'path', 'term', 'fact'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Where each kind lies in the content folder. */
export const folderOf: Readonly<Record<EntryKind, string>> = {
  record: 'records',
  person: 'people',
  team: 'teams',
  system: 'systems',
  handoff: 'handoffs',
  receipt: 'receipts',
  path: 'paths',
  term: 'glossary',
  fact: 'facts',
};

/** 1-based lines of an entry's fields in its file, by path: `supersedes`, `options.0.name`. */
export type FieldLines = Readonly<Record<string, number>>;

export interface Entry {
  readonly kind: EntryKind;
  readonly id: EntryId;
  /** Path from the content folder, with `/`. */
  readonly file: string;
  readonly lines: FieldLines;
  /** Who may see it: names of groups in wiki.yaml. Absent: everyone. */
  readonly audience?: readonly string[] | undefined;
}

/** What every kind of entry has: its kind, its id, its file, and the lines its fields stand on. */

import type { EntryId } from './id.ts';

/** The kinds of thing an organisation writes down, each in a folder of its own. */
export const entryKinds = [
  'record',
  'person',
  'event',
  'team',
  'system',
  'handoff',
  'receipt',
  'path',
  'term',
  'fact',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Where each kind lies in the content folder; a folder may lie in that of another kind. */
export const folderOf: Readonly<Record<EntryKind, string>> = {
  record: 'records',
  person: 'people',
  event: 'people/events',
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
  /** The file is called otherwise on the disk, where its name tells who somebody is. Never written by an author. */
  readonly isFileHidden?: true | undefined;
}

/** The kind of the entries in whose folder a file (path from the content folder) lies. */
export function kindOfFile(file: string): EntryKind | undefined {
  return innermostFirst.find((kind) => file.startsWith(`${folderOf[kind]}/`));
}

const innermostFirst = entryKinds.toSorted((a, b) => folderOf[b].length - folderOf[a].length);

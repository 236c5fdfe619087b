/** What does a careful reader find in real records, and in the miniature of each format? */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** One record as it was read; the head of `tests/fixtures/import/read-by-hand.yaml` says what each field means. */
export interface ReadRecord {
  readonly path: string;
  readonly entry?: string;
  readonly format: string;
  readonly title: string;
  readonly 'title-in'?: 'field' | 'file-name';
  readonly status: string;
  readonly words: string | null;
  readonly date: string | null;
  readonly 'date-text'?: string;
  readonly supersedes: readonly string[];
  readonly 'superseded-by': readonly string[];
  readonly guessed?: readonly string[];
  readonly 'also-fine'?: {
    readonly status?: readonly string[];
    readonly date?: readonly (string | null)[];
    readonly supersedes?: readonly string[];
    readonly 'superseded-by'?: readonly string[];
  };
  readonly note?: string;
}

const fixtures = new URL('../fixtures/import/', import.meta.url);

const read = (file: string): unknown => parse(readFileSync(new URL(file, fixtures), 'utf8'));

/** The folder of the miniatures. */
export const formatsDir = fileURLToPath(new URL('formats', fixtures));

/** The records of the corpora, paths relative to the corpora. */
export const realRecords = (): readonly ReadRecord[] =>
  (read('read-by-hand.yaml') as { records: readonly ReadRecord[] }).records;

/** The miniatures, paths relative to `formatsDir`, and the files beside them that are no record, each with what it is. */
export const miniatures = (): { records: readonly ReadRecord[]; others: Readonly<Record<string, string>> } =>
  read('formats/expected.yaml') as { records: readonly ReadRecord[]; others: Record<string, string> };

/** What tells one record from all others: its path, and its entry where a file holds many. */
export const keyOf = ({ path, entry }: ReadRecord): string => (entry === undefined ? path : `${path}#${entry}`);

/** Whatever replaces it or is replaced by it, also where that need not be found. */
export const targetsOf = (record: ReadRecord): readonly string[] => [
  ...record.supersedes,
  ...record['superseded-by'],
  ...(record['also-fine']?.supersedes ?? []),
  ...(record['also-fine']?.['superseded-by'] ?? []),
];

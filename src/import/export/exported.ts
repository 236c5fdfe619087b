/** A record of ours on its way out: what the formats of others are written from. */

import type { Option, State } from '../../domain/record.ts';

export interface ExportedRecord {
  readonly id: string;
  readonly title: string;
  /** `superseded` where another record replaces it. */
  readonly status: State;
  readonly date?: string | undefined;
  /** The day it was written down. */
  readonly recorded?: string | undefined;
  readonly areas: readonly string[];
  /** Names, as they are shown. */
  readonly deciders: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly amends: readonly string[];
  readonly dependsOn: readonly string[];
  readonly relatesTo: readonly string[];
  readonly summary?: string | undefined;
  readonly url?: string | undefined;
  readonly options: readonly Option[];
  /** What it rests on, in sentences of Markdown. */
  readonly evidence: readonly string[];
  readonly assumptions: readonly string[];
  /** Markdown or MDX, as written. */
  readonly body: string;
}

/** The numbers that a format has room for. */
export interface Room {
  readonly least?: number;
  readonly most?: number;
}

/**
 * Every record has a number: the one its id begins with, where it has that alone and the format has room for it, else
 * the next free one.
 */
export function numbersOf(
  records: readonly ExportedRecord[],
  { least = 0, most = 99_999 }: Room = {},
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const { id } of records) {
    const digits = /^(\d{1,5})-/.exec(id)?.[1];
    if (digits === undefined || Number(digits) < least || Number(digits) > most || taken.has(Number(digits))) continue;
    numbers.set(id, Number(digits));
    taken.add(Number(digits));
  }
  let next = 1;
  for (const { id } of records) {
    if (numbers.has(id)) continue;
    while (taken.has(next)) next++;
    numbers.set(id, next);
    taken.add(next);
  }
  return numbers;
}

/** `0012-use-kafka.md`, with the number once. */
export function fileNameOf(id: string, number: number): string {
  return `${String(number).padStart(4, '0')}-${id.replace(/^\d{1,5}-/, '')}.md`;
}

export interface ExportedFile {
  /** With `/`, from the folder of the export. */
  readonly file: string;
  readonly text: string;
}

/** All that a writer needs to know about the set. */
export interface ExportSet {
  readonly records: readonly ExportedRecord[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, string>;
}

export function exportSetOf(records: readonly ExportedRecord[], room?: Room): ExportSet {
  return { records, numbers: numbersOf(records, room), titles: new Map(records.map(({ id, title }) => [id, title])) };
}

/** The file of a record of the set. */
export function fileOf(set: ExportSet, id: string): string {
  return fileNameOf(id, set.numbers.get(id) ?? 0);
}

/** A link to another record of the set, by its title; its id where it is not in it. */
export function linkTo(set: ExportSet, id: string): string {
  const title = set.titles.get(id);
  return title === undefined ? id : `[${title.replace(/[[\]]/g, '\\$&')}](${fileOf(set, id)})`;
}

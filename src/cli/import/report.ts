/** What became of each file, for a program and for a person. */

import type { CatalogEntryKind } from '../../import/catalog/identify.ts';
import type { AnyFormatName } from '../../import/formats/names.ts';

export type ImportOutcome = 'written' | 'merged' | 'refused' | 'skipped';

export interface FileReport {
  /** Of the source, from the folder that is imported. */
  readonly path: string;
  readonly format?: AnyFormatName | undefined;
  /** By which evidence the format was told. */
  readonly why: string;
  readonly outcome: ImportOutcome;
  /** The record's file, from the content folder. */
  readonly record?: string | undefined;
  /** The file of a team, a person or a system of a catalogue, from the content folder. */
  readonly file?: string | undefined;
  /** The heading of the entry, where a file holds many. */
  readonly entry?: string | undefined;
  readonly mapped: Readonly<Record<string, unknown>>;
  readonly guessed: readonly string[];
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
  readonly reason?: string | undefined;
}

export interface ImportTotals {
  readonly files: number;
  readonly records: number;
  readonly written: number;
  readonly merged: number;
  readonly skipped: number;
  readonly refused: number;
  readonly people: number;
  readonly teams: number;
  readonly systems: number;
  readonly assets: number;
}

export interface ImportReport {
  readonly version: 1;
  readonly source: string;
  readonly to: string;
  readonly collection: string;
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
  readonly totals: ImportTotals;
}

/** `people`: those whom records name; `brought`: what came of catalogues. */
export function totalsOf(
  files: readonly FileReport[],
  people: number,
  assets: number,
  brought: Readonly<Record<CatalogEntryKind, number>>,
): ImportTotals {
  const count = (outcome: ImportOutcome) => files.filter((file) => file.outcome === outcome).length;
  return {
    files: new Set(files.map(({ path }) => path)).size,
    records: files.filter(({ record }) => record !== undefined).length,
    written: count('written'),
    merged: count('merged'),
    skipped: count('skipped'),
    refused: count('refused'),
    people: people + brought.person,
    teams: brought.team,
    systems: brought.system,
    assets,
  };
}

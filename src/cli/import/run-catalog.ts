/** How do teams, people and systems of a catalogue come into the content folder? */

import { join } from 'node:path';
import { isCatalog, locationsIn, readCatalog, type CatalogFile } from '../../import/catalog/entity.ts';
import type { CatalogEntryKind } from '../../import/catalog/identify.ts';
import { planCatalog, type PlannedEntry } from '../../import/catalog/plan.ts';
import { folderOf } from '../../domain/entry.ts';
import { yamlOf } from '../../yaml/fields.ts';
import { decode } from './decode.ts';
import { bytesAt } from './put.ts';
import { readKnownEntries } from './known.ts';
import type { FileReport } from './report.ts';
import { writeRecord, type Target } from './write-record.ts';

export interface CatalogImport {
  readonly reports: readonly FileReport[];
  /** How many of each were, or would be, written or merged. */
  readonly brought: Readonly<Record<CatalogEntryKind, number>>;
  /** The files that were catalogues. */
  readonly read: ReadonlySet<string>;
  /** The people that a dry run would have written. */
  readonly people: readonly PlannedEntry[];
}

const format = 'backstage-catalog';

/** A text above this size is no catalogue. */
const largest = 2_000_000;

/** Reads those of the files (paths from `root`) that are catalogues and what they lead to beside them, and writes what comes of them. */
export async function importCatalog(root: string, paths: readonly string[], target: Target): Promise<CatalogImport> {
  const files = await catalogsAmong(root, paths);
  const read = files.map(readCatalog);
  const known = files.length === 0 ? [] : await readKnownEntries(target.contentDir);
  const plan = planCatalog(
    read.flatMap(({ entities }) => entities),
    known,
  );
  const reports: FileReport[] = [
    ...read.flatMap(({ problems }) => problems.map((one) => reportOf({ ...one, outcome: 'refused' }))),
    ...plan.skipped.map(({ path, label, reason }) => reportOf({ path, entry: label, reason, outcome: 'skipped' })),
  ];
  const brought = { person: 0, team: 0, system: 0 };
  for (const entry of plan.entries) {
    const report = await bringIn(entry, target);
    if (report.outcome === 'written' || report.outcome === 'merged') brought[entry.kind]++;
    reports.push(report);
  }
  const people = plan.entries.filter(({ kind }) => kind === 'person');
  return { reports, brought, read: new Set(files.map(({ path }) => path)), people };
}

async function catalogsAmong(root: string, paths: readonly string[]): Promise<readonly CatalogFile[]> {
  const found = new Map<string, CatalogFile>();
  const waiting = paths.filter((one) => /\.ya?ml$/i.test(one));
  for (const path of waiting) {
    const bytes = found.has(path) ? undefined : await bytesAt(join(root, path));
    const decoded = bytes === undefined || bytes.length > largest ? undefined : decode(bytes);
    if (decoded === undefined || !('text' in decoded) || !isCatalog(decoded.text)) continue;
    const file = { path, text: decoded.text };
    found.set(path, file);
    waiting.push(...locationsIn(file));
  }
  return [...found.values()];
}

async function bringIn(entry: PlannedEntry, target: Target): Promise<FileReport> {
  const folder = folderOf[entry.kind];
  const file = entry.file.slice(folder.length + 1);
  const written = await writeRecord({ ...target, recordsFolder: folder }, file, yamlOf(entry.fields));
  const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return reportOf({
    path: entry.path,
    entry: entry.label,
    file: entry.file,
    outcome: written.outcome,
    mapped: Object.fromEntries(Object.entries(entry.fields).filter(([, value]) => !isNothing(value))),
    guessed: entry.guessed,
    dropped: entry.dropped,
    ...(written.reason === undefined ? {} : { reason: written.reason }),
  });
}

function reportOf(fields: Partial<FileReport> & Pick<FileReport, 'path' | 'outcome'>): FileReport {
  return {
    format,
    why: '`apiVersion: backstage.io/…` at the head of an entity',
    mapped: {},
    guessed: [],
    kept: [],
    dropped: [],
    ...fields,
  };
}

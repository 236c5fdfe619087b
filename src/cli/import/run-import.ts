/** The import from end to end: files are read, all of them planned together, and then written one by one. */

import { basename, join } from 'node:path';
import type { FormatName } from '../../import/formats/names.ts';
import type { KnownPerson } from '../../import/plan/persons.ts';
import { openConvertPool, type ConvertPool } from './convert-pool.ts';
import { planImport, type PlannedRecord } from '../../import/plan/plan.ts';
import { findFiles, type FoundFiles } from './find-files.ts';
import { importCatalog, type CatalogImport } from './run-catalog.ts';
import { empty, readAll } from './read-sources.ts';
import { readKnown } from './known.ts';
import { recordText, personText } from './record-text.ts';
import { totalsOf, type FileReport, type ImportReport } from './report.ts';
import { bytesAt, putNew } from './put.ts';
import { writeAsset, writeRecord, type Target } from './write-record.ts';

export interface ImportOptions {
  readonly source: string;
  /** Absolute. */
  readonly contentDir: string;
  /** From the content folder: `records`, `records/forms`. */
  readonly recordsFolder: string;
  readonly collection: string;
  /** `backstage-catalog`: catalogues alone. */
  readonly format?: FormatName | 'backstage-catalog' | undefined;
  readonly update: boolean;
  readonly dryRun: boolean;
  readonly onProgress?: ((what: string, done: number, of: number) => void) | undefined;
}

/** Imports, and says what became of every file. Nothing that is there is ever written over unless `update` is set. */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const { contentDir, recordsFolder, collection, update, dryRun, onProgress } = options;
  const all = await findFiles(options.source);
  const target: Target = { contentDir, recordsFolder, root: all.root, update, dryRun };
  // first, so that records find the people by whom they were decided
  const recordFormat = options.format === 'backstage-catalog' ? undefined : options.format;
  const isAsked = options.format === undefined || options.format === 'backstage-catalog';
  const catalog = await importCatalog(all.root, isAsked ? yamlOf(all) : [], target);
  const found = options.format === 'backstage-catalog' ? { ...all, texts: [] } : withoutRead(all, catalog.read);
  const { drafts, reports } = await readAll(found, { format: recordFormat, onProgress });
  reports.push(...catalog.reports);
  if (options.format === 'backstage-catalog' && catalog.read.size === 0) reports.push(noCatalog(options.source));
  const known = await readKnown(contentDir, recordsFolder);
  const knownPeople = [...known.people, ...newPeople(catalog, known.people)];
  const plan = planImport({ drafts, known: known.records, knownPeople, collection });
  // People first: a record that an import leaves when it is cut off names nobody who is not there.
  let people = 0;
  for (const person of plan.people) {
    const path = join(contentDir, 'people', `${person.id}.yaml`);
    if ((await bytesAt(path)) !== undefined) continue;
    people++;
    if (!dryRun) await putNew(path, personText(person));
  }
  const pool = openConvertPool({
    targets: plan.targets.map(({ text: _, ...target }) => target),
    files: plan.files,
    others: found.others,
  });
  const brought: Brought = { reports, shown: new Set(), assets: 0 };
  let done = 0;
  try {
    await inTurn(plan.records, async (record) => {
      await bringIn(record, target, pool, brought);
      onProgress?.('Writing', ++done, plan.records.length);
    });
  } finally {
    await pool.close();
  }
  const { shown, assets } = brought;
  for (const path of found.isSingle ? [] : found.others) {
    if (!shown.has(path) && !catalog.read.has(path)) reports.push(leftAlone(path));
  }
  reports.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return {
    version: 1,
    source: options.source,
    to: recordsFolder,
    collection,
    dryRun,
    files: reports,
    totals: totalsOf(reports, people, assets, catalog.brought),
  };
}

function noCatalog(source: string): FileReport {
  const reason = 'no entity stands in it: a catalogue has `apiVersion: backstage.io/…`';
  return empty({ path: basename(source), why: 'asked for by `--format`', outcome: 'refused', reason });
}

/** The files that may be catalogues: YAML of a folder, or the file that was named. */
function yamlOf({ texts, others, isSingle }: FoundFiles): readonly string[] {
  return isSingle ? texts.map(({ path }) => path) : others;
}

function withoutRead(found: FoundFiles, read: ReadonlySet<string>): FoundFiles {
  return { ...found, texts: found.texts.filter(({ path }) => !read.has(path)) };
}

/** People of a catalogue whom a dry run has not written. */
function newPeople({ people }: CatalogImport, known: readonly KnownPerson[]): readonly KnownPerson[] {
  const there = new Set(known.map(({ id }) => id));
  return people
    .filter(({ id }) => !there.has(id))
    .map(({ id, fields }) => ({
      id,
      name: String(fields['name']),
      aliases: Array.isArray(fields['aliases']) ? fields['aliases'].map(String) : [],
    }));
}

interface Brought {
  readonly reports: FileReport[];
  /** Files of the source that records show. */
  readonly shown: Set<string>;
  assets: number;
}

async function bringIn(record: PlannedRecord, target: Target, pool: ConvertPool, brought: Brought): Promise<void> {
  const body = await pool.convert({ path: record.path, file: record.file, body: record.draft.body, lost: record.lost });
  const written = await writeRecord(target, record.file, recordText(record.fields, body.mdx));
  for (const asset of written.outcome === 'refused' ? [] : body.assets) {
    if ('from' in asset) brought.shown.add(asset.from);
    if (await writeAsset(target, asset)) brought.assets++;
  }
  const dropped = [...record.draft.dropped, ...body.dropped];
  brought.reports.push(reportOf(record, target.recordsFolder, written, { ...body, dropped }));
}

/** `task` for every item, a few at once: enough to keep the threads busy, few enough to hold little. */
async function inTurn<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const work = async () => {
    for (const item of queue) await task(item);
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

function leftAlone(path: string): FileReport {
  const isImage = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i.test(path);
  return empty({
    path,
    why: 'its ending',
    outcome: 'skipped',
    reason: isImage ? 'no record shows this image' : 'it is in no format that holds records',
  });
}

function reportOf(
  { draft, path, fields, guessed, kept }: PlannedRecord,
  recordsFolder: string,
  written: { readonly outcome: FileReport['outcome']; readonly file: string; readonly reason?: string | undefined },
  body: { readonly guessed: readonly string[]; readonly kept: readonly string[]; readonly dropped: readonly string[] },
): FileReport {
  const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return {
    path,
    format: draft.format,
    why: draft.why,
    outcome: written.outcome,
    record: `${recordsFolder}/${written.file}`,
    entry: draft.part,
    mapped: Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value))),
    guessed: [...guessed, ...body.guessed],
    kept: [...kept, ...body.kept],
    dropped: body.dropped,
    ...(written.reason === undefined ? {} : { reason: written.reason }),
  };
}

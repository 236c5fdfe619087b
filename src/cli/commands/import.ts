/** `cairn import`: the records that a team has already, in whatever format, come in. */

import { defineCommand } from 'citty';
import { existsSync } from 'node:fs';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { slugOf } from '../../domain/id.ts';
import { formatNames, otherFormatNames, type AnyFormatName } from '../../import/formats/names.ts';
import { usageError } from '../cli-error.ts';
import { runCodeowners } from '../import/run-codeowners.ts';
import { runImport } from '../import/run-import.ts';
import { summaryOf } from '../import/summary.ts';
import { calledFrom } from '../home.ts';
import { openContent } from '../open-content.ts';
import { contentArgs, contentDirOf, shownPath } from '../options.ts';

export const command = defineCommand({
  args: {
    source: {
      type: 'positional',
      required: true,
      description: 'A folder of records, or one file; also a catalogue of Backstage, or CODEOWNERS',
    },
    format: {
      type: 'enum',
      options: ['auto', ...formatNames, ...otherFormatNames],
      description: 'The format of all files. Without it: told for each by what is in it',
    },
    to: {
      type: 'string',
      valueHint: 'DIR',
      description: 'Where the records go. Without it: `records` in the content folder',
    },
    collection: {
      type: 'string',
      valueHint: 'NAME',
      description:
        'What the set is called, so that its numbers stay its own. Without it: the name of its repository or folder',
    },
    update: {
      type: 'boolean',
      description: 'Merges what has changed at the source since the last import; your edits stay',
    },
    'dry-run': { type: 'boolean', description: 'Says what would be done, and writes nothing' },
    yes: { type: 'boolean', description: 'Of CODEOWNERS: writes owners into systems without asking' },
    report: { type: 'string', valueHint: 'FILE', description: 'Writes what became of every file, as JSON' },
    ...contentArgs,
  },
  async run({ args }): Promise<number> {
    const source = resolve(calledFrom(), args.source);
    if (args.format === 'codeowners' || (args.format === undefined && basename(source) === 'CODEOWNERS')) {
      return importOwners(source, args);
    }
    if (args.yes === true) throw usageError('`--yes` belongs to the import of CODEOWNERS.');
    const { contentDir, recordsFolder } = placeOf(args);
    const report = await runImport({
      source,
      contentDir,
      recordsFolder,
      collection: await collectionOf(args.collection, source),
      ...(args.format === undefined || args.format === 'auto'
        ? {}
        : { format: args.format as Exclude<AnyFormatName, 'codeowners'> }),
      update: args.update === true,
      dryRun: args['dry-run'] === true,
      onProgress: showProgress,
    });
    await writeReport(args.report, report);
    process.stdout.write(summaryOf(report, shownPath(join(contentDir, recordsFolder))));
    const { totals } = report;
    const hasConflict = report.files.some(
      ({ outcome, record, file }) => outcome === 'refused' && (record ?? file) !== undefined,
    );
    const hasAny = totals.records > 0 || report.files.some(({ file }) => file !== undefined);
    return hasConflict || !hasAny ? 1 : 0;
  },
});

/** Owners of code, for systems that have none. */
async function importOwners(source: string, args: OwnersArgs): Promise<number> {
  const foreign = (['to', 'collection', 'update'] as const).find((name) => args[name] !== undefined);
  if (foreign !== undefined) throw usageError(`CODEOWNERS gives no records, so \`--${foreign}\` means nothing for it.`);
  const options = { source, dryRun: args['dry-run'] === true, yes: args.yes === true };
  const { report, code } = await runCodeowners(await openContent(args), options);
  await writeReport(args.report, report);
  return code;
}

interface OwnersArgs {
  readonly to?: string | undefined;
  readonly collection?: string | undefined;
  readonly update?: boolean | undefined;
  readonly content?: string | undefined;
  readonly report?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

async function writeReport(to: string | undefined, report: unknown): Promise<void> {
  if (to === undefined) return;
  const file = resolve(calledFrom(), to);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`);
}

/** The content folder and where in it the records go. `--to` may name a content folder that is not there yet. */
function placeOf(args: { readonly to?: string | undefined; readonly content?: string | undefined }) {
  if (args.to === undefined) return { contentDir: contentDirOf(args), recordsFolder: 'records' };
  const to = resolve(calledFrom(), args.to);
  const parts = to.split(sep);
  const at = parts.lastIndexOf('records');
  const contentDir = at > 0 ? parts.slice(0, at).join(sep) : dirname(to);
  const recordsFolder = relative(contentDir, to).split(sep).join('/');
  if (recordsFolder === '')
    throw usageError(`\`--to\` names a folder for records, such as \`content/records\`, not \`${args.to}\`.`);
  return { contentDir, recordsFolder };
}

/** The name of the repository that the source lies in, else of its folder. */
async function collectionOf(asked: string | undefined, source: string): Promise<string> {
  if (asked !== undefined && slugOf(asked) !== '') return asked;
  const real = await realpath(source).catch(() => source);
  for (let folder = real; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return basename(folder);
  }
  return basename(existsSync(real) && /\.[A-Za-z]+$/.test(real) ? dirname(real) : real);
}

/** One line that is written over in a terminal; elsewhere a line now and then. */
function showProgress(what: string, done: number, of: number): void {
  const isLast = done === of;
  if (process.stderr.isTTY) process.stderr.write(isLast ? '\r\u001B[K' : `\r  ${what} ${done} of ${of}`);
  else if (done > 0 && (isLast ? of > 100 : done % 100 === 0)) process.stderr.write(`${what}: ${done} of ${of}\n`);
}

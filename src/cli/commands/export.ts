/** `cairn export`: the way back, so that nobody is locked in. */

import { defineCommand } from 'citty';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { audienceArgs } from '../audience.ts';
import { usageError } from '../cli-error.ts';
import { folderFormats } from '../export/folder.ts';
import { exportNdjson } from '../export/ndjson.ts';
import { putFile } from '../export/put-file.ts';
import { copyAssets } from '../export/records.ts';
import { withExportSource, type ExportSource } from '../export/source.ts';
import { calledFrom } from '../home.ts';
import { contentArgs, contentDirOf, shownPath, todayArgs } from '../options.ts';
import { count } from '../reporters/text.ts';

const formats = [...Object.keys(folderFormats), 'ndjson'];

export const command = defineCommand({
  args: {
    format: {
      type: 'enum',
      options: formats,
      description:
        'What is written: MADR 4, adr-tools, JSON-ADR 1.0.0, what Backstage reads, or documents for a search engine',
    },
    to: {
      type: 'string',
      valueHint: 'DIR',
      description: 'The folder to write to; it must be empty or new. Without it: ./export; of `ndjson`: the terminal',
    },
    index: { type: 'string', valueHint: 'NAME', description: 'Of `ndjson`: the index to fill. Without it: cairn' },
    ...audienceArgs,
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    const { format } = args;
    if (format === undefined) {
      throw usageError(`Say with \`--format\` what to write: ${formats.map((name) => `\`${name}\``).join(', ')}.`);
    }
    const index = indexOf(format, args.index);
    const to = await emptyFolder(args.to ?? (format === 'ndjson' ? undefined : 'export'));
    return withExportSource({ ...args, contentDir: contentDirOf(args) }, async (source) => {
      if (source.note !== undefined) console.error(source.note);
      const write = folderFormats[format];
      if (write !== undefined && to !== undefined) return exportFolder(source, write, to);
      const documents = await exportNdjson(source, index, to);
      if (to !== undefined) console.log(`${count(documents, 'document')} in ${shownPath(to)}.`);
      return leftOut(source.failed, []);
    });
  },
});

async function exportFolder(source: ExportSource, write: (typeof folderFormats)[string], to: string): Promise<number> {
  const { files, recordsIn, what, leftOut: missing } = await write(source);
  for (const { file, text } of files) await putFile(join(to, file), text);
  const assets = await copyAssets(source, join(to, recordsIn));
  console.log(`${what} in ${shownPath(to)}${assets === 0 ? '' : `, with ${count(assets, 'file')} that records show`}.`);
  return leftOut(
    source.failed.filter(({ kind }) => kind === 'record'),
    missing,
  );
}

/** Says what is not there; the exit code. */
function leftOut(failed: ExportSource['failed'], missing: readonly string[]): number {
  for (const { file } of failed) {
    console.error(`${file} cannot be read, so it was left out; \`npm run check\` says why.`);
  }
  for (const sentence of missing) console.error(`Left out: ${sentence}`);
  return failed.length + missing.length > 0 ? 1 : 0;
}

/** @throws {CliError} when it holds something */
async function emptyFolder(given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  const to = resolve(calledFrom(), given);
  if ((await readdir(to).catch(() => [])).length === 0) return to;
  throw usageError(`\`${shownPath(to)}\` is not empty, so nothing was written. Name another folder with \`--to\`.`);
}

function indexOf(format: string, given: string | undefined): string {
  if (given === undefined) return 'cairn';
  if (format !== 'ndjson') throw usageError('`--index` belongs to `--format ndjson`.');
  if (/^[a-z0-9][a-z0-9._-]*$/.test(given)) return given;
  throw usageError(`\`--index\` takes a name in lower case, such as \`cairn\`, not \`${given}\`.`);
}

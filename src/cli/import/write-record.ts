/** How does one record, or a file beside it, come into the content folder? */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { merge } from '../../import/merge.ts';
import type { Asset } from '../../import/plan/rewrite.ts';
import { bytesAt, putInPlace, putNew } from './put.ts';
import type { ImportOutcome } from './report.ts';

export interface Target {
  readonly contentDir: string;
  readonly recordsFolder: string;
  /** Where the source's files lie. */
  readonly root: string;
  readonly update: boolean;
  readonly dryRun: boolean;
}

export interface Written {
  readonly outcome: ImportOutcome;
  readonly file: string;
  readonly reason?: string | undefined;
}

/** Beside the content, and committed with it: each record as it was last imported, so that edits can be told from it. */
export const importedFolder = '.imported';

/**
 * Writes a record that is not there yet. One that is there stays, unless `update` is set: then changes of the source
 * are merged into it. The record is written before the copy of it, so that an import that was cut off is simply run again.
 */
export async function writeRecord(target: Target, file: string, text: string): Promise<Written> {
  const { contentDir, recordsFolder, update, dryRun } = target;
  const path = join(contentDir, recordsFolder, file);
  const copy = join(contentDir, importedFolder, recordsFolder, file);
  const here = (await bytesAt(path))?.toString('utf8');
  const base = (await bytesAt(copy))?.toString('utf8');
  const put = async (content: string) => {
    if (dryRun) return;
    if (here === undefined) await putNew(path, content);
    else if (content !== here) await putInPlace(path, content);
    if (base !== text) await putInPlace(copy, text);
  };
  if (here === undefined) {
    await put(text);
    return { outcome: 'written', file };
  }
  if (here === text) {
    await put(text);
    return { outcome: 'skipped', file, reason: 'it is there already, the same' };
  }
  if (base === text)
    return { outcome: 'skipped', file, reason: 'it is there already, edited since; its source has not changed' };
  if (!update)
    return {
      outcome: 'skipped',
      file,
      reason: 'it is there already and was left as it is; `--update` brings in what has changed',
    };
  if (base === undefined) {
    return {
      outcome: 'refused',
      file,
      reason: `\`${recordsFolder}/${file}\` is there and was not imported from here, so it was left as it is`,
    };
  }
  if (here === base) {
    await put(text);
    return { outcome: 'written', file };
  }
  const merged = merge(here, base, text);
  const [first] = merged.conflicts;
  if (first !== undefined) {
    const lines = merged.conflicts.map(({ line }) => line).join(', ');
    return {
      outcome: 'refused',
      file,
      reason: `conflict: you and the source both changed \`${recordsFolder}/${file}\` at line ${lines}, so it was left as it is; the source now says \`${shortened(first.there)}\``,
    };
  }
  await put(merged.text);
  return { outcome: 'merged', file };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** Writes a file beside a record, where there is none. Gives whether it was, or would be, written. */
export async function writeAsset({ contentDir, recordsFolder, root, dryRun }: Target, asset: Asset): Promise<boolean> {
  const path = join(contentDir, recordsFolder, asset.to);
  if ((await bytesAt(path)) !== undefined) return false;
  const bytes = 'from' in asset ? await readFile(join(root, asset.from)) : Buffer.from(asset.base64, 'base64');
  if (!dryRun) await putNew(path, bytes);
  return true;
}

/** Which drafts do the files of a source give, and which of them give none? */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRefusal, type Draft, type SourceFile } from '../../import/draft.ts';
import { readFile as readForeign } from '../../import/formats/index.ts';
import type { FormatName } from '../../import/formats/names.ts';
import { decode } from './decode.ts';
import type { FoundFiles } from './find-files.ts';
import type { FileReport } from './report.ts';

export interface ReadSource {
  readonly drafts: { readonly draft: Draft; readonly path: string; readonly text: string }[];
  readonly reports: FileReport[];
}

interface ReadOptions {
  /** The format of all files; without it that of each is told by what is in it. */
  readonly format?: FormatName | undefined;
  readonly onProgress?: ((what: string, done: number, of: number) => void) | undefined;
}

export async function readAll(found: FoundFiles, { format, onProgress }: ReadOptions): Promise<ReadSource> {
  const result: ReadSource = { drafts: [], reports: [] };
  for (const [index, { path, companion }] of found.texts.entries()) {
    onProgress?.('Reading', index, found.texts.length);
    const decoded = decode(await readFile(join(found.root, path)));
    const beside = companion === undefined ? undefined : decode(await readFile(join(found.root, companion)));
    if ('reason' in decoded) {
      result.reports.push(empty({ path, why: 'no text', outcome: 'refused', reason: decoded.reason }));
      continue;
    }
    const isLoneKep = /(?:^|\/)kep\.ya?ml$/i.test(path);
    const file: SourceFile = {
      path,
      text: isLoneKep ? '' : decoded.text,
      ...(isLoneKep ? { companion: { path, text: decoded.text } } : {}),
      ...(companion !== undefined && beside !== undefined && 'text' in beside
        ? { companion: { path: companion, text: beside.text } }
        : {}),
    };
    const reading = await readForeign(file, format, found.isSingle);
    if (isRefusal(reading)) result.reports.push(empty({ path, ...reading }));
    else {
      const guess = decoded.guess === undefined ? [] : [decoded.guess];
      for (const draft of reading)
        result.drafts.push({ draft: { ...draft, guessed: [...guess, ...draft.guessed] }, path, text: file.text });
    }
  }
  onProgress?.('Reading', found.texts.length, found.texts.length);
  return result;
}

/** What is said of a file that gives nothing. */
export function empty(report: Pick<FileReport, 'path' | 'why' | 'outcome' | 'reason' | 'format'>): FileReport {
  return { ...report, mapped: {}, guessed: [], kept: [], dropped: [] };
}

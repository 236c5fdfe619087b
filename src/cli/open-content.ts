/** The content that a command writes to, read and ready to be asked. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { EntryKind } from '../domain/entry.ts';
import { loadFromDisk } from '../load/from-disk.ts';
import type { SourceFile } from '../load/sources.ts';
import { checkCacheDir } from './check-cache.ts';
import { keptSites } from './remote.ts';
import { CliError } from './cli-error.ts';
import { contentDirOf, shownPath } from './options.ts';
import { todayOf } from './today.ts';

export interface Content {
  readonly dir: string;
  readonly corpus: Corpus;
  readonly today: IsoDate;
  /** The files that gave no entry, since they have errors. */
  readonly failed: readonly SourceFile[];
}

export interface ContentOptions {
  readonly content?: string | undefined;
  readonly today?: string | undefined;
}

/** Reads the content folder that the options name. */
export async function openContent(args: ContentOptions): Promise<Content> {
  const dir = contentDirOf(args);
  const { corpus, failed } = await loadFromDisk({
    contentDir: dir,
    cacheDir: checkCacheDir(dir),
    readRemote: keptSites(),
  });
  return { dir, corpus, failed, today: todayOf(args.today, corpus.wiki) };
}

/** The text of an entry's file, and where it lies. */
export async function readEntryFile(content: Content, file: string): Promise<{ path: string; text: string }> {
  const path = join(content.dir, file);
  return { path, text: await readFile(path, 'utf8') };
}

/** Says so when the entry that somebody means is there but has errors. */
export function refuseFailed(content: Content, kind: EntryKind, id: string): void {
  const source = content.failed.find((file) => file.kind === kind && file.id === id);
  if (source === undefined) return;
  const path = shownPath(join(content.dir, source.file));
  throw new CliError(`\`${path}\` has errors; \`npm run check\` says which. Mend them first.`);
}

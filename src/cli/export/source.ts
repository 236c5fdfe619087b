/** What an export is made from: the content, read once, and the texts of its entries. */

import { bodyOf, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Published } from '../../domain/published.ts';
import { openContentFolder } from '../../load/content-folder.ts';
import { publishFor } from '../../load/publish-for.ts';
import type { SourceFile } from '../../load/sources.ts';
import { createRenderer } from '../../mdx/renderer.ts';
import { fillPlainly } from '../../views/fill.ts';
import { audienceFrom, leftOutNote } from '../audience.ts';
import { checkCacheDir } from '../check-cache.ts';
import { CliError } from '../cli-error.ts';
import { keptSites } from '../remote.ts';
import { todayOf } from '../today.ts';

export interface ExportSource {
  readonly contentDir: string;
  /** What the readers may see for whom the export is made. */
  readonly corpus: Corpus;
  readonly today: IsoDate;
  /** Files that gave no entry, since they have errors. */
  readonly failed: readonly SourceFile[];
  /** The HTML of an entry's body without links; empty for one that has none. */
  readonly htmlOf: (entry: AnyEntry) => Promise<string>;
  /** The way on which files pass to them. */
  readonly published: Published;
  /** What is said of entries that are left out; nothing where none is. */
  readonly note: string | undefined;
}

/**
 * Reads the content and hands to `task` what readers may see who are in the groups of `audience`.
 * @throws {CliError} when nobody can tell what they may see
 */
export async function withExportSource<Result>(
  {
    contentDir,
    today,
    audience,
  }: {
    readonly contentDir: string;
    readonly today?: string | undefined;
    readonly audience?: string | undefined;
  },
  task: (source: ExportSource) => Promise<Result>,
): Promise<Result> {
  const renderer = createRenderer({ contentDir, cacheDir: checkCacheDir(contentDir) });
  try {
    const { corpus: whole, failed } = await openContentFolder(contentDir, renderer, {}, keptSites()).read();
    if (whole.wiki.isUnread === true) {
      throw new CliError('wiki.yaml cannot be used, so nobody can tell what may go out; `npm run check` says why.');
    }
    const readers = audienceFrom(audience, whole.wiki);
    const day = todayOf(today, whole.wiki);
    const published = publishFor(readers)(whole, day);
    const { corpus } = published;
    const htmlOf = async (entry: AnyEntry) => {
      const body = bodyOf(entry);
      return body === undefined
        ? ''
        : fillPlainly(published.html(await renderer.html(body.digest), entry), corpus, day);
    };
    const note = leftOutNote(whole.all.length - corpus.all.length, readers);
    return await task({ contentDir, corpus, today: day, failed, htmlOf, published, note });
  } finally {
    await renderer.close();
  }
}

/** What an export is made from: the content, read once, and the texts of its entries. */

import type { AnyEntry, Corpus } from '../../domain/corpus.ts';
import { bodyOf } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { openContentFolder } from '../../load/content-folder.ts';
import type { SourceFile } from '../../load/sources.ts';
import { createRenderer } from '../../mdx/renderer.ts';
import { fillPlainly } from '../../views/fill.ts';
import { checkCacheDir } from '../check-cache.ts';
import { keptSites } from '../remote.ts';
import { todayOf } from '../today.ts';

export interface ExportSource {
  readonly contentDir: string;
  readonly corpus: Corpus;
  readonly today: IsoDate;
  /** Files that gave no entry, since they have errors. */
  readonly failed: readonly SourceFile[];
  /** The HTML of an entry's body without links; empty for one that has none. */
  readonly htmlOf: (entry: AnyEntry) => Promise<string>;
}

/** Reads the content and hands it to `task`. */
export async function withExportSource<Result>(
  { contentDir, today }: { readonly contentDir: string; readonly today?: string | undefined },
  task: (source: ExportSource) => Promise<Result>,
): Promise<Result> {
  const renderer = createRenderer({ contentDir, cacheDir: checkCacheDir(contentDir) });
  try {
    const { corpus, failed } = await openContentFolder(contentDir, renderer, {}, keptSites()).read();
    const day = todayOf(today, corpus.wiki);
    const htmlOf = async (entry: AnyEntry) => {
      const body = bodyOf(entry);
      return body === undefined ? '' : fillPlainly(await renderer.html(body.digest), corpus, day);
    };
    return await task({ contentDir, corpus, today: day, failed, htmlOf });
  } finally {
    await renderer.close();
  }
}

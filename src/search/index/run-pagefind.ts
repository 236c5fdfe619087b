/** What does Pagefind make of documents? It works in a process of its own, and makes an index whole or not at all. */

import { join } from 'node:path';
import type { AnyEntry } from '../../domain/corpus.ts';
import { compareText } from '../../domain/compare.ts';
import type { SearchDocument } from './document.ts';
import type { Numbered } from './merge-index.ts';
import { indexPage, unread } from './page.ts';
import { readIndexFiles, type IndexFiles } from './pagefind-files.ts';
import { startIndex, type WorkingIndex } from './pagefind-process.ts';

/** The HTML of an entry's prose as readers see it, empty where it has none. */
export type ProseOf = (entry: AnyEntry) => Promise<string>;

/** One that lies in a folder. */
export interface Made extends Numbered {
  readonly dir: string;
}

export interface RunOptions {
  readonly documents: readonly SearchDocument[];
  readonly bodyHtml: ProseOf;
  readonly outDir: string;
}

/** Documents that are read and on their way to Pagefind at one time: enough to keep it busy, few enough to hold in memory. */
const atOnce = 8;

/**
 * Writes an index of the documents into `<outDir>/pagefind`, and reads it.
 * @throws when Pagefind cannot be started or refuses, in its own words
 */
export async function runPagefind({ documents, bodyHtml, outDir }: RunOptions): Promise<Made> {
  const dir = join(outDir, 'pagefind');
  const working = await startIndex({ forceLanguage: 'en', excludeSelectors: [...unread] });
  try {
    await give(working, documents, bodyHtml);
    const { errors } = await working.during(working.index.writeFiles({ outputPath: dir }));
    if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`);
  } finally {
    await working.close();
  }
  const files = await readIndexFiles(dir);
  return { dir, files, urls: urlsOf(documents, files) };
}

async function give(working: WorkingIndex, documents: readonly SearchDocument[], bodyHtml: ProseOf): Promise<void> {
  const waiting = documents.values();
  const work = async () => {
    for (const document of waiting) {
      const content = indexPage(document, await bodyHtml(document.entry));
      const { errors } = await working.during(working.index.addHTMLFile({ url: document.url, content }));
      if (errors.length > 0) throw new Error(`Pagefind could not read ${document.entry.file}: ${errors.join('; ')}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Pagefind numbers pages as it likes; it tells the order of their addresses. */
function urlsOf(documents: readonly SearchDocument[], { byUrl }: IndexFiles): readonly string[] {
  if (byUrl.length !== documents.length) {
    throw new Error(`Pagefind took ${byUrl.length} of ${documents.length} pages.`);
  }
  const ordered = documents.map(({ url }) => url).sort(compareText);
  const urls: string[] = [];
  for (const [place, page] of byUrl.entries()) urls[page] = ordered[place] ?? '';
  return urls;
}

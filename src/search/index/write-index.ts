/** From documents to the files of the search index, through Pagefind, which works in a process of its own. */

import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyEntry } from '../../domain/corpus.ts';
import type { SearchDocument } from './document.ts';
import { indexPage, unread } from './page.ts';
import { startIndex, type WorkingIndex } from './pagefind-process.ts';
import { writeSideFiles } from './side-files.ts';
import { splitChunks } from './split-chunks.ts';

/** The HTML of an entry's prose as readers see it, empty where it has none. */
export type ProseOf = (entry: AnyEntry) => Promise<string>;

export interface SearchIndex {
  /** Takes documents in. */
  readonly add: (documents: readonly SearchDocument[], bodyHtml: ProseOf) => Promise<void>;
  /** Writes `<outDir>/pagefind/` anew. How many documents can be found in it, and how many bytes it takes on disk. */
  readonly write: (outDir: string) => Promise<{ readonly pages: number; readonly bytes: number }>;
  readonly close: () => Promise<void>;
}

/** Documents that are read and on their way to Pagefind at one time: enough to keep it busy, few enough to hold in memory. */
const atOnce = 8;

/** Of what Pagefind writes: its index, which we read ourselves, and what `search:eval` asks it with; the rest is its own ways to show results. */
const wanted = /^(?:fragment|index|pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta)$/;

/**
 * Opens an empty index. Close it, or Pagefind's process lives as long as this one.
 * @throws when Pagefind cannot be started, and from `add` and `write` when it refuses, in its own words.
 */
export async function createSearchIndex(): Promise<SearchIndex> {
  const working = await startIndex({ forceLanguage: 'en', excludeSelectors: [...unread] });
  const added: SearchDocument[] = [];
  return {
    async add(documents, bodyHtml) {
      const waiting = documents.values();
      const work = async () => {
        for (const document of waiting) await addDocument(working, document, await bodyHtml(document.entry));
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      added.push(...documents);
    },
    async write(outDir) {
      const folder = join(outDir, 'pagefind');
      await rm(folder, { recursive: true, force: true });
      const { errors } = await working.during(working.index.writeFiles({ outputPath: folder }));
      if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`);
      await mkdir(folder, { recursive: true });
      for (const name of await readdir(folder)) {
        if (!wanted.test(name)) await rm(join(folder, name), { recursive: true });
      }
      await splitChunks(folder);
      await writeSideFiles(folder, added);
      return { pages: added.length, bytes: await bytesIn(folder) };
    },
    close: () => working.close(),
  };
}

async function addDocument(working: WorkingIndex, document: SearchDocument, prose: string): Promise<void> {
  const page = { url: document.url, content: indexPage(document, prose) };
  const { errors } = await working.during(working.index.addHTMLFile(page));
  if (errors.length > 0) throw new Error(`Pagefind could not read ${document.entry.file}: ${errors.join('; ')}`);
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))));
  return sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

/** What lies beside Pagefind's files: the catalogue of the documents, and the index's words by their first letters. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { catalogueFile, writeCatalogue, type Catalogue } from '../ask/catalogue.ts';
import { wordsIn } from '../ask/pagefind/postings.ts';
import { isVocabulary, vocabularyFile, vocabularyText } from '../ask/vocabulary.ts';
import { catalogueOf } from './catalogue.ts';
import type { SearchDocument } from './document.ts';

const unzip = promisify(gunzip);

/** A word in more than this share of the documents tells little. */
const commonShare = 0.4;
/** So few documents cost nothing to ask for. */
const fewDocuments = 150;

/** Whether a path in the folder of an index is of one of ours, which are written with every index. */
export function isSideFile(path: string): boolean {
  return /^\/?(?:words\/|catalogue\.json$)/.test(path);
}

/** Writes both into the folder of an index that is written. */
export async function writeSideFiles(folder: string, documents: readonly SearchDocument[]): Promise<void> {
  const words = await readWords(folder);
  const floor = Math.max(fewDocuments, documents.length * commonShare);
  const common: Catalogue['common'] = Object.fromEntries([...words].filter(([, count]) => count > floor));
  await writeFile(join(folder, catalogueFile), writeCatalogue(catalogueOf(documents, common)));
  const byFile = Map.groupBy(
    [...words].filter(([word]) => isVocabulary(word)),
    ([word]) => vocabularyFile(word),
  );
  await mkdir(join(folder, 'words'), { recursive: true });
  for (const [file, found] of byFile) await writeFile(join(folder, file), vocabularyText(found));
}

/** Every word of the index, with how many pages have it. */
async function readWords(folder: string): Promise<ReadonlyMap<string, number>> {
  const names = await readdir(join(folder, 'index')).catch(() => []);
  const words = new Map<string, number>();
  for (const name of names) {
    const chunk = await unzip(await readFile(join(folder, 'index', name)));
    for (const { word, pages } of wordsIn(chunk.subarray('pagefind_dcd'.length))) words.set(word, pages);
  }
  return words;
}

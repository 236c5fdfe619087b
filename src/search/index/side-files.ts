/** What lies beside Pagefind's files: the catalogue of the documents, and the index's words by their first letters. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueFile, writeCatalogue, type Catalogue } from '../ask/catalogue.ts';
import { isVocabulary, vocabularyFile, vocabularyText } from '../ask/vocabulary.ts';
import { catalogueOf } from './catalogue.ts';
import { pageCount } from './chunk-items.ts';
import type { SearchDocument } from './document.ts';
import type { Chunk } from './pagefind-files.ts';

/** A word in more than this share of the documents tells little. */
const commonShare = 0.4;
/** So few documents cost nothing to ask for. */
const fewDocuments = 150;

/** Writes both into the folder of an index with these chunks. */
export async function writeSideFiles(
  folder: string,
  documents: readonly SearchDocument[],
  chunks: readonly Chunk[],
): Promise<void> {
  const words = chunks.flatMap((chunk) => chunk.words.map((item) => [item.word, pageCount(item)] as const));
  const floor = Math.max(fewDocuments, documents.length * commonShare);
  const common: Catalogue['common'] = Object.fromEntries(words.filter(([, count]) => count > floor));
  await writeFile(join(folder, catalogueFile), writeCatalogue(catalogueOf(documents, common)));
  const byFile = Map.groupBy(
    words.filter(([word]) => isVocabulary(word)),
    ([word]) => vocabularyFile(word),
  );
  await mkdir(join(folder, 'words'), { recursive: true });
  await Promise.all([...byFile].map(([file, found]) => writeFile(join(folder, file), vocabularyText(found))));
}

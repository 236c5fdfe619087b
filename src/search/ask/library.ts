/** What a question asks of an index: where words stand, and the texts of pages. Read from one index, or from several as if they were one. */

import { chunksFor } from './pagefind/meta.ts';
import { readPostings, type Postings } from './pagefind/postings.ts';
import type { Fragment, IndexFiles } from './pagefind/files.ts';
import { parseVocabulary } from './vocabulary.ts';

export interface Library {
  /** By number: how many words the page has. */
  readonly pages: readonly { readonly words: number }[];
  /** The fields of the pages' meta, which the bits of postings name by their numbers here. */
  readonly fields: readonly string[];
  /** Where these stems stand; those that stand nowhere are missing. */
  readonly words: (stems: ReadonlySet<string>) => Promise<ReadonlyMap<string, Postings>>;
  /** Longer words that begin so, from the part of the index where the word itself would stand. */
  readonly starting: (start: string) => Promise<readonly (readonly [word: string, postings: Postings])[]>;
  /** The words of one file of the vocabulary with how many documents have them; none where there is no such file. */
  readonly vocabulary: (file: string) => Promise<readonly (readonly [word: string, count: number])[]>;
  readonly fragment: (page: number) => Promise<Fragment>;
}

/** Chunks that are looked through for words that begin as another does. */
const mostChunks = 2;

/** The library of one index. Words that were read are kept, so that a question that goes on pays for its new words alone. */
export function libraryOf(files: IndexFiles): Library {
  const { meta } = files;
  const known = new Map<string, Postings | undefined>();
  return {
    pages: meta.pages,
    fields: meta.fields,
    async words(stems) {
      await loadWords(files, stems, known);
      const found = [...stems].flatMap((stem) => {
        const postings = known.get(stem);
        return postings === undefined ? [] : [[stem, postings] as const];
      });
      return new Map(found);
    },
    async starting(start) {
      const chunks = chunksFor(meta, start, `${start}\uFFFF`).slice(0, mostChunks);
      const isLonger = (word: string) => word.length > start.length && word.startsWith(start);
      const found = await Promise.all(chunks.map(async (name) => readPostings(await files.chunk(name), isLonger)));
      return found.flatMap((words) => [...words]);
    },
    async vocabulary(file) {
      try {
        return parseVocabulary(new TextDecoder().decode(await files.read(file)));
      } catch {
        return []; // a wiki without words of that letter has no such file
      }
    },
    fragment: (page) => files.fragment(meta.pages[page]!.fragment),
  };
}

/** Words are known once they are read, not before, since another question may come meanwhile. */
async function loadWords(
  files: IndexFiles,
  stems: ReadonlySet<string>,
  known: Map<string, Postings | undefined>,
): Promise<void> {
  const byChunk = new Map<string, Set<string>>();
  const missing = [...stems].filter((stem) => !known.has(stem));
  for (const stem of missing) {
    for (const chunk of chunksFor(files.meta, stem)) byChunk.set(chunk, (byChunk.get(chunk) ?? new Set()).add(stem));
  }
  const found = await Promise.all(
    [...byChunk].map(async ([chunk, wanted]) => readPostings(await files.chunk(chunk), (word) => wanted.has(word))),
  );
  for (const stem of missing) known.set(stem, found.find((words) => words.has(stem))?.get(stem));
}

/** What does an index say once some of its pages have gone and others have come? */

import { compareText } from '../../domain/compare.ts';
import { grouped, readWord, writeWord, type Posting, type WordItem } from './chunk-items.ts';
import { moving, pagesOf } from './move-words.ts';
import { emptyIndex, type Chunk, type IndexFiles } from './pagefind-files.ts';

/** An index, and the addresses of its pages in the order of their numbers. */
export interface Numbered {
  readonly files: IndexFiles;
  readonly urls: readonly string[];
}

export const nothing: Numbered = { files: emptyIndex, urls: [] };

/**
 * Bytes of a chunk before it is compressed, which takes it to a third; a word with more has one for itself. One of
 * Pagefind's takes some 40 KB, and a question needs one for each of its words, of which it then reads one word.
 */
const wantedBytes = 16 * 1024;

/** A chunk is divided when it has more bytes than this: somewhat more than it had when it was cut. */
const largestChunk = 1.5 * wantedBytes;

/**
 * One index with those pages of `old` that are still `present`, as they are in `fresh` where they are there too, and the
 * new ones of `fresh`. The same words stand in the same chunks as in `old`, as far as they can, so that few files change;
 * a chunk that is as it was keeps its file.
 */
export function mergeIndex(old: Numbered, fresh: Numbered, present: ReadonlySet<string>): Numbered {
  const order = [...old.urls.filter((url) => present.has(url)), ...fresh.urls];
  const urls = [...new Set(order)];
  const numbers = new Map(urls.map((url, number) => [url, number]));
  const replaced = new Set(fresh.urls);
  const places: Places = {
    old: old.urls.map((url) => (replaced.has(url) ? undefined : numbers.get(url))),
    fresh: fresh.urls.map((url) => numbers.get(url)),
  };
  const fields = [...new Set([...old.files.fields, ...fresh.files.fields])].sort();
  const freshWord = moving(places.fresh, fresh.files.fields, fields);
  return {
    urls,
    files: {
      fields,
      pages: placed(old.files, fresh.files, places),
      byUrl: urls.toSorted(compareText).flatMap((url) => numbers.get(url) ?? []),
      chunks: mergeChunks(
        old.files.chunks,
        moving(places.old, old.files.fields, fields),
        fresh.files.chunks.flatMap(({ words }) => words.map(freshWord)),
      ),
    },
  };
}

/** Where the pages of two indexes stand in the one they become; `undefined` for a page that is left out. */
interface Places {
  readonly old: readonly (number | undefined)[];
  readonly fresh: readonly (number | undefined)[];
}

function mergeChunks(
  old: readonly Chunk[],
  oldWord: (word: WordItem) => WordItem,
  more: readonly WordItem[],
): readonly Chunk[] {
  const incoming = divide(more, old);
  if (old.length === 0) return chunked(more);
  return old.flatMap((chunk, index) => {
    const kept = chunk.words.map(oldWord);
    const added = incoming[index] ?? [];
    if (added.length === 0 && kept.every((word, at) => word === chunk.words[at])) return [chunk];
    return chunked(mergeWords(kept, added));
  });
}

function placed(old: IndexFiles, fresh: IndexFiles, places: Places): IndexFiles['pages'] {
  const pages: IndexFiles['pages'][number][] = [];
  for (const [from, to] of [[old.pages, places.old] as const, [fresh.pages, places.fresh] as const]) {
    for (const [index, page] of from.entries()) {
      const place = to[index];
      if (place !== undefined) pages[place] = page;
    }
  }
  return pages;
}

/** The words that belong into each chunk: before the first word of the next. */
function divide(words: readonly WordItem[], chunks: readonly Chunk[]): readonly WordItem[][] {
  const divided: WordItem[][] = [[]];
  let at = 0;
  for (const word of words) {
    for (let next = chunks[at + 1]; next !== undefined && startsAtOrBefore(next, word); next = chunks[at + 1]) at++;
    (divided[at] ??= []).push(word);
  }
  return divided;
}

function startsAtOrBefore({ words }: Chunk, word: WordItem): boolean {
  const first = words[0];
  return first !== undefined && byBytes(first, word) <= 0;
}

/** Words of both in order, those in both as one; words without any page are gone. */
function mergeWords(a: readonly WordItem[], b: readonly WordItem[]): readonly WordItem[] {
  const merged: WordItem[] = [];
  let at = 0;
  for (const word of a) {
    for (let next = b[at]; next !== undefined && byBytes(next, word) < 0; next = b[++at]) merged.push(next);
    const same = b[at];
    if (same !== undefined && same.word === word.word) {
      merged.push(together(word, same));
      at++;
    } else merged.push(word);
  }
  return [...merged, ...b.slice(at)].filter((item) => pagesOf(item).length > 0);
}

function together(a: WordItem, b: WordItem): WordItem {
  const [one, other] = [readWord(a), readWord(b)];
  const forms = new Map(one.forms);
  for (const [form, postings] of other.forms) forms.set(form, both(forms.get(form) ?? [], postings));
  return writeWord({ word: a.word, postings: both(one.postings, other.postings), forms: [...forms] });
}

/** Two lists of postings as one, in order of pages; no page stands in both. */
function both(a: readonly Posting[], b: readonly Posting[]): readonly Posting[] {
  return [...a, ...b].sort((one, other) => one.page - other.page);
}

/** As one chunk, or as several where it has grown too large. */
function chunked(words: readonly WordItem[]): readonly Chunk[] {
  if (words.length === 0) return [];
  const size = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return size <= largestChunk ? [{ words }] : grouped(words, wantedBytes).map((group) => ({ words: group }));
}

/** Pagefind orders words by their bytes, which for rare letters is not JavaScript's order. */
function byBytes(a: WordItem, b: WordItem): number {
  return Buffer.compare(Buffer.from(a.word), Buffer.from(b.word));
}

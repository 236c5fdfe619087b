/** What Pagefind says of its index as a whole: its pages, and which chunk holds which words. */

import { CborReader } from './cbor.ts';

export interface IndexMeta {
  /** By number: the name of the page's fragment, and how many words it has. */
  readonly pages: readonly { readonly fragment: string; readonly words: number }[];
  /** In the order of their words. */
  readonly chunks: readonly { readonly from: string; readonly to: string; readonly name: string }[];
  /** The fields of the pages' meta, which postings name by their numbers here. */
  readonly fields: readonly string[];
  /** Pages in the order of their URLs, as whole numbers in UTF-16 code units. */
  readonly byUrl: readonly number[];
}

/** The version of Pagefind whose files we know. */
export const knownVersion = '1.6.0';

/** Pages are sorted by this name, so that a number can be traced to a URL without loading its fragment. */
export const urlSort = 'url';

/** @throws when the file is of another version, or not sorted by URL */
export function readMeta(bytes: Uint8Array): IndexMeta {
  const reader = new CborReader(bytes);
  reader.list();
  const version = reader.text();
  if (version !== knownVersion) throw new Error(`The index is of Pagefind ${version}, and we read ${knownVersion}.`);
  const many = <Item>(read: () => Item): Item[] => Array.from({ length: reader.list() }, read);
  const pages = many(() => {
    reader.list();
    const page = { fragment: reader.text(), words: reader.number() };
    reader.skip();
    return page;
  });
  const chunks = many(() => {
    reader.list();
    return { from: reader.text(), to: reader.text(), name: reader.text() };
  });
  reader.skip();
  const sorts = many(() => {
    reader.list();
    return { name: reader.text(), pages: many(() => reader.number()) };
  });
  const byUrl = sorts.find(({ name }) => name === urlSort)?.pages;
  if (byUrl?.length !== pages.length) throw new Error('The pages of the index are not sorted by their URLs.');
  return { pages, chunks, fields: many(() => reader.text()), byUrl };
}

/** The chunks that may hold words from `first` to `last`. A boundary is only as long as it must be to tell neighbours apart. */
export function chunksFor({ chunks }: IndexMeta, first: string, last = first): readonly string[] {
  const upTo = (word: string) => {
    let low = 0;
    let high = chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (chunks[middle]!.from <= word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return chunks.slice(Math.max(0, upTo(first) - 1), upTo(last)).map(({ name }) => name);
}

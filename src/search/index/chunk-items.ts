/** The words of a chunk of Pagefind's index, as they lie there, and a chunk of such words. */

import { decode, encode } from 'cborg';
import { CborReader } from '../ask/pagefind/cbor.ts';

/**
 * A page that holds a word. The number of the page is counted from that of the posting before; locations are counted from
 * one another too, with a negative number where the weight changes; in `fields` a negative number names the field.
 */
export type Posting = readonly [page: number, locations: readonly number[], fields: readonly number[]];

/** A word, the pages that hold it, and the pages that hold it in other forms (with accents). */
export type Word = readonly [
  word: string,
  pages: readonly Posting[],
  forms: readonly (readonly [string, readonly Posting[]])[],
];

/** A word as it lies in its chunk: most are carried over unread. */
export interface WordItem {
  readonly word: string;
  /** CBOR of a `Word`. */
  readonly bytes: Uint8Array;
}

export function readWord({ bytes }: WordItem): Word {
  return decode(bytes) as Word;
}

export function writeWord(word: Word): WordItem {
  return { word: word[0], bytes: encode(word) };
}

/** How many pages hold the word as it is spelt. */
export function pageCount({ bytes }: WordItem): number {
  const reader = new CborReader(bytes);
  reader.list();
  reader.skip();
  return reader.list();
}

/** In the order of the chunk. */
export function itemsOf(chunk: Uint8Array): readonly WordItem[] {
  const reader = new CborReader(chunk);
  reader.list();
  return Array.from({ length: reader.list() }, () => {
    const begin = reader.place;
    const parts = reader.list();
    const word = reader.text();
    for (let part = 1; part < parts; part++) reader.skip();
    return { word, bytes: chunk.subarray(begin, reader.place) };
  });
}

/** A chunk is a list of one: the list of its words. */
export function chunkOf(items: readonly WordItem[]): Uint8Array {
  return Buffer.concat([listHead(1), listHead(items.length), ...items.map(({ bytes }) => bytes)]);
}

/** The head of a CBOR list (RFC 8949, section 3). */
function listHead(length: number): Buffer {
  const kind = 4 << 5;
  if (length < 24) return Buffer.from([kind | length]);
  if (length < 0x100) return Buffer.from([kind | 24, length]);
  if (length < 0x10000) return Buffer.from([kind | 25, length >> 8, length & 0xff]);
  const bytes = Buffer.alloc(5);
  bytes[0] = kind | 26;
  bytes.writeUInt32BE(length, 1);
  return bytes;
}

/** Words in as many groups as it takes for each to have `most` bytes; a word with more is a group of its own. */
export function grouped(items: readonly WordItem[], most: number): readonly (readonly WordItem[])[] {
  const groups: WordItem[][] = [];
  let size = most;
  for (const item of items) {
    if (size > 0 && size + item.bytes.length > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(item);
    size += item.bytes.length;
  }
  return groups;
}

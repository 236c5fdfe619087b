/** The words of a chunk of Pagefind's index, as they lie there, and a chunk of such words. */

import { encode } from 'cborg';
import { CborReader } from '../ask/pagefind/cbor.ts';

/** A page that holds a word. */
export interface Posting {
  readonly page: number;
  /** Where on the page, as it lies in the chunk: CBOR of two lists, of places in the text and of fields of the page's meta. */
  readonly places: Uint8Array;
}

/** A word, the pages that hold it, and the pages that hold it in other forms (with accents); pages ascending. */
export interface Word {
  readonly word: string;
  readonly postings: readonly Posting[];
  readonly forms: readonly (readonly [form: string, postings: readonly Posting[]])[];
}

/** A word as it lies in its chunk, CBOR of `[word, postings, forms]`: most are carried over unread. */
export interface WordItem {
  readonly word: string;
  readonly bytes: Uint8Array;
}

export function readWord({ word, bytes }: WordItem): Word {
  const reader = new CborReader(bytes);
  const read = () => {
    let page = 0;
    return Array.from({ length: reader.list() }, (): Posting => {
      reader.list();
      page += reader.number(); // counted from the page before
      const begin = reader.place;
      reader.skip();
      reader.skip();
      return { page, places: bytes.subarray(begin, reader.place) };
    });
  };
  reader.list();
  reader.skip();
  const postings = read();
  const forms = Array.from({ length: reader.list() }, () => {
    reader.list();
    return [reader.text(), read()] as const;
  });
  return { word, postings, forms };
}

export function writeWord({ word, postings, forms }: Word): WordItem {
  const pieces = [listHead(3), encode(word)];
  const write = (written: readonly Posting[]) => {
    pieces.push(listHead(written.length));
    let last = 0;
    for (const { page, places } of written) {
      pieces.push(postingHead(page - last), places);
      last = page;
    }
  };
  write(postings);
  pieces.push(listHead(forms.length));
  for (const [form, written] of forms) {
    pieces.push(listHead(2), encode(form));
    write(written);
  }
  return { word, bytes: Buffer.concat(pieces) };
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

/** A list of three that begins with the number of pages since the one before. */
function postingHead(step: number): Uint8Array {
  return nearHeads[step] ?? Buffer.concat([listHead(3), encode(step)]);
}

/** The head of a CBOR list is that of its length, under another kind (RFC 8949, section 3). */
function listHead(length: number): Uint8Array {
  const head = encode(length);
  head[0]! |= 4 << 5;
  return head;
}

const nearHeads = Array.from({ length: 256 }, (_, step) => Buffer.concat([listHead(3), encode(step)]));

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

/** Where a word stands: which pages, at which places, with what weight. Read from one of Pagefind's chunks. */

import { CborReader } from './cbor.ts';

export interface Postings {
  /** Numbers of pages, rising. */
  readonly pages: Uint32Array;
  /** Where the places of each page begin in `places` and `weights`; one more than there are pages. */
  readonly starts: Uint32Array;
  /** Counted in words of the page's text, rising within a page. */
  readonly places: Uint32Array;
  /** In twenty-fourths: 24 is plain text, 12 a part of a word such as `near` in `near-dedup`. */
  readonly weights: Uint8Array;
  /** For each page, a bit for every field of its meta that has the word. */
  readonly fields: Uint32Array;
}

/** Fields that the bits of `fields` can name. */
const mostFields = 32;

/** Those words of a chunk that `isWanted`. Spellings with marks over letters are one word with those without. */
export function readPostings(chunk: Uint8Array, isWanted: (word: string) => boolean): Map<string, Postings> {
  const reader = new CborReader(chunk);
  const found = new Map<string, Postings>();
  reader.list();
  for (let left = reader.list(); left > 0; left--) {
    const parts = reader.list();
    const word = reader.text();
    if (!isWanted(word)) {
      for (let part = 1; part < parts; part++) reader.skip();
      continue;
    }
    const pages = new Map<number, Page>();
    readPages(reader, pages);
    if (parts > 2) {
      for (let others = reader.list(); others > 0; others--) {
        reader.list();
        reader.skip();
        readPages(reader, pages);
      }
    }
    found.set(word, packed(pages));
  }
  return found;
}

interface Page {
  readonly places: [place: number, weight: number][];
  fields: number;
}

/** Numbers of pages and places are written as the distance from the one before. */
function readPages(reader: CborReader, pages: Map<number, Page>): void {
  let number = 0;
  for (let left = reader.list(); left > 0; left--) {
    reader.list();
    number += reader.number();
    const page: Page = pages.get(number) ?? { places: [], fields: 0 };
    pages.set(number, page);
    readMarked(reader, (weight, place) => page.places.push([place, weight]));
    readMarked(reader, (field) => {
      if (field < mostFields) page.fields |= 1 << field;
    });
  }
}

/** A list of distances in which a negative number, `-1 - mark`, begins the places with that mark. */
function readMarked(reader: CborReader, take: (mark: number, place: number) => void): void {
  let mark = plainWeight;
  let place = 0;
  for (let left = reader.list(); left > 0; left--) {
    const number = reader.number();
    if (number < 0) {
      mark = -1 - number;
      place = 0;
    } else take(mark, (place += number));
  }
}

const plainWeight = 24;

function packed(pages: ReadonlyMap<number, Page>): Postings {
  const numbers = [...pages.keys()].sort((a, b) => a - b);
  const count = numbers.reduce((sum, number) => sum + pages.get(number)!.places.length, 0);
  const starts = new Uint32Array(numbers.length + 1);
  const places = new Uint32Array(count);
  const weights = new Uint8Array(count);
  const fields = new Uint32Array(numbers.length);
  let at = 0;
  numbers.forEach((number, index) => {
    const page = pages.get(number)!;
    if (page.places.length > 1) page.places.sort(([a], [b]) => a - b);
    for (const [place, weight] of page.places) {
      places[at] = place;
      weights[at++] = weight;
    }
    starts[index + 1] = at;
    fields[index] = page.fields;
  });
  return { pages: Uint32Array.from(numbers), starts, places, weights, fields };
}

/** What does a word say once the pages that hold it have other numbers, or are gone? */

import { decode, encode } from 'cborg';
import { CborReader } from '../ask/pagefind/cbor.ts';
import { readWord, writeWord, type Posting, type WordItem } from './chunk-items.ts';

/** Gives every posting of a word its page's new place and its fields' new numbers; the same object where nothing changes. */
export function moving(
  places: readonly (number | undefined)[],
  from: readonly string[],
  to: readonly string[],
): (item: WordItem) => WordItem {
  const sameFields = from.every((name, index) => name === to[index]);
  const stays = places.map((place, page) => place === page);
  const staysAll = sameFields && stays.every(Boolean);
  const move = (postings: readonly Posting[]): readonly Posting[] =>
    postings
      .flatMap(({ page, places: where }): Posting[] => {
        const place = places[page];
        return place === undefined ? [] : [{ page: place, places: sameFields ? where : renumbered(where, from, to) }];
      })
      .sort((a, b) => a.page - b.page);
  return (item) => {
    if (staysAll || (sameFields && pagesOf(item).every((page) => stays[page]))) return item;
    const { word, postings, forms } = readWord(item);
    const moved = forms.map(([form, each]) => [form, move(each)] as const);
    return writeWord({ word, postings: move(postings), forms: moved.filter(([, each]) => each.length > 0) });
  };
}

/** The list of places as it is, that of fields with their new numbers: one below 0 names a field, others count its words. */
function renumbered(places: Uint8Array, from: readonly string[], to: readonly string[]): Uint8Array {
  const reader = new CborReader(places);
  reader.skip();
  const fields = decode(places.subarray(reader.place)) as readonly number[];
  const moved = fields.map((field) => (field < 0 ? -to.indexOf(from[-field - 1] ?? '') - 1 : field));
  return Buffer.concat([places.subarray(0, reader.place), encode(moved)]);
}

/** The pages that hold the word in any form, without reading where. */
export function pagesOf({ bytes }: WordItem): readonly number[] {
  const reader = new CborReader(bytes);
  const pages: number[] = [];
  const take = () => {
    let page = 0;
    for (let left = reader.list(); left > 0; left--) {
      reader.list();
      pages.push((page += reader.number()));
      reader.skip();
      reader.skip();
    }
  };
  reader.list();
  reader.skip();
  take();
  for (let forms = reader.list(); forms > 0; forms--) {
    reader.list();
    reader.skip();
    take();
  }
  return pages;
}

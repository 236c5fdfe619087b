/** What does a word say once the pages that hold it have other numbers, or are gone? */

import { CborReader } from '../ask/pagefind/cbor.ts';
import { readWord, writeWord, type Posting, type WordItem } from './chunk-items.ts';

/** Gives every posting of a word its page's new place and its fields' new numbers; the same object where nothing changes. */
export function moving(
  places: readonly (number | undefined)[],
  from: readonly string[],
  to: readonly string[],
): (item: WordItem) => WordItem {
  const sameFields = from.every((name, index) => name === to[index]);
  const field = (number: number) => (number < 0 ? -to.indexOf(from[-number - 1] ?? '') - 1 : number);
  const stays = places.map((place, page) => place === page);
  const staysAll = sameFields && stays.every(Boolean);
  const move = (postings: readonly Posting[]): readonly Posting[] => {
    let page = 0;
    const moved: Posting[] = [];
    for (const [step, locations, inFields] of postings) {
      const place = places[(page += step)];
      if (place !== undefined) moved.push([place, locations, sameFields ? inFields : inFields.map(field)]);
    }
    moved.sort(([a], [b]) => a - b);
    return moved.map(([place, ...rest], index) => [place - (moved[index - 1]?.[0] ?? 0), ...rest]);
  };
  return (item) => {
    if (staysAll || (sameFields && pagesOf(item).every((page) => stays[page]))) return item;
    const [word, pages, forms] = readWord(item);
    const moved = forms.map(([form, postings]) => [form, move(postings)] as const);
    return writeWord([word, move(pages), moved.filter(([, postings]) => postings.length > 0)]);
  };
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

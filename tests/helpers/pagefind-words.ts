/** Words of Pagefind's chunks as they are once their CBOR is decoded. */

import { decode, encode } from 'cborg';
import type { WordItem } from '../../src/search/index/chunk-items.ts';

/** A page that holds a word: its number counted from the posting before, places, and fields; a negative one names a field. */
export type Posting = readonly [step: number, places: readonly number[], fields: readonly number[]];

export type Word = readonly [
  word: string,
  postings: readonly Posting[],
  forms: readonly (readonly [string, readonly Posting[]])[],
];

export function decodeWord({ bytes }: WordItem): Word {
  return decode(bytes) as Word;
}

export function encodeWord(word: Word): WordItem {
  return { word: word[0], bytes: encode(word) };
}

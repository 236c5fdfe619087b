/** Where does a clause stand? From the postings of its words to the pages that have it. */

import type { Clause, Form } from './clauses.ts';
import type { Postings } from './pagefind/postings.ts';

/** What a page has of a clause. */
export interface Match {
  /** How often it stands in the text, each time by its weight. */
  count: number;
  /** Bits of the meta fields it stands in. */
  fields: number;
  places: ArrayLike<number> & Iterable<number>;
}

export type Matches = ReadonlyMap<number, Match>;

/** Weights are damped, so that a word in a heading counts some times a word of the text and not six times. */
const damped = Float64Array.from({ length: 256 }, (_, weight) => (weight / 24) ** 0.3);
/** Places that are remembered of a page for each clause: enough to see which words stand together. */
const mostPlaces = 64;
/** Parts of one word share a place; words of a phrase follow each other. */
const widestStep = 1;

/** The pages that have any form of the clause, each by its best form. `starts` are words that begin as the clause does. */
export function matchesOf(
  clause: Clause,
  postings: ReadonlyMap<string, Postings | undefined>,
  starts: readonly Form[],
): Map<number, Match> {
  const found = new Map<number, Match>();
  for (const form of [...clause.forms, ...starts]) {
    const lists = form.stems.map((stem) => postings.get(stem));
    if (lists.some((list) => list === undefined)) continue;
    const take = (page: number, match: Match) => {
      const known = found.get(page);
      match.count *= form.weight;
      if (known === undefined) found.set(page, match);
      else {
        if (match.count > known.count) [known.count, known.places] = [match.count, match.places];
        known.fields |= match.fields;
      }
    };
    if (lists.length === 1) takeWord(lists[0]!, take);
    else takePhrase(lists as readonly Postings[], take);
  }
  return found;
}

function takeWord(
  { pages, starts, places, weights, fields }: Postings,
  take: (page: number, match: Match) => void,
): void {
  for (let index = 0; index < pages.length; index++) {
    let count = 0;
    for (let at = starts[index]!; at < starts[index + 1]!; at++) count += damped[weights[at]!]!;
    const upTo = Math.min(starts[index + 1]!, starts[index]! + mostPlaces);
    take(pages[index]!, { count, fields: fields[index]!, places: places.subarray(starts[index]!, upTo) });
  }
}

/** Pages where the words stand in their order, in the text or all in one field of the meta. */
function takePhrase(lists: readonly Postings[], take: (page: number, match: Match) => void): void {
  const [first, ...others] = lists as readonly [Postings, ...Postings[]];
  const indexes = others.map(({ pages }) => new Map(Array.from(pages, (page, index) => [page, index])));
  first.pages.forEach((page, index) => {
    const at = indexes.map((known) => known.get(page));
    if (at.some((found) => found === undefined)) return;
    let count = 0;
    const places: number[] = [];
    const sets = others.map(({ starts, places }, n) => new Set(places.subarray(starts[at[n]!]!, starts[at[n]! + 1]!)));
    for (let spot = first.starts[index]!; spot < first.starts[index + 1]!; spot++) {
      const begin = first.places[spot]!;
      const isPhrase = isOneWord(sets, begin) || sets.every((set, n) => set.has(begin + (n + 1) * widestStep));
      if (!isPhrase) continue;
      count += damped[Math.max(24, first.weights[spot]!)]!;
      if (places.length < mostPlaces) places.push(begin);
    }
    const fields = others.reduce((bits, list, n) => bits & list.fields[at[n]!]!, first.fields[index]!);
    if (count > 0 || fields !== 0) take(page, { count, fields, places });
  });
}

function isOneWord(sets: readonly ReadonlySet<number>[], place: number): boolean {
  return sets.every((set) => set.has(place));
}

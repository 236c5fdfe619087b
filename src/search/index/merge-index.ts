/** What does an index say once some of its pages have gone and others have come? */

import type { Chunk, IndexFiles, Posting, Word } from './pagefind-files.ts';

/** Where the pages of two indexes stand in the one they become; `undefined` for a page that is left out. */
export interface Places {
  readonly old: readonly (number | undefined)[];
  readonly fresh: readonly number[];
}

/** A chunk is divided when it holds more places than this: somewhat more than go into the 16 KB of `split-chunks.ts`. */
const largestChunk = 10_000;

/**
 * One index with the pages of both, each at its place. The same words stand in the same chunks as in `old`, as far as
 * they can, so that few files change; a chunk that is as it was keeps its file.
 */
export function mergeIndex(old: IndexFiles, fresh: IndexFiles, places: Places): IndexFiles {
  const fields = [...new Set([...old.fields, ...fresh.fields])].sort();
  const oldWord = moving(places.old, old.fields, fields);
  const freshWord = moving(places.fresh, fresh.fields, fields);
  const incoming = divide(
    fresh.chunks.flatMap(({ words }) => words.map(freshWord)),
    old.chunks,
  );
  return {
    fields,
    pages: placed(old, fresh, places),
    filters: mergeFilters(old, fresh, places),
    chunks:
      old.chunks.length === 0
        ? chunked(incoming[0] ?? [])
        : old.chunks.flatMap((chunk, index) => {
            const kept = chunk.words.map(oldWord);
            const more = incoming[index] ?? [];
            if (more.length === 0 && kept.every((word, at) => word === chunk.words[at])) return [chunk];
            return chunked(mergeWords(kept, more));
          }),
  };
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

/** Gives every posting of a word its page's new place and its fields' new numbers; the same object where nothing changes. */
function moving(places: Places['old'], from: readonly string[], to: readonly string[]): (word: Word) => Word {
  const sameFields = from.every((name, index) => name === to[index]);
  const field = (number: number) => (number < 0 ? -to.indexOf(from[-number - 1] ?? '') - 1 : number);
  const move = (postings: readonly Posting[]): readonly Posting[] => {
    let [page, last, isSame] = [0, 0, sameFields];
    const moved: Posting[] = [];
    for (const posting of postings) {
      page += posting[0];
      const place = places[page];
      isSame &&= place === page;
      if (place === undefined) continue;
      moved.push([place - last, posting[1], sameFields ? posting[2] : posting[2].map(field)]);
      last = place;
    }
    return isSame ? postings : moved;
  };
  return (word) => {
    const pages = move(word[1]);
    const forms = word[2].map((form) => {
      const moved = move(form[1]);
      return moved === form[1] ? form : ([form[0], moved] as const);
    });
    const isSame = pages === word[1] && forms.every((form, index) => form === word[2][index]);
    return isSame ? word : [word[0], pages, forms.filter(([, postings]) => postings.length > 0)];
  };
}

/** The words that belong into each chunk: before the first word of the next. */
function divide(words: readonly Word[], chunks: readonly Chunk[]): readonly Word[][] {
  const divided: Word[][] = [[]];
  let at = 0;
  for (const word of words) {
    for (let next = chunks[at + 1]; next !== undefined && startsAtOrBefore(next, word); next = chunks[at + 1]) at++;
    (divided[at] ??= []).push(word);
  }
  return divided;
}

function startsAtOrBefore({ words }: Chunk, word: Word): boolean {
  const first = words[0];
  return first !== undefined && byBytes(first, word) <= 0;
}

/** Words of both in order, those in both as one; words without any page are gone. */
function mergeWords(a: readonly Word[], b: readonly Word[]): readonly Word[] {
  const merged: Word[] = [];
  let at = 0;
  for (const word of a) {
    for (let next = b[at]; next !== undefined && byBytes(next, word) < 0; next = b[++at]) merged.push(next);
    const same = b[at];
    if (same !== undefined && same[0] === word[0]) {
      merged.push(together(word, same));
      at++;
    } else merged.push(word);
  }
  return [...merged, ...b.slice(at)].filter(([, pages, forms]) => pages.length > 0 || forms.length > 0);
}

function together(a: Word, b: Word): Word {
  const forms = new Map(a[2]);
  for (const [form, postings] of b[2]) forms.set(form, mergePostings(forms.get(form) ?? [], postings));
  return [a[0], mergePostings(a[1], b[1]), [...forms]];
}

/** Two lists of postings as one, in order of pages; no page stands in both. */
function mergePostings(a: readonly Posting[], b: readonly Posting[]): readonly Posting[] {
  const absolute = (postings: readonly Posting[]) => {
    let page = 0;
    return postings.map(([step, ...rest]) => ({ page: (page += step), rest }));
  };
  let last = 0;
  return [...absolute(a), ...absolute(b)]
    .sort((one, other) => one.page - other.page)
    .map(({ page, rest }): Posting => {
      const step = page - last;
      last = page;
      return [step, ...rest];
    });
}

/** As one chunk, or as several where it has grown too large. */
function chunked(words: readonly Word[]): readonly Chunk[] {
  if (words.length === 0) return [];
  const sizes = words.map(([, pages]) => pages.reduce((sum, [, locations]) => sum + locations.length + 1, 0));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  if (size <= largestChunk || words.length === 1) return [{ words }];
  let [half, sum] = [0, 0];
  while (half < words.length - 1 && (half === 0 || sum + (sizes[half] ?? 0) <= size / 2)) sum += sizes[half++] ?? 0;
  return [...chunked(words.slice(0, half)), ...chunked(words.slice(half))];
}

function mergeFilters(old: IndexFiles, fresh: IndexFiles, places: Places): IndexFiles['filters'] {
  const merged: Record<string, Record<string, number[]>> = {};
  for (const [{ filters }, to] of [[old, places.old] as const, [fresh, places.fresh] as const]) {
    for (const [name, values] of Object.entries(filters)) {
      for (const [value, pages] of Object.entries(values)) {
        const moved = pages.flatMap((page) => to[page] ?? []);
        if (moved.length > 0) ((merged[name] ??= {})[value] ??= []).push(...moved);
      }
    }
  }
  return sortedKeys(merged, (values) => sortedKeys(values, (pages) => pages.sort((a, b) => a - b)));
}

function sortedKeys<Value, Result>(
  record: Readonly<Record<string, Value>>,
  result: (value: Value) => Result,
): Record<string, Result> {
  const names = Object.keys(record).sort();
  return Object.fromEntries(names.map((name) => [name, result(record[name] as Value)]));
}

/** Pagefind orders words by their bytes, which for rare letters is not JavaScript's order. */
function byBytes(a: Word, b: Word): number {
  return Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0]));
}

/**
 * Several indexes read as one: what is asked of it is answered as if all their documents had been indexed together. So
 * words are as rare as they are over all sites, and answers of different sites can be put in one order.
 */

import type { Card, Catalogue } from '../catalogue.ts';
import { facets } from '../facets.ts';
import type { Library } from '../library.ts';
import type { Index } from '../open-index.ts';
import type { Postings } from '../pagefind/postings.ts';

/** One site of several. */
export interface SiteIndex {
  /** As it stands in a URL. */
  readonly name: string;
  readonly index: Index;
}

/** How readers know the sites, in the order in which they are offered, by their names; also of those that are not here yet. */
export type SiteLabels = Readonly<Record<string, string>>;

/** As for one index: a word in more than this share of the documents tells little, unless there are few. */
const commonShare = 0.4;
const fewDocuments = 150;

/** The first is the reader's own: where two sites name one value otherwise, its name counts. */
export function joinIndexes(sites: readonly SiteIndex[], labels: SiteLabels): Index {
  const full = sites.flatMap(({ name, index }) =>
    index.library === undefined ? [] : [{ name, index, library: index.library }],
  );
  const pageStarts = startsOf(full.map(({ library }) => library.pages.length));
  const cards = full.flatMap(({ name, index }, at) =>
    index.catalogue.cards.map((card) => moved(card, name, pageStarts[at]!)),
  );
  const siteAt = (page: number) => pageStarts.findLastIndex((start) => start <= page);
  return {
    library:
      full.length === 0
        ? undefined
        : joinLibraries(
            full.map(({ library }) => library),
            pageStarts,
          ),
    catalogue: joinCatalogues(
      sites.map(({ index }) => index.catalogue),
      cards,
      labels,
    ),
    // a site has as many pages as cards, so both begin at the same number
    cardOfPage: Uint32Array.from(
      full.flatMap(({ index }, at) => Array.from(index.cardOfPage, (card) => card + pageStarts[at]!)),
    ),
    pageOfCard: full.flatMap(({ index }, at) => Array.from(index.pageOfCard, (page) => page + pageStarts[at]!)),
    baseOf: (page) => {
      const at = siteAt(page);
      return full[at]!.index.baseOf(page - pageStarts[at]!);
    },
  };
}

/** Where each begins when they stand one behind the other. */
function startsOf(lengths: readonly number[]): readonly number[] {
  let sum = 0;
  return lengths.map((length) => (sum += length) - length);
}

function moved(card: Card, site: string, start: number): Card {
  return { ...card, site: [site], ...(card.leadsTo === undefined ? {} : { leadsTo: card.leadsTo + start }) };
}

function joinCatalogues(catalogues: readonly Catalogue[], cards: readonly Card[], labels: SiteLabels): Catalogue {
  const names = facets.flatMap((group) => {
    const known: Record<string, string> = group === 'site' ? { ...labels } : {};
    // what kinds and states are called is not for others to say
    const asked = group === 'area' || group === 'system' || group === 'person' ? catalogues : catalogues.slice(0, 1);
    for (const { names } of asked) {
      for (const [value, name] of Object.entries(names[group] ?? {})) {
        if (!Object.hasOwn(known, value)) known[value] = name;
      }
    }
    return Object.keys(known).length === 0 ? [] : [[group, known] as const];
  });
  return {
    names: Object.fromEntries(names),
    synonyms: catalogues.flatMap(({ synonyms }) => synonyms),
    common: commonOf(catalogues, cards.length),
    cards,
  };
}

/** Only words that stand in very many documents of a site are counted there, so this may leave one out but never takes one in. */
function commonOf(catalogues: readonly Catalogue[], count: number): Catalogue['common'] {
  const counts = new Map<string, number>();
  for (const { common } of catalogues) {
    for (const [stem, having] of Object.entries(common)) counts.set(stem, (counts.get(stem) ?? 0) + having);
  }
  const floor = Math.max(fewDocuments, count * commonShare);
  return Object.fromEntries([...counts].filter(([, having]) => having > floor));
}

function joinLibraries(libraries: readonly Library[], starts: readonly number[]): Library {
  const fields = [...new Set(libraries.flatMap((library) => library.fields))];
  const bits = libraries.map((library) => bitsFrom(library.fields, fields));
  const joined = (found: readonly (Postings | undefined)[]) => joinPostings(found, starts, bits);
  const each = <Result>(ask: (library: Library) => Promise<Result>) => Promise.all(libraries.map(ask));
  return {
    pages: libraries.flatMap(({ pages }) => pages),
    fields,
    async words(stems) {
      const found = await each((library) => library.words(stems));
      const some = [...stems].filter((stem) => found.some((words) => words.has(stem)));
      return new Map(some.map((stem) => [stem, joined(found.map((words) => words.get(stem)))]));
    },
    async starting(start) {
      const found = (await each((library) => library.starting(start))).map((words) => new Map(words));
      const words = new Set(found.flatMap((known) => [...known.keys()]));
      return [...words].map((word) => [word, joined(found.map((known) => known.get(word)))] as const);
    },
    async vocabulary(file) {
      const counts = new Map<string, number>();
      for (const words of await each((library) => library.vocabulary(file))) {
        for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
      }
      return [...counts];
    },
    fragment(page) {
      const at = starts.findLastIndex((start) => start <= page);
      return libraries[at]!.fragment(page - starts[at]!);
    },
  };
}

/** The bits of fields in one order, as bits of the same fields in another. */
function bitsFrom(from: readonly string[], to: readonly string[]): (bits: number) => number {
  if (from.every((field, index) => to[index] === field)) return (bits) => bits;
  const places = from.map((field) => to.indexOf(field));
  return (bits) => {
    let sum = 0;
    places.forEach((place, index) => {
      if (place < 32 && (bits & (1 << index)) !== 0) sum |= 1 << place;
    });
    return sum;
  };
}

/** Pages of one site come behind those of the one before, so their numbers go on rising. */
function joinPostings(
  found: readonly (Postings | undefined)[],
  starts: readonly number[],
  bits: readonly ((bits: number) => number)[],
): Postings {
  const parts = found.flatMap((postings, at) => (postings === undefined ? [] : [{ postings, at }]));
  const pages = parts.reduce((sum, { postings }) => sum + postings.pages.length, 0);
  const places = parts.reduce((sum, { postings }) => sum + postings.places.length, 0);
  const joined = {
    pages: new Uint32Array(pages),
    starts: new Uint32Array(pages + 1),
    places: new Uint32Array(places),
    weights: new Uint8Array(places),
    fields: new Uint32Array(pages),
  };
  let [page, place] = [0, 0];
  for (const { postings, at } of parts) {
    joined.places.set(postings.places, place);
    joined.weights.set(postings.weights, place);
    for (let index = 0; index < postings.pages.length; index++) {
      joined.pages[page] = postings.pages[index]! + starts[at]!;
      joined.fields[page] = bits[at]!(postings.fields[index]!);
      joined.starts[++page] = place + postings.starts[index + 1]!;
    }
    place += postings.places.length;
  }
  return joined;
}

/** Where nothing is found: what lies near, and who may know. */

import { nearest } from '../../domain/nearest.ts';
import { addressUnder } from './hit.ts';
import type { Index } from './open-index.ts';

export interface Nearby {
  /** How many there would be without what is chosen. */
  readonly unnarrowed: number;
  /** Terms of the glossary that are spelt alike. */
  readonly terms: readonly string[];
  /** A system whose name is near to a word, and who holds it. */
  readonly system?: { readonly href: string; readonly name: string; readonly people: readonly string[] } | undefined;
}

const mostTerms = 4;

export async function nearbyOf(index: Index, text: string, unnarrowed: number): Promise<Nearby> {
  const words = text.split(' ').filter((word) => word.length > 2);
  const terms = index.catalogue.synonyms.flat();
  const near = words.flatMap((word) => nearest(word, terms) ?? []);
  const system = await systemNear(index, words);
  return { unnarrowed, terms: [...new Set(near)].slice(0, mostTerms), ...(system === undefined ? {} : { system }) };
}

async function systemNear(
  { catalogue, library, pageOfCard, baseOf }: Index,
  words: readonly string[],
): Promise<Nearby['system']> {
  const names = new Map(Object.entries(catalogue.names.system ?? {}).map(([id, name]) => [name, id]));
  const name = words.map((word) => nearest(word, [...names.keys()])).find((found) => found !== undefined);
  const id = name === undefined ? undefined : names.get(name);
  const place = catalogue.cards.findIndex((card) => card.kind === 'system' && card.system?.[0] === id);
  const page = pageOfCard[place];
  if (name === undefined || library === undefined || page === undefined) return undefined;
  const { url } = await library.fragment(page);
  const people = (catalogue.cards[place]?.person ?? []).map((person) => catalogue.names.person?.[person] ?? person);
  return { href: addressUnder(baseOf(page), url), name, people };
}

/** The catalogue of the documents: what is known of each before its text is loaded. */

import type { Card, Catalogue } from '../ask/catalogue.ts';
import { fixedNames } from './choices.ts';
import type { ChosenByName, SearchDocument } from './document.ts';

const named = ['area', 'system', 'person'] as const satisfies readonly ChosenByName[];

/** The documents in the order of their URLs, with the names by which people read the values of each group. */
export function catalogueOf(documents: readonly SearchDocument[], common: Catalogue['common']): Catalogue {
  const ordered = [...documents].sort((a, b) => (a.url < b.url ? -1 : 1));
  const places = new Map(ordered.map(({ url }, index) => [url, index]));
  const names: Partial<Record<string, Record<string, string>>> = { ...fixedNames };
  for (const group of named) {
    for (const { value, label } of documents.flatMap(({ choices }) => choices[group] ?? [])) {
      if (value !== label) (names[group] ??= {})[value] = label;
    }
  }
  return {
    names,
    synonyms: documents.map(({ synonyms }) => synonyms).filter(({ length }) => length > 1),
    common,
    cards: ordered.map((document) => cardIn(document, places)),
  };
}

function cardIn({ card: { leadsTo, ...card }, choices }: SearchDocument, places: ReadonlyMap<string, number>): Card {
  const place = leadsTo === undefined ? undefined : places.get(leadsTo);
  const chosen = named.flatMap((group) => {
    const values = choices[group]?.map(({ value }) => value);
    return values === undefined ? [] : [[group, values] as const];
  });
  return { ...card, ...(place === undefined ? {} : { leadsTo: place }), ...Object.fromEntries(chosen) };
}

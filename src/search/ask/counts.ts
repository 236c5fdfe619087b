/** How many answers would each choice leave? */

import { nameOfValue, type Catalogue } from './catalogue.ts';
import { facets, type Choices, type Facet } from './facets.ts';

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  /** How many answers it has, whatever else is chosen in its own group. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface FacetGroup {
  readonly group: Facet;
  /** Those with answers, and those chosen. */
  readonly values: readonly FacetValue[];
}

/** The groups that have something to offer. `counts` gives for each group the counts that ignore its own choice. */
export function groupsOf(
  choices: Choices,
  counts: { readonly [Group in Facet]?: ReadonlyMap<string, number> },
  catalogue: Pick<Catalogue, 'names'>,
): readonly FacetGroup[] {
  return facets.flatMap((group): FacetGroup[] => {
    const chosen = choices[group] ?? [];
    const found = counts[group] ?? new Map<string, number>();
    const values = [...new Set([...found.keys(), ...chosen])].map((value) => ({
      value,
      name: nameOfValue(catalogue, group, value),
      count: found.get(value) ?? 0,
      isChosen: chosen.includes(value),
    }));
    return values.length === 0 ? [] : [{ group, values: values.sort(inOrder(group, catalogue)) }];
  });
}

const isOrdered = new Set<Facet>(['site', 'kind', 'status', 'is']);

/** Sites, kinds and statuses in the order that is fixed for them, years newest first, the rest by how many answers they have. */
function inOrder(group: Facet, { names }: Pick<Catalogue, 'names'>): (a: FacetValue, b: FacetValue) => number {
  if (group === 'year') return (a, b) => compare(b.value, a.value);
  const byCount = (a: FacetValue, b: FacetValue) => b.count - a.count || compare(a.name, b.name);
  if (!isOrdered.has(group)) return byCount;
  const order = Object.keys(names[group] ?? {});
  return (a, b) => order.indexOf(a.value) - order.indexOf(b.value) || byCount(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By what can answers be narrowed, and what is chosen? */

/** The groups, in the order they are shown. Also the names of the fields in our URLs. */
export const facets = ['site', 'kind', 'status', 'area', 'system', 'person', 'year', 'is'] as const;
export type Facet = (typeof facets)[number];

/** What is chosen: within a group any of the values, between groups all. No group is listed without a value. */
export type Choices = { readonly [Group in Facet]?: readonly string[] };

/** The choices with `value` taken in where it was out, and out where it was in. */
export function toggled(choices: Choices, group: Facet, value: string): Choices {
  const { [group]: chosen = [], ...others } = choices;
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return values.length === 0 ? others : { ...others, [group]: values };
}

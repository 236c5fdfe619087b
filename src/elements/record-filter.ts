/** Which records of a list are shown for a choice, in which order, and how many would each further choice leave? */

export const sorts = ['newest', 'oldest', 'title'] as const;
export type Sort = (typeof sorts)[number];

/** The values that can be chosen, by their mark: the position in these lists. */
export interface Facets {
  readonly groups: readonly string[];
  readonly values: readonly string[];
}

/** What is chosen: within a group any of the values, between groups all, and every word of the query. */
export interface Choice {
  readonly marks: ReadonlySet<number>;
  readonly query: string;
  readonly sort: Sort;
}

export interface FilterRow {
  readonly marks: readonly number[];
  readonly title: string;
  /** The day, as it sorts; empty without one. */
  readonly on: string;
  /** All its words, folded. */
  readonly text: () => string;
}

export interface Selection {
  readonly isShown: readonly boolean[];
  readonly shown: number;
  /** For each mark the rows it would leave, whatever else is chosen in its own group. */
  readonly counts: readonly number[];
}

export function selectRows(rows: readonly FilterRow[], facets: Facets, choice: Choice): Selection {
  const chosenGroups = new Set([...choice.marks].map((mark) => facets.groups[mark]));
  const words = foldText(choice.query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const counts = facets.values.map(() => 0);
  let shown = 0;
  const isShown = rows.map(({ marks, text }) => {
    if (words.length > 0 && !words.every((word) => text().includes(word))) return false;
    const met = new Set(marks.filter((mark) => choice.marks.has(mark)).map((mark) => facets.groups[mark]));
    const unmet = [...chosenGroups].filter((group) => !met.has(group));
    if (unmet.length > 1) return false;
    for (const mark of marks) if (unmet.length === 0 || facets.groups[mark] === unmet[0]) counts[mark]! += 1;
    if (unmet.length === 0) shown += 1;
    return unmet.length === 0;
  });
  return { isShown, shown, counts };
}

/** The positions of the rows in the order of `sort`; rows without a day come last, ties keep the order they have. */
export function sortRows(rows: readonly FilterRow[], sort: Sort): readonly number[] {
  const positions = rows.map((_, position) => position);
  const row = (position: number) => rows[position] as FilterRow;
  if (sort === 'title') return positions.sort((a, b) => collator.compare(row(a).title, row(b).title) || a - b);
  const way = sort === 'newest' ? -1 : 1;
  return positions.sort((a, b) => {
    const [x, y] = [row(a).on, row(b).on];
    if (x === '' || y === '') return Number(x === '') - Number(y === '') || a - b;
    return x === y ? a - b : x < y ? -way : way;
  });
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Lower case without accents, as queries are compared. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
}

/** The choice that an address names (`?area=numerics&q=loss`); what is not known is left out. */
export function parseChoice(search: string, facets: Facets): Choice {
  const parameters = new URLSearchParams(search);
  const marks = facets.values.flatMap((value, mark) =>
    parameters.getAll(facets.groups[mark] ?? '').includes(value) ? mark : [],
  );
  return {
    marks: new Set(marks),
    query: parameters.get('q') ?? '',
    sort: sorts.find((sort) => sort === parameters.get('sort')) ?? 'newest',
  };
}

/** The address of a choice: what is as it always is leaves no trace; empty, or it starts with `?`. */
export function writeChoice({ marks, query, sort }: Choice, facets: Facets): string {
  const parameters = new URLSearchParams();
  for (const mark of [...marks].sort((a, b) => a - b)) {
    const [group, value] = [facets.groups[mark], facets.values[mark]];
    if (group !== undefined && value !== undefined) parameters.append(group, value);
  }
  if (query.trim() !== '') parameters.set('q', query.trim());
  if (sort !== 'newest') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Fields among the words, as in `status:accepted by:ada before:2022-06`: which are meant, and what is left to look for. */

import { nameOfValue, type Catalogue } from './catalogue.ts';
import type { Choices, Facet } from './facets.ts';

/** Words of a question, read. */
export interface Typed {
  /** What is left to look for. */
  readonly text: string;
  readonly choices: Choices;
  /** Each choice with the words that make it. */
  readonly fields: readonly TypedField[];
  /** Days within which the date lies: from `after`, and before `before`; `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface TypedField {
  readonly group: Facet;
  readonly value: string;
  /** As typed: `status:accepted`. */
  readonly typed: string;
}

/** How a field is typed, and the group it is of. */
const fieldNames = {
  site: 'site',
  kind: 'kind',
  status: 'status',
  area: 'area',
  system: 'system',
  by: 'person',
  person: 'person',
  year: 'year',
  is: 'is',
} as const satisfies Readonly<Record<string, Facet>>;

const field = /(?<!\S)([a-z]+):(?:"([^"]*)"|([^\s"]+))(?!\S)/giu;
const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Anything that is no field of ours stays among the words. */
export function readTyped(words: string, catalogue: Pick<Catalogue, 'names' | 'cards'>): Typed {
  const choices: Partial<Record<Facet, readonly string[]>> = {};
  const fields: TypedField[] = [];
  const days: { before?: string; after?: string } = {};
  const text = words.replace(field, (all, name: string, quoted?: string, bare?: string) => {
    const key = name.toLowerCase();
    const value = quoted ?? bare ?? '';
    if ((key === 'before' || key === 'after') && day.test(value)) {
      days[key] = value;
      return ' ';
    }
    const group = groupOf(key, catalogue);
    if (group === undefined) return all;
    const meant = valueMeant(catalogue, group, value);
    fields.push({ group, value: meant, typed: all });
    choices[group] = [...new Set([...(choices[group] ?? []), meant])];
    return ' ';
  });
  return { text: text.replace(/\s+/g, ' ').trim(), choices, fields, ...days };
}

export interface Completion {
  /** What stands in the field once it is taken. */
  readonly words: string;
  readonly label: string;
}

const mostCompletions = 6;

/** Ways to end the field that is being typed at the end of the words; nothing where none is. */
export function completionsOf(words: string, catalogue: Pick<Catalogue, 'names' | 'cards'>): readonly Completion[] {
  const [, before = '', name = '', typed = ''] = /^(.*?(?:^|\s))([a-z]+):([^\s"]*)$/iu.exec(words) ?? [];
  const group = groupOf(name.toLowerCase(), catalogue);
  if (group === undefined) return [];
  const start = typed.toLowerCase();
  return valuesOf(catalogue, group)
    .map((value) => ({ value, label: nameOfValue(catalogue, group, value) }))
    .filter(({ value, label }) => value !== start && (value.includes(start) || label.toLowerCase().includes(start)))
    .sort((a, b) => Number(b.value.startsWith(start)) - Number(a.value.startsWith(start)))
    .slice(0, mostCompletions)
    .map(({ value, label }) => ({ words: `${before}${name}:${value} `, label }));
}

/** There are no sites to choose where only one is searched. */
function groupOf(name: string, { names }: Pick<Catalogue, 'names'>): Facet | undefined {
  const group = Object.hasOwn(fieldNames, name) ? fieldNames[name as keyof typeof fieldNames] : undefined;
  return group === 'site' && names.site === undefined ? undefined : group;
}

/** The value that was meant: by its id, its name, or the one value that begins so or has it in its name; else as typed. */
function valueMeant(catalogue: Pick<Catalogue, 'names' | 'cards'>, group: Facet, typed: string): string {
  const wanted = typed.toLowerCase();
  const values = valuesOf(catalogue, group);
  const named = (value: string) => nameOfValue(catalogue, group, value).toLowerCase();
  const exact = values.find((value) => value === wanted || named(value) === wanted);
  if (exact !== undefined) return exact;
  const near = values.filter((value) => value.startsWith(wanted) || named(value).includes(wanted));
  return near.length === 1 ? (near[0] ?? wanted) : wanted;
}

/** Everything that can be chosen in a group. */
function valuesOf({ names, cards }: Pick<Catalogue, 'names' | 'cards'>, group: Facet): readonly string[] {
  const known = Object.keys(names[group] ?? {});
  if (group === 'site' || group === 'kind' || group === 'status' || group === 'is') return known;
  if (group === 'year') return [...new Set(cards.flatMap(({ date }) => date?.slice(0, 4) ?? []))].sort().toReversed();
  return [...new Set([...known, ...cards.flatMap((card) => card[group] ?? [])])].sort();
}

/** Holds what an author wrote against the schema of its kind, and says what is wrong in the author's words. */

import { z } from 'zod';
import { fieldName, issue, type Issue, type Place } from '../domain/issue.ts';
import type { FieldLines } from '../domain/entry.ts';
import { didYouMean } from '../domain/nearest.ts';
import { nameOf, type FieldProblem } from '../schema/field.ts';
import type { RetiredField } from '../schema/retired-fields.ts';

type Path = readonly (string | number)[];

export interface Validated<Output> {
  /** `undefined` when there is an error among the issues. */
  readonly value: Output | undefined;
  readonly issues: readonly Issue[];
}

/**
 * The data as the schema gives it, and every issue. A date that cannot be read is a warning and counts as
 * missing; everything else that does not fit is an error.
 * @param retired the fields that earlier versions had in such a file
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
  lines: FieldLines,
  retired: readonly RetiredField[] = [],
): Validated<z.output<Schema>> {
  const first = schema.safeParse(data);
  if (first.success) return { value: first.data, issues: [] };
  const unreadable = first.error.issues.filter(isUnreadableDate);
  const warnings = unreadable.map(({ path, message }) =>
    issue(
      'unreadable-date',
      placeIn(file, lines, path as Path),
      `\`${fieldName(path as Path)}\`: ${message}.`,
      'Write the day as `YYYY-MM-DD`; until then the field counts as missing.',
    ),
  );
  const rest = first.error.issues.filter((found) => !isUnreadableDate(found));
  if (rest.length === 0) {
    const again = schema.safeParse(unreadable.reduce((left, { path }) => without(left, path as Path), data));
    if (again.success) return { value: again.data, issues: warnings };
    rest.push(...again.error.issues);
  }
  const errors = rest.flatMap((found) => explain(found, schema, data, file, lines, retired));
  return { value: undefined, issues: [...errors, ...warnings] };
}

function explain(
  found: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  file: string,
  lines: FieldLines,
  retired: readonly RetiredField[],
): readonly Issue[] {
  const path = found.path as Path;
  if (found.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return found.keys.map((key) => {
      const place = placeIn(file, lines, [...path, key]);
      const name = fieldName([...path, key]);
      const former = retired.find(({ field }) => field === name.replace(/\[\d+\]/g, ''));
      if (former !== undefined) {
        const message = `\`${name}\` is no field any more since Cairn ${former.since}.`;
        return issue('invalid-frontmatter', place, message, former.instead);
      }
      const hint = didYouMean(key, known) ?? `The fields here are ${known.map((name) => `\`${name}\``).join(', ')}.`;
      return issue('invalid-frontmatter', place, `\`${name}\` is not a field that is known here.`, hint);
    });
  }
  const place = placeIn(file, lines, path);
  const name = path.length === 0 ? 'The fields' : `\`${fieldName(path)}\``;
  const received = valueAt(data, path);
  if (found.code === 'invalid_value') {
    const words = found.values.map(String);
    const expected = words.map((word) => `\`${word}\``).join(', ');
    const hint = typeof received === 'string' ? didYouMean(received, words) : undefined;
    return [issue('invalid-frontmatter', place, `${name}: expected ${expected}, received ${nameOf(received)}.`, hint)];
  }
  if (found.code === 'invalid_type' && !found.message.startsWith('expected')) {
    const expected =
      found.expected === 'object' || found.expected === 'record' ? 'a group of fields' : `a ${found.expected}`;
    return [issue('invalid-frontmatter', place, `${name}: expected ${expected}, received ${nameOf(received)}.`)];
  }
  const hint =
    received === undefined && path.length === 1 ? `Add \`${fieldName(path)}:\` to the fields of the file.` : undefined;
  return [issue('invalid-frontmatter', place, `${name}: ${found.message}.`, hint)];
}

function isUnreadableDate(found: z.core.$ZodIssue): boolean {
  return found.code === 'custom' && (found.params as FieldProblem | undefined)?.code === 'unreadable-date';
}

/** The line of the deepest part of a path that stands in the file. */
function placeIn(file: string, lines: FieldLines, path: Path): Place {
  for (let end = path.length; end > 0; end--) {
    const line = lines[path.slice(0, end).join('.')];
    if (line !== undefined) return { file, field: fieldName(path), line };
  }
  return path.length === 0 ? { file } : { file, field: fieldName(path) };
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof part === 'number' && !Array.isArray(value)) continue; // a single item may stand without its list
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[part] : undefined;
  }
  return value;
}

/** A copy of the data without the value at `path`. */
function without(data: unknown, path: Path): unknown {
  const [part, ...rest] = path;
  if (part === undefined || typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((item, index) => (index === part ? without(item, rest) : item));
  const { [String(part)]: value, ...others } = data as Record<string, unknown>;
  if (rest.length === 0) return others;
  return {
    ...others,
    [String(part)]:
      typeof rest[0] === 'number' && !Array.isArray(value) ? without([value], rest) : without(value, rest),
  };
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** The names of the fields that may stand at `path`. */
function fieldsAt(schema: z.ZodType, path: Path): readonly string[] {
  let open: readonly JsonSchema[] = [z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema];
  for (const part of path) {
    open = open
      .flatMap(spread)
      .flatMap((node) => (typeof part === 'number' ? node.items : node.properties?.[part]) ?? []);
  }
  return open.flatMap(spread).flatMap((node) => Object.keys(node.properties ?? {}));
}

function spread(node: JsonSchema): readonly JsonSchema[] {
  return [node, ...(node.anyOf ?? []).flatMap(spread), ...(node.allOf ?? []).flatMap(spread)];
}

/** What may stand at the top of each kind of file, as plain data: read out of the schemas, so that the guide cannot differ. */

import type { z } from 'zod';
import { entryKinds, folderOf, type EntryKind } from '../domain/entry.ts';
import { joinedBy } from '../domain/sentence.ts';
import { schemas } from './schemas.ts';
import { wikiSchema } from './wiki.ts';

export interface FieldDescription {
  /** As an author writes it: `last-day`. */
  readonly name: string;
  readonly isRequired: boolean;
  /** What may be written, in words; names stand in backticks. */
  readonly takes: string;
  readonly description: string;
  /** What counts when it is absent. */
  readonly otherwise?: string | undefined;
  /** As YAML. */
  readonly example?: string | undefined;
  /** For a group of fields, or a list of them. */
  readonly fields: readonly FieldDescription[];
}

export interface KindDescription {
  readonly kind: EntryKind | 'wiki';
  /** Where such files lie, from the content folder. */
  readonly file: string;
  readonly fields: readonly FieldDescription[];
}

interface Meta {
  readonly description?: string;
  readonly example?: unknown;
  readonly takes?: string;
}

/** The parts of Zod's definitions that are read here. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly defaultValue?: unknown;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

const withProse: ReadonlySet<EntryKind> = new Set(['record', 'handoff', 'path']);

/** Every kind of entry in the order of entry.ts, then `wiki.yaml`. */
export function describeKinds(): readonly KindDescription[] {
  const kinds = entryKinds.map((kind): KindDescription => ({
    kind,
    file: `${folderOf[kind]}/<id>.${withProse.has(kind) ? 'mdx' : 'yaml'}`,
    fields: fieldsOf(schemas[kind]),
  }));
  return [...kinds, { kind: 'wiki', file: 'wiki.yaml', fields: fieldsOf(wikiSchema) }];
}

/** The fields of a group, or of a list of groups; none for any other schema. */
export function fieldsOf(schema: z.ZodType): readonly FieldDescription[] {
  const { shape } = definitionOf(bare(schema));
  return Object.entries(shape ?? {}).map(([name, field]) => describeField(name, field));
}

function describeField(name: string, schema: z.ZodType): FieldDescription {
  const { description = '', example } = (schema.meta() ?? {}) as Meta;
  const otherwise = defaultOf(schema);
  return {
    name,
    isRequired: !schema.safeParse(undefined).success,
    takes: takesOf(schema),
    description,
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(example === undefined
      ? {}
      : { example: `${name}: ${typeof example === 'object' ? flow(example) : plain(String(example), false)}` }),
    fields: fieldsOf(definitionOf(bare(schema)).element ?? schema),
  };
}

function takesOf(schema: z.ZodType): string {
  const { takes } = (schema.meta() ?? {}) as Meta;
  if (takes !== undefined) return takes;
  const { type, innerType, in: from, out, element, entries } = definitionOf(schema);
  const words = Object.keys(entries ?? {}).map((word) => `\`${word}\``);
  switch (type) {
    case 'enum':
      return joinedBy(words, 'or');
    case 'array':
      return element === undefined ? 'a list' : listTaking(takesOf(element));
    case 'object':
      return 'a group of fields';
    case 'record':
      return 'names, each with text';
    default: {
      const inner = innerType ?? (type === 'pipe' ? pipeEnd(from, out) : undefined);
      return inner === undefined ? 'text' : takesOf(inner);
    }
  }
}

const plurals: Readonly<Record<string, string>> = {
  text: 'texts',
  'an id': 'ids',
  'a group of fields': 'groups of fields',
};

function listTaking(takes: string): string {
  const many = plurals[takes];
  return many === undefined ? `a list; each item ${takes}` : `a list of ${many}`;
}

function defaultOf(schema: z.ZodType): string | undefined {
  const { type, defaultValue } = definitionOf(schema);
  const isSet = type === 'default' || type === 'prefault';
  return isSet && typeof defaultValue !== 'object' ? String(defaultValue) : undefined;
}

/** The schema of what an author writes, without what is optional about it and what is made of it. */
function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: from, out } = definitionOf(schema);
  const inner = innerType ?? (type === 'pipe' ? pipeEnd(from, out) : undefined);
  return inner === undefined ? schema : bare(inner);
}

/** Of a pipe, the side with the author's words: a transform at its start prepares them for what follows. */
function pipeEnd(from: z.ZodType | undefined, out: z.ZodType | undefined): z.ZodType | undefined {
  if (from === undefined) return out;
  const { type } = definitionOf(from);
  if (type === 'transform') return out;
  return out !== undefined && definitionOf(out).type === 'enum' ? out : from;
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** A list or a group in YAML's flow style. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, inner]) => `${name}: ${flow(inner)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return plain(String(value), true);
}

/** Text as YAML, in quotes only where it would be read as something else without. */
function plain(text: string, isInside: boolean): string {
  const isSafe =
    /^[\p{Letter}\p{Number}/(]/u.test(text) && !/: |:$| #|\n/.test(text) && !(isInside && /[,[\]{}]/.test(text));
  return isSafe ? text : `'${text.replaceAll("'", "''")}'`;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { describeKinds, fieldsOf, type FieldDescription } from '../../../src/schema/describe.ts';
import { date, listOf, reference, text, word } from '../../../src/schema/field.ts';
import { schemas } from '../../../src/schema/schemas.ts';
import { wikiSchema } from '../../../src/schema/wiki.ts';

const kinds = describeKinds();

test('every kind of entry and wiki.yaml are described, each with where its files lie', () => {
  assert.deepEqual(
    kinds.map(({ kind, file }) => `${kind}: ${file}`),
    [
      'record: records/<id>.mdx',
      'person: people/<id>.yaml',
      'event: people/events/<id>.yaml',
      'team: teams/<id>.yaml',
      'system: systems/<id>.yaml',
      'handoff: handoffs/<id>.mdx',
      'receipt: receipts/<id>.yaml',
      'path: paths/<id>.mdx',
      'term: glossary/<id>.yaml',
      'fact: facts/<id>.yaml',
      'wiki: wiki.yaml',
    ],
  );
});

test('a field says what it takes, whether it must be there, and what counts without it', () => {
  const schema = z.strictObject({
    title: text.meta({ description: 'What it is.', example: 'A, then B: the rest' }),
    on: date.optional().meta({ description: 'The day.', example: '2026-01-31' }),
    status: word(['open', 'done']).default('open').meta({ description: 'How far it is.' }),
    who: listOf(reference).meta({ description: 'The people.', example: ['ada', 'a, b'] }),
    parts: listOf(z.strictObject({ name: text.meta({ description: 'Its name.' }) })).meta({ description: 'Parts.' }),
  });
  assert.deepEqual(fieldsOf(schema), [
    {
      name: 'title',
      isRequired: true,
      takes: 'text',
      description: 'What it is.',
      example: "title: 'A, then B: the rest'",
      fields: [],
    },
    {
      name: 'on',
      isRequired: false,
      takes: 'a day, `YYYY-MM-DD`',
      description: 'The day.',
      example: 'on: 2026-01-31',
      fields: [],
    },
    {
      name: 'status',
      isRequired: false,
      takes: '`open` or `done`',
      description: 'How far it is.',
      otherwise: 'open',
      fields: [],
    },
    {
      name: 'who',
      isRequired: false,
      takes: 'a list of ids',
      description: 'The people.',
      example: "who: [ada, 'a, b']",
      fields: [],
    },
    {
      name: 'parts',
      isRequired: false,
      takes: 'a list of groups of fields',
      description: 'Parts.',
      fields: [{ name: 'name', isRequired: true, takes: 'text', description: 'Its name.', fields: [] }],
    },
  ]);
});

test('every field of every kind has a description that ends as a sentence does', () => {
  const undescribed = kinds.flatMap(({ kind, fields }) =>
    everyField(fields, kind).filter(({ field }) => !/^\p{Lu}.*\.$/su.test(field.description)),
  );
  assert.deepEqual(
    undescribed.map(({ path }) => path),
    [],
  );
});

test('every example is YAML that its own schema accepts', () => {
  const refused: string[] = [];
  for (const { kind, fields } of kinds) {
    const shape = shapeOf(kind === 'wiki' ? wikiSchema : schemas[kind]);
    for (const { name, example } of fields) {
      if (example === undefined) continue;
      const read = parseDocument(example, { schema: 'failsafe' }).toJS() as Record<string, unknown>;
      const result = shape[name]?.safeParse(read[name]);
      if (result?.success !== true) refused.push(`${kind}.${name}: ${example}`);
    }
  }
  assert.deepEqual(refused, []);
});

function everyField(
  fields: readonly FieldDescription[],
  above: string,
): readonly { readonly path: string; readonly field: FieldDescription }[] {
  return fields.flatMap((field) => {
    const path = `${above}.${field.name}`;
    return [{ path, field }, ...everyField(field.fields, path)];
  });
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const definition = schema.def as unknown as {
    readonly shape?: Readonly<Record<string, z.ZodType>>;
    readonly in?: z.ZodType;
  };
  if (definition.shape !== undefined) return definition.shape;
  assert.ok(definition.in);
  return shapeOf(definition.in);
}

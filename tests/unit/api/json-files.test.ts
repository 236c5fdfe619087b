import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { apiSchemas, jsonFiles, jsonSchemaOf, type ApiName } from '../../../src/api/json-files.ts';
import { makeApiCorpus, makeApiSource } from '../../helpers/api-corpus.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const names = Object.keys(apiSchemas) as ApiName[];

/** Every file of data by its path, parsed. */
async function dataOf(source = makeApiSource()): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const files = jsonFiles(source).filter(({ path }) => !path.includes('/schemas/'));
  const read = files.map(
    async ({ path, text }) => [path.slice('api/v1/'.length), JSON.parse(await text(() => undefined))] as const,
  );
  return new Map(await Promise.all(read));
}

function schemaNameOf(path: string): ApiName {
  const name = path.startsWith('records/') ? 'record' : path.replace('.json', '');
  assert.ok(names.includes(name as ApiName), path);
  return name as ApiName;
}

test('every file of JSON is valid against the schema that is published beside it', async () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const validate = new Map(names.map((name) => [name, ajv.compile(jsonSchemaOf(name))]));
  for (const source of [makeApiSource(), makeApiSource(makeCorpus({ records: [{ id: 'bare' }] }))]) {
    for (const [path, data] of await dataOf(source)) {
      const check = validate.get(schemaNameOf(path));
      assert.ok(check?.(data) === true, `${path}: ${ajv.errorsText(check?.errors)}`);
    }
  }
});

test('no file of JSON holds a field that its schema does not know', async () => {
  for (const [path, data] of await dataOf()) {
    assert.deepEqual(apiSchemas[schemaNameOf(path)].parse(data), data, path);
  }
});

test('a schema refuses a file in which a field is missing', () => {
  const validate = new Ajv2020().compile(jsonSchemaOf('records'));
  assert.equal(validate({ version: 1, today: '2026-01-31', records: [{ id: 'x' }] }), false);
});

test('a superseded record says what holds in its place', async () => {
  const { state, inForce, status, current, notice, relations, url, json, markdown } =
    (await dataOf()).get('records/fp16.json') ?? {};
  const successor = {
    name: 'Train in BF16',
    kind: 'record',
    id: 'bf16',
    url: 'https://wiki.example.org/wiki/records/bf16/',
    state: 'accepted',
  };
  assert.deepEqual(
    { state, inForce, status, current, notice, url, json, markdown },
    {
      state: 'superseded',
      inForce: false,
      status: 'accepted',
      current: successor,
      notice: 'This is not the current answer: see Train in BF16.',
      url: 'https://wiki.example.org/wiki/records/fp16/',
      json: 'https://wiki.example.org/wiki/api/v1/records/fp16.json',
      markdown: 'https://wiki.example.org/wiki/records/fp16.md',
    },
  );
  assert.deepEqual((relations as { supersededBy: unknown }).supersededBy, [successor]);
});

test('what is due comes with whom to remind, the broken assumption first', async () => {
  const { reviews, handoffs } = (await dataOf()).get('reviews.json') as {
    reviews: { record: { id: string }; why: string; steward: { name: string }; sentence: string }[];
    handoffs: { what: { name: string }; to?: { name: string } }[];
  };
  assert.deepEqual(
    reviews.map(({ record, why, steward, sentence }) => [
      record.id,
      why,
      steward.name,
      sentence.replaceAll('\u00A0', ' '),
    ]),
    [['bf16', 'tripped', 'Training', 'Link speed: 100 Gb/s, where it must be ≥ 200 Gb/s.']],
  );
  assert.deepEqual(
    handoffs.map(({ what, to }) => [what.name, to?.name]),
    [
      ['the old scripts', undefined],
      ['The cluster', 'Ada Okafor'],
    ],
  );
});

test('the graph has an edge for every field that names another entry', async () => {
  const { edges } = (await dataOf()).get('graph.json') as { edges: { from: string; to: string; field: string }[] };
  const shown = edges.filter(({ from }) => from === 'record:bf16').map(({ field, to }) => `${field} ${to}`);
  assert.deepEqual(shown.sort(), [
    'assumptions fact:speed',
    'deciders person:ada',
    'evidence fact:speed',
    'steward team:training',
    'supersedes record:fp16',
    'systems system:cluster',
    'verifications person:ada',
  ]);
});

test('no e-mail address and no place of a key is told', async () => {
  const all = JSON.stringify([...(await dataOf())]);
  assert.ok(!all.includes('ada@example.org'));
  assert.ok(!all.includes('the vault'));
});

test('the key of a record changes with its file, its page and the day, and with nothing else', () => {
  const keyOf = (source = makeApiSource()) => jsonFiles(source).find(({ path }) => path.endsWith('/bf16.json'))?.key;
  const other = makeApiCorpus({ terms: [] });
  assert.equal(keyOf(), keyOf(makeApiSource(other)));
  assert.notEqual(keyOf(), keyOf({ ...makeApiSource(), pageKey: () => 'another' }));
  assert.notEqual(keyOf(), keyOf({ ...makeApiSource(), today: '2026-02-01' }));
});

test('every field of every published schema says what it means', () => {
  const described: string[] = [];
  const silent: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [word, part] of Object.entries(schema)) {
      if (word !== 'properties') {
        visit(part, word === '$defs' || word === 'items' ? path : `${path}/${word}`);
        continue;
      }
      for (const [field, one] of Object.entries(part as Record<string, { description?: string }>)) {
        (/\S.*\.$/.test(one.description ?? '') ? described : silent).push(`${path}.${field}`);
        visit(one, `${path}.${field}`);
      }
    }
  };
  for (const name of names) visit(jsonSchemaOf(name), name);
  assert.deepEqual(silent, []);
  assert.ok(described.length > 150, `only ${described.length} fields were found`);
});

import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { bulkLines, bulkMapping, type BulkDocument } from '../../../../src/search/index/bulk.ts';
import { buildDocuments } from '../../../../src/search/index/documents.ts';
import { apiDay, makeApiCorpus } from '../../../helpers/api-corpus.ts';
import { makeCorpus } from '../../../helpers/make-corpus.ts';

interface Loaded {
  readonly id: string;
  readonly index: string;
  readonly document: BulkDocument;
}

async function textOf(corpus = makeApiCorpus()): Promise<string> {
  const html = async ({ id }: { id: string }) =>
    id === 'bf16' ? '<p>Loss &amp; <em>spikes</em>.</p>\n<ul><li>One</li><li>Two</li></ul>' : '';
  return (await Array.fromAsync(bulkLines(corpus, buildDocuments(corpus, apiDay), html, 'wiki', apiDay))).join('');
}

/** As an engine takes it: pairs of lines, every line ended, each pair an action and a document. */
function load(text: string): readonly Loaded[] {
  assert.ok(text.endsWith('\n'));
  const lines = text.slice(0, -1).split('\n');
  assert.equal(lines.length % 2, 0);
  return lines.flatMap((line, place) => {
    if (place % 2 === 1) return [];
    const action = JSON.parse(line) as { index: { _index: string; _id: string } };
    assert.deepEqual(Object.keys(action), ['index']);
    const { _index: index, _id: id } = action.index;
    assert.ok(Buffer.byteLength(id) <= 512);
    const document = JSON.parse(lines[place + 1]!) as BulkDocument;
    return [{ id, index, document }];
  });
}

test('a record is told with what it says, whether it holds, and where to read it', async () => {
  const found = load(await textOf()).find(({ id }) => id === 'record:bf16');
  assert.deepEqual(found, {
    id: 'record:bf16',
    index: 'wiki',
    document: {
      kind: 'record',
      id: 'bf16',
      title: 'Train in BF16',
      summary: 'BF16 in all runs.',
      text: [
        'BF16 in all runs.',
        'Loss & spikes.',
        'One',
        'Two',
        'FP16 (rejected). It diverged. loss 3.1.',
        'No spikes. 0 spikes. Log.',
        'Links stay fast.',
      ].join('\n'),
      names: 'bf16, Ada Okafor, somebody, Training, The cluster, numerics',
      status: 'accepted',
      inForce: true,
      holding: 'fragile',
      areas: ['numerics'],
      systems: ['The cluster'],
      people: ['Ada Okafor'],
      date: '2025-03-11',
      reviewBy: '2026-01-01',
      url: 'https://wiki.example.org/wiki/records/bf16/',
    },
  });
});

test('each entry and each option is one document under an id of its own, the same from export to export', async () => {
  const text = await textOf();
  const ids = load(text).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids, [
    'record:bf16',
    'option:bf16/fp16',
    'record:fp16',
    'option:fp16/bf16',
    'record:muon',
    'record:tape',
    'system:cluster',
    'person:ada',
    'person:ben',
    'team:training',
    'handoff:ben',
    'path:first-week',
    'term:bf16',
    'fact:speed',
  ]);
  assert.equal(await textOf(), text);
});

test('options of the same name keep apart, and one more in front of them changes no id', async () => {
  const option = (name: string) => ({ name, verdict: 'rejected' as const });
  const idsOf = async (...names: string[]) =>
    load(await textOf(makeCorpus({ records: [{ id: 'x', options: names.map(option) }] }))).map(({ id }) => id);
  assert.deepEqual(await idsOf('A', 'A'), ['record:x', 'option:x/a', 'option:x/a-2']);
  assert.deepEqual(await idsOf('B', 'A'), ['record:x', 'option:x/b', 'option:x/a']);
});

/** A field of the mapping as JSON Schema: `dynamic: strict` refuses all others. */
function schemaOf({ type }: { readonly type: string }): object {
  const value =
    type === 'boolean'
      ? { type }
      : type === 'date'
        ? { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }
        : { type: 'string' };
  return type === 'keyword' ? { anyOf: [value, { type: 'array', items: value }] } : value;
}

test('no document has a field that the mapping does not know, nor a value of another type', async () => {
  const { dynamic, properties } = bulkMapping.mappings;
  assert.equal(dynamic, 'strict');
  const validate = new Ajv2020({ allowUnionTypes: true }).compile({
    type: 'object',
    required: ['kind', 'id', 'title', 'text', 'url'],
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, schemaOf(field)])),
  });
  for (const { id, document } of load(await textOf()))
    assert.ok(validate(document), `${id}: ${JSON.stringify(validate.errors)}`);
  assert.equal(validate({ ...load(await textOf())[0]!.document, date: '2025' }), false);
});

test('another engine finds by it what was asked for', async () => {
  const engine = new DatabaseSync(':memory:');
  engine.exec(
    "CREATE VIRTUAL TABLE wiki USING fts5(id UNINDEXED, status UNINDEXED, title, text, names, tokenize = 'porter unicode61')",
  );
  const insert = engine.prepare('INSERT INTO wiki VALUES (?, ?, ?, ?, ?)');
  for (const { id, document } of load(await textOf())) {
    insert.run(id, document.status ?? '', document.title, document.text, document.names ?? '');
  }
  const ask = engine.prepare('SELECT id FROM wiki WHERE wiki MATCH ? ORDER BY bm25(wiki, 0, 0, 5, 1, 1)');
  const answers = (question: string) => ask.all(question).map(({ id }) => id);
  assert.deepEqual(answers('diverging'), ['option:bf16/fp16', 'record:bf16']);
  assert.deepEqual(answers('"ada okafor" AND bf16'), ['record:bf16']);
  assert.deepEqual(answers('vendor'), ['handoff:ben']);
});

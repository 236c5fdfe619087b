import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { exportSetOf, type ExportedRecord } from '../../../src/import/export/exported.ts';
import { writeJsonAdr } from '../../../src/import/export/json-adr.ts';

const about = { repository: 'Casebook', version: '0.1.0' };
const today = '2026-01-31';

function recordWith(fields: Partial<ExportedRecord> & { readonly id: string }): ExportedRecord {
  const lists = { areas: [], deciders: [], consulted: [], informed: [], supersedes: [], supersededBy: [], amends: [] };
  const grounds = { dependsOn: [], relatesTo: [], options: [], evidence: [], assumptions: [] };
  return { title: fields.id, status: 'accepted', date: '2025-03-11', body: '', ...lists, ...grounds, ...fields };
}

const records = [
  recordWith({ id: '0000-use-records', supersededBy: ['bf16'], status: 'superseded' }),
  recordWith({
    id: 'bf16',
    title: 'Train in BF16',
    summary: 'BF16 in all runs.',
    areas: ['numerics'],
    deciders: ['Ada Okafor'],
    supersedes: ['0000-use-records'],
    dependsOn: ['elsewhere'],
    url: 'https://example.org/adr/1',
    options: [{ name: 'FP16', verdict: 'rejected', because: 'It diverged.', numbers: { loss: '3.1' } }],
    evidence: ['No spikes: 0'],
    assumptions: ['Links stay fast'],
    body: '## Context\n\nWhy.\n\n```md\n## Decision\n```\n\n## Decision\n\nBF16.\n\n## More\n\nWords.\n\n## Consequences\n\n- Good.',
  }),
  recordWith({ id: 'written-down', date: undefined, recorded: '2025-04-01' }),
  recordWith({ id: 'no-day', date: undefined }),
];

test('JSON-ADR has the fields of its schema, our own as sections, and links by number', () => {
  const { file, undated } = writeJsonAdr(exportSetOf(records, { least: 1 }), about, today);
  const data = JSON.parse(file.text) as { adrs: Record<string, unknown>[] };
  assert.deepEqual(undated, ['no-day']);
  assert.deepEqual(data.adrs[1], {
    number: 2,
    title: 'Train in BF16',
    status: 'accepted',
    date: '2025-03-11',
    deciders: ['Ada Okafor'],
    tags: ['numerics'],
    source_uri: 'https://example.org/adr/1',
    context: 'Why.\n\n```md\n## Decision\n```',
    decision: 'BF16.',
    consequences: ['- Good.'],
    considered_options: [{ name: 'FP16', description: 'rejected: It diverged. (loss: 3.1)' }],
    links: [{ type: 'supersedes', target: 1, description: '0000-use-records' }],
    custom_sections: {
      Summary: 'BF16 in all runs.',
      Body: '## More\n\nWords.',
      Evidence: '- No spikes: 0',
      Assumptions: '- Links stay fast',
      'Other relations': '- depends-on: elsewhere',
    },
    path: 'bf16.mdx',
  });
  assert.equal(data.adrs[2]?.['date'], '2025-04-01');
});

test('what is written is valid against what the published schema demands, and the schema refuses what is not', () => {
  const schema = readFileSync(new URL('../../fixtures/export/json-adr.schema.json', import.meta.url), 'utf8');
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  const check = ajv.compile(JSON.parse(schema) as object);
  const { file } = writeJsonAdr(exportSetOf(records, { least: 1 }), about, today);
  assert.ok(check(JSON.parse(file.text)), ajv.errorsText(check.errors));
  assert.equal(check({ ...(JSON.parse(file.text) as object), tool: 'cairn' }), false);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { putFiles } from '../../../helpers/content.ts';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

function makeContent(t: TestContext): string {
  const folder = makeFolder(t);
  putFiles(join(folder, 'content'), {
    'people/ada-okafor.yaml': 'name: Ada Okafor\n',
    'records/0001-use-mysql.mdx':
      '---\ntitle: Use MySQL\nstatus: accepted\ndate: 2024-01-15\n---\n\n## Context\n\nA store of \\{things}.\n',
    'records/use-kafka.mdx':
      '---\ntitle: Use Kafka\nstatus: accepted\ndate: 2024-03-01\ndeciders: [ada-okafor]\nsupersedes: [0001-use-mysql]\n---\n\n## Context\n\nSee <Ref id="0001-use-mysql" /> and [it](./0001-use-mysql.mdx).\n\n<Callout kind="warning">\n  Three brokers.\n</Callout>\n\n## Decision\n\nKafka. {/* not yet */}\n',
  });
  return folder;
}

async function exported(t: TestContext, format: string): Promise<(file: string) => string> {
  const folder = makeContent(t);
  const { code, stderr } = await cairn([
    'export',
    '--format',
    format,
    '--content',
    join(folder, 'content'),
    '--to',
    join(folder, 'out'),
  ]);
  assert.equal(code, 0, stderr);
  return (file) => readFileSync(join(folder, 'out', file), 'utf8');
}

const body =
  '## Context\n\nSee [Use MySQL](0001-use-mysql.md) and [it](0001-use-mysql.md).\n\n> **Warning**\n>\n> Three brokers.\n\n## Decision\n\nKafka. <!-- not yet -->\n';

test('MADR has people by name, links to new files, and components as Markdown', async (t) => {
  const text = await exported(t, 'madr');
  assert.equal(
    text('0002-use-kafka.md'),
    `---\nstatus: accepted\ndate: 2024-03-01\ndecision-makers:\n  - Ada Okafor\n---\n# Use Kafka\n\n${body}\n## Links\n\n- Supersedes [Use MySQL](0001-use-mysql.md)\n`,
  );
  assert.match(text('0001-use-mysql.md'), /^---\nstatus: superseded by ADR-0002\n/);
});

test('adr-tools has both sides of a supersession in the status section, spelt as it spells it', async (t) => {
  const text = await exported(t, 'adr-tools');
  assert.equal(
    text('0002-use-kafka.md'),
    `# 2. Use Kafka\n\nDate: 2024-03-01\n\nDeciders: Ada Okafor\n\n## Status\n\nAccepted\n\nSupercedes [1. Use MySQL](0001-use-mysql.md)\n\n${body}`,
  );
  assert.match(text('0001-use-mysql.md'), /## Status\n\nSuperceded by \[2\. Use Kafka\]\(0002-use-kafka\.md\)\n/);
});

test('JSON-ADR has the sections that it has fields for, and links by number', async (t) => {
  const text = await exported(t, 'json-adr');
  const { adrs } = JSON.parse(text('adrs.json')) as { adrs: Record<string, unknown>[] };
  assert.equal(adrs[0]?.['status'], 'superseded');
  assert.equal(adrs[1]?.['decision'], 'Kafka. <!-- not yet -->');
  assert.deepEqual(adrs[1]?.['links'], [{ type: 'supersedes', target: 1, description: 'Use MySQL' }]);
});

test('what goes out comes in again the same', async (t) => {
  for (const format of ['madr', 'adr-tools', 'json-adr', 'backstage']) {
    const folder = makeContent(t);
    await cairn(['export', '--format', format, '--content', join(folder, 'content'), '--to', join(folder, 'out')]);
    const { code, stderr } = await cairn(['import', join(folder, 'out'), '--to', join(folder, 'again/records')]);
    assert.equal(code, 0, stderr);
    const files = readdirSync(join(folder, 'again/records')).filter((file) => file.endsWith('.mdx'));
    assert.deepEqual(files, ['0001-use-mysql.mdx', '0002-use-kafka.mdx'], format);
    const text = readFileSync(join(folder, 'again/records/0002-use-kafka.mdx'), 'utf8');
    assert.match(
      text,
      /title: Use Kafka\nstatus: accepted\ndate: 2024-03-01\ndeciders: \[ada-okafor\]\nsupersedes: \[0001-use-mysql\]/,
      format,
    );
  }
});

test('a folder that holds something is left alone', async (t) => {
  const folder = makeContent(t);
  const { code, stderr } = await cairn([
    'export',
    '--format',
    'madr',
    '--content',
    join(folder, 'content'),
    '--to',
    join(folder, 'content'),
  ]);
  assert.equal(code, 2);
  assert.match(stderr, /is not empty, so nothing was written/);
});

test('documents for a search engine go to a folder with their mapping, or to the terminal', async (t) => {
  const folder = makeContent(t);
  const words = ['export', '--format', 'ndjson', '--content', join(folder, 'content')];
  const [written, printed] = await Promise.all([
    cairn([...words, '--to', join(folder, 'out')]),
    cairn([...words, '--index', 'wiki']),
  ]);
  assert.match(written.stdout, /^3 documents in .*out\.\n$/);
  const text = readFileSync(join(folder, 'out/records.ndjson'), 'utf8');
  assert.equal(printed.stdout, text.replaceAll('"_index":"cairn"', '"_index":"wiki"'));
  const [, document] = text.split('\n');
  assert.deepEqual(JSON.parse(document ?? ''), {
    kind: 'record',
    id: '0001-use-mysql',
    title: 'Use MySQL',
    text: 'Context\nA store of {things}.',
    names: '0001-use-mysql',
    status: 'superseded',
    inForce: false,
    date: '2024-01-15',
    url: '/records/0001-use-mysql/',
    leadsTo: '/records/use-kafka/',
  });
  const mapping = JSON.parse(readFileSync(join(folder, 'out/mapping.json'), 'utf8')) as { mappings: object };
  assert.deepEqual(Object.keys(mapping), ['mappings']);
});

test('an index belongs to documents for a search engine alone', async (t) => {
  const { code, stderr } = await cairn(['export', '--format', 'madr', '--index', 'x', '--content', makeContent(t)]);
  assert.equal(code, 2);
  assert.match(stderr, /`--index` belongs to `--format ndjson`\./);
});

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadFromDisk } from '../../../../src/load/from-disk.ts';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

const fact = `# measured by hand
name: Nodes lost a week
values:
  - { value: 1, unit: nodes, on: 2025-01-01 } # the first winter
`;

const record = `---
title: Restart by hand
status: proposed
assumptions:
  - claim: A node is lost about once a week
    fact: nodes-lost
    op: "<="
    value: 2
    unit: nodes
---

Text.
`;

function makeContent(t: TestContext) {
  const dir = makeFolder(t);
  for (const folder of ['records', 'facts']) mkdirSync(join(dir, folder));
  writeFileSync(join(dir, 'records', 'restart-by-hand.mdx'), record.replace('proposed', 'accepted'));
  writeFileSync(join(dir, 'facts', 'nodes-lost.yaml'), fact);
  const call = (...words: string[]) =>
    cairn(['fact', ...words, '--content', '.', '--today', '2026-01-31'], { cwd: dir });
  return { dir, call, text: () => readFileSync(join(dir, 'facts', 'nodes-lost.yaml'), 'utf8') };
}

test('a value is added with the unit of the last one, and what it breaks is said at once', async (t) => {
  const { dir, call, text } = makeContent(t);
  const outcome = await call('nodes-lost', '2.50', '--source', 'https://example.org/log');
  assert.equal(outcome.code, 0, outcome.stderr);
  assert.equal(
    text(),
    `${fact}  - value: 2.50
    unit: nodes
    on: 2026-01-31
    source:
      text: example.org/log
      url: https://example.org/log
`,
  );
  assert.match(outcome.stdout, /^facts\/nodes-lost\.yaml: Nodes lost a week is 2\.50 nodes, 2026-01-31\.\n/);
  assert.match(
    outcome.stdout,
    /\nThis breaks what was taken for true:\nrecords\/restart-by-hand\.mdx:\d+ warning tripped-assumption\n/,
  );
  const { corpus } = await loadFromDisk({ contentDir: dir });
  assert.deepEqual(corpus.entries.fact.get('nodes-lost')?.values.at(-1), {
    value: 2.5,
    unit: 'nodes',
    on: '2026-01-31',
    source: { text: 'example.org/log', url: 'https://example.org/log' },
  });
});

test('a value that breaks nothing says nothing more; without a source it asks for one', async (t) => {
  const { call, text } = makeContent(t);
  assert.deepEqual(await call('nodes-lost', '1.5', '--on', '2025-06-01', '--unit', 'hosts'), {
    code: 0,
    stdout:
      'facts/nodes-lost.yaml: Nodes lost a week is 1.5 hosts, 2025-06-01.\n' +
      'Nobody can look it up yet: say where it was read with `source`.\n',
    stderr: '',
  });
  assert.equal(text(), `${fact}  - value: 1.5\n    unit: hosts\n    on: 2025-06-01\n`);
});

test('a value that is no number, and a fact that does not exist, are refused', async (t) => {
  const { call, text } = makeContent(t);
  assert.deepEqual(await call('nodes-lost', 'many'), {
    code: 2,
    stdout: '',
    stderr: 'VALUE is a number such as `135`, `0.97` or `1e-4`, not `many`; the unit goes into `--unit`.\n',
  });
  assert.deepEqual(await call('node-lost', '1'), {
    code: 1,
    stdout: '',
    stderr: 'No fact is called `node-lost`. Did you mean `nodes-lost`?\n',
  });
  assert.equal(text(), fact);
});

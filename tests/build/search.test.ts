/** Does the search of the sample wiki answer as well as it did, and does the terminal tell it? */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { projectRoot } from '../../src/cli/project-root.ts';
import type { Row } from '../../src/cli/eval/evaluate.ts';
import { makeFolder, putFiles } from '../helpers/content.ts';
import { cairn } from '../helpers/cairn.ts';

const work = makeFolder();
const site = join(work, 'site');
const questions = join(projectRoot, 'tests/fixtures/search/sample.jsonl');

before(async () => {
  const words = ['build', '--content', join(projectRoot, 'content'), '--out', site];
  const { code, stderr } = await cairn(words, { env: { CAIRN_CACHE: join(work, 'cache') } });
  assert.equal(code, 0, stderr);
});

test('120 questions about the sample are answered, and better than by Pagefind alone or by a plain BM25', async () => {
  const { code, stdout, stderr } = await cairn(['search:eval', '--json', '--site', site, '--queries', questions]);
  assert.equal(code, 0, stderr);
  const rows = JSON.parse(stdout) as readonly Row[];
  assert.deepEqual(
    rows.map(({ engine, questions: count }) => [engine, count]),
    [
      ['Cairn', 120],
      ['Pagefind', 120],
      ['BM25', 120],
    ],
  );
  const [ours, ...others] = rows as readonly [Row, ...Row[]];
  // the floor: a change of ranking or content may not fall under it
  assert.ok(ours['success@1'] >= 0.85, `success@1 is ${ours['success@1']}`);
  assert.ok(ours['success@5'] >= 0.97, `success@5 is ${ours['success@5']}`);
  assert.equal(ours.none, 0);
  for (const other of others) assert.ok(ours['nDCG@10'] > other['nDCG@10'], other.engine);
});

test('a program gets answers as JSON, best first', async () => {
  const words = ['search', '--json', '--limit', '3', '--site', site, 'why', 'not', 'fp16'];
  const { code, stdout, stderr } = await cairn(words);
  assert.equal(code, 0, stderr);
  const answers = JSON.parse(stdout) as readonly Record<string, unknown>[];
  assert.equal(answers.length, 3);
  const { score, section, excerpt, ...first } = answers[0]!;
  assert.deepEqual(first, {
    id: 'bf16-over-fp16',
    kind: 'record',
    url: '/records/bf16-over-fp16/',
    title: 'Train in BF16, not FP16',
    status: 'accepted',
  });
  assert.ok(typeof score === 'number' && score >= Number(answers[1]?.score));
  assert.match(String(excerpt), /FP16/);
  assert.match(String((section as { url?: unknown }).url), /^\/records\/bf16-over-fp16\/#/);
});

test('a person gets answers in words, and is told where a word stands nowhere', async () => {
  const { code, stdout } = await cairn(['search', '--site', site, 'chekpoint interval', 'status:accepted']);
  assert.equal(code, 0);
  assert.match(stdout, /^Nothing has “chekpoint”; looked for “checkpoints?” instead\.\n/);
  assert.match(stdout, /Save a checkpoint every 100 iterations\n {2}record · accepted · 2022-03-22\n/);
  const nothing = await cairn(['search', '--site', site, 'quetzalcoatl']);
  assert.deepEqual([nothing.code, nothing.stdout], [1, 'Nothing has “quetzalcoatl”.\n\nNothing found.\n']);
});

test('what cannot be searched or measured is told with what to do', async () => {
  const none = await cairn(['search', '--site', work, 'x']);
  assert.equal(none.code, 1);
  assert.match(none.stderr, /^There is no site in `.*`\. Build it first: `npm run build`\.\n$/);
  putFiles(work, { 'bad.jsonl': '{"q": "x", "relevant": ["a"]}\n{"q": 1}\n' });
  const bad = await cairn(['search:eval', '--site', site, '--queries', join(work, 'bad.jsonl')]);
  assert.equal(bad.code, 1);
  assert.match(bad.stderr, /bad\.jsonl:2 is no question\. One is `\{"q": "why not fp16"/);
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { runChecks } from '../../../../src/checks/index.ts';
import { loadFromDisk } from '../../../../src/load/from-disk.ts';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

const record = `---
title:   'Use   Kafka' # the queue
status: accepted
date: 2025-01-01
deciders: [ada]
# nobody has looked yet
areas: [queues]
---

Text with \`verifications: []\` in it.   
`;

function makeContent(t: TestContext) {
  const dir = makeFolder(t);
  for (const folder of ['records', 'people']) mkdirSync(join(dir, folder));
  writeFileSync(join(dir, 'records', '0012-use-kafka.mdx'), record);
  writeFileSync(join(dir, 'people', 'ada.yaml'), 'name: Ada Okafor\naliases: [Ada@Example.org]\n');
  execFileSync('git', ['-C', dir, 'init'], { stdio: 'ignore' });
  const call = (...words: string[]) =>
    cairn(['verify', ...words, '--content', '.', '--today', '2026-01-31'], { cwd: dir });
  const text = () => readFileSync(join(dir, 'records', '0012-use-kafka.mdx'), 'utf8');
  const setMail = (mail: string) => execFileSync('git', ['-C', dir, 'config', 'user.email', mail]);
  return { dir, call, text, setMail };
}

test('a verification is added by whom git knows, today, and all else keeps its bytes', async (t) => {
  const { dir, call, text, setMail } = makeContent(t);
  setMail('ada@example.org');
  assert.deepEqual(await call('ADR-12', '--result', 'holds', '--against', 'commit 88f2c1'), {
    code: 0,
    stdout: 'records/0012-use-kafka.mdx: Ada Okafor found on 2026-01-31 that it still holds.\n',
    stderr: '',
  });
  const added = 'verifications:\n  - by: ada\n    on: 2026-01-31\n    against: commit 88f2c1\n    result: holds\n';
  assert.equal(text(), record.replace('areas: [queues]\n', `areas: [queues]\n${added}`));
  const { corpus, issues } = await loadFromDisk({ contentDir: dir });
  assert.deepEqual([...issues, ...runChecks(corpus, '2026-01-31')], []);
});

test('what holds no longer is to be decided again, and a second look stands below the first', async (t) => {
  const { call, text } = makeContent(t);
  await call('0012-use-kafka', '--result', 'unclear', '--by', 'ada', '--on', '2026-01-01');
  assert.deepEqual(await call('0012-use-kafka', '--result', 'broken', '--by', 'Ada Okafor'), {
    code: 0,
    stdout:
      'records/0012-use-kafka.mdx: Ada Okafor found on 2026-01-31 that it holds no longer.\n' +
      'Decide again: `npm run cairn -- new record --supersedes 0012-use-kafka`.\n',
    stderr: '',
  });
  const added =
    'verifications:\n  - by: ada\n    on: 2026-01-01\n    result: unclear\n  - by: ada\n    on: 2026-01-31\n    result: broken\n';
  assert.equal(text(), record.replace('areas: [queues]\n', `areas: [queues]\n${added}`));
});

test('without a result, a known person or a record that exists, nothing is written', async (t) => {
  const { dir, call, text, setMail } = makeContent(t);
  setMail('eve@example.org');
  writeFileSync(join(dir, 'records', 'torn.mdx'), '---\ntitle: [\n---\n');
  const refused: readonly (readonly [words: readonly string[], code: number, message: string])[] = [
    [['0012-use-kafka'], 2, 'Say what was found with `--result holds|broken|unclear`.'],
    [
      ['0012-use-kafka', '--result', 'holds'],
      2,
      "Say who you are with `--by PERSON`, or add `eve@example.org`, git's `user.email`, to the `aliases` of a person.",
    ],
    [['0012-use-kafka', '--result', 'holds', '--by', 'adaa'], 1, 'No person is called `adaa`. Did you mean `ada`?'],
    [['use-kafka', '--result', 'holds'], 1, 'No record is called `use-kafka`. Did you mean `0012-use-kafka`?'],
    [['torn', '--result', 'holds'], 1, '`records/torn.mdx` has errors; `npm run check` says which. Mend them first.'],
    [['0012-use-kafka', '--result', 'fine'], 2, '`--result` takes one of `holds`, `broken`, `unclear`, not `fine`.'],
  ];
  for (const [words, code, message] of refused) {
    assert.deepEqual(await call(...words), { code, stdout: '', stderr: `${message}\n` }, words.join(' '));
  }
  assert.equal(text(), record);
});

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runChecks } from '../../../../src/checks/index.ts';
import { entryKinds } from '../../../../src/domain/entry.ts';
import { loadFromDisk } from '../../../../src/load/from-disk.ts';
import { cairn, makeFolder } from '../../../helpers/cairn.ts';

test('one entry of each kind, each from one line, makes a wiki without a problem', async (t) => {
  const dir = makeFolder(t);
  const call = async (...words: string[]) => {
    const { code, stdout, stderr } = await cairn(['new', ...words, '--content', dir, '--today', '2026-01-31']);
    assert.equal(code, 0, stderr);
    return stdout;
  };
  const text = (file: string) => readFileSync(join(dir, file), 'utf8');

  assert.equal(
    await call('person', 'Ada Okafor', '--role', 'Numerics lead', '--aliases', 'ada@example.org, aokafor'),
    `Wrote ${dir}/people/ada-okafor.yaml.
Records name them in \`deciders\` and \`steward\`, systems in \`owner\` and \`experts\`.
`,
  );
  assert.equal(
    text('people/ada-okafor.yaml'),
    'name: Ada Okafor\nrole: Numerics lead\naliases: [ada@example.org, aokafor]\n',
  );
  await call('person', 'Ben Li');
  await call('team', 'Pre-training', '--lead', 'Ada Okafor', '--purpose', 'Trains: everything.');
  assert.equal(
    text('teams/pre-training.yaml'),
    'name: Pre-training\nlead: ada-okafor\npurpose: "Trains: everything."\n',
  );
  await call('system', 'Checkpoint store', '--type', 'service', '--owner', 'aokafor', '--criticality', '3');
  assert.equal(
    text('systems/checkpoint-store.yaml'),
    'name: Checkpoint store\nkind: service\nowner: ada-okafor\ncriticality: 3\n',
  );
  await call(
    'record',
    'Train in BF16: no FP16',
    '--status',
    'accepted',
    '--deciders',
    'ada-okafor,ben-li',
    '--systems',
    'checkpoint-store',
    '--areas',
    'numerics',
    '--steward',
    'ada-okafor',
  );
  const front = (file: string) => text(file).split('# options:')[0];
  assert.equal(
    front('records/train-in-bf16-no-fp16.mdx'),
    `---
title: "Train in BF16: no FP16"
status: accepted
date: 2026-01-31
recorded: 2026-01-31
areas: [numerics]
systems: [checkpoint-store]
deciders: [ada-okafor, ben-li]
steward: ada-okafor
`,
  );
  await call('record', 'Train in FP8', '--supersedes', 'train-in-bf16-no-fp16');
  assert.equal(
    front('records/train-in-fp8.mdx'),
    `---
title: Train in FP8
status: proposed
recorded: 2026-01-31
areas: [numerics]
systems: [checkpoint-store]
supersedes: [train-in-bf16-no-fp16]
`,
  );
  await call('term', 'BF16', '--definition', 'A number of 16 bits: 8 for the exponent.', '--see', 'train-in-fp8');
  await call('fact', 'Bandwidth', '--value', '135.0', '--unit', 'Gb/s', '--source', 'https://example.org/a/');
  assert.equal(
    text('facts/bandwidth.yaml'),
    `name: Bandwidth
values:
  - value: 135.0
    unit: Gb/s
    on: 2026-01-31
    source:
      text: example.org/a
      url: https://example.org/a/
`,
  );
  await cairn(['depart', 'ada-okafor', '--on', '2026-03-31', '--content', dir, '--today', '2026-01-31']);
  await call('handoff', 'Ada Okafor');
  const item = (name: string, taker: string) =>
    ` {2}# .*\\n {2}- what: ${name}\\n${taker} {4}questions:\\n(?: {6}- .*\\n)+`;
  assert.match(
    text('handoffs/ada-okafor-2026.mdx'),
    new RegExp(
      `^---\\nfrom: ada-okafor\\nlast-day: 2026-03-31\\nitems:\\n${item('checkpoint-store', ' {4}to: ben-li # .*\\n')}${item('train-in-bf16-no-fp16', '')}---\\n`,
    ),
  );
  await call('receipt', 'ada-okafor-2026', '--by', 'ben-li');
  assert.match(
    text('receipts/ada-okafor-2026-ben-li-2026-01-31.yaml'),
    /^handoff: ada-okafor-2026\nby: ben-li\non: 2026-01-31\nitems:\n {2}- what: checkpoint-store\n {4}answers: \[\]\n {2}- what: train-in-bf16-no-fp16\n {4}answers: \[\]\n(?:# .*\n)+$/,
  );
  const receipt = 'receipts/ada-okafor-2026-ben-li-2026-01-31.yaml';
  writeFileSync(
    join(dir, receipt),
    text(receipt).replaceAll('answers: []', 'answers: [It is in the runbook, By hand]'),
  );
  await call('person', 'Cleo Ruiz');
  await cairn(['depart', 'cleo-ruiz', '--on', '2026-03-31', '--content', dir, '--today', '2026-01-31']);
  await call('handoff', 'cleo-ruiz');
  assert.match(text('handoffs/cleo-ruiz-2026.mdx'), /^---\nfrom: cleo-ruiz\nlast-day: 2026-03-31\n---\n/);
  assert.deepEqual(await cairn(['new', 'receipt', 'cleo-ruiz-2026', '--by', 'ada-okafor', '--content', dir]), {
    code: 1,
    stdout: '',
    stderr: 'Nothing in the handoff `cleo-ruiz-2026` is for `ada-okafor`.\n',
  });
  await call('path', 'Your first week', '--steps', 'train-in-fp8,https://example.org', '--maintainer', 'ben-li');
  await call('event', 'your-first-week', '--by', 'ada-okafor');
  assert.equal(
    text('people/events/your-first-week-ada-okafor-2026-01-31.yaml'),
    'by: ada-okafor\non: 2026-01-31\nkind: path-finished\nof: your-first-week\n',
  );

  const { corpus, issues } = await loadFromDisk({ contentDir: dir });
  // the only other holder of the system is leaving: that is what the checks are for
  const found = [...issues, ...runChecks(corpus, '2026-01-31')].filter(({ code }) => code !== 'holders-leaving');
  assert.deepEqual(found, []);
  for (const kind of entryKinds) assert.ok(corpus.entries[kind].size > 0, kind);
});

test('nothing is overwritten, and nothing is written that would not pass', async (t) => {
  const dir = makeFolder(t);
  const call = (...words: string[]) => cairn(['new', ...words, '--content', dir, '--today', '2026-01-31']);
  assert.equal((await call('record', 'Use Kafka')).code, 0);
  const before = readFileSync(join(dir, 'records', 'use-kafka.mdx'), 'utf8');
  const refused: readonly (readonly [words: readonly string[], code: number, message: string])[] = [
    [
      ['record', 'use kafka!'],
      1,
      `There is a record \`use-kafka\` already, in \`${dir}/records/use-kafka.mdx\`. Name another id with \`--id\`.`,
    ],
    [['record'], 2, 'A new record needs `--title`.'],
    [['fact', 'Speed'], 2, 'A new fact needs `--value`.'],
    [['record', '???'], 2, 'The title has no letters to make an id of; name one with `--id`.'],
    [['record', 'Index'], 2, '`index` is the name of a page; add a word, or name an id with `--id`.'],
    [['record', 'A', '--id', 'Big Id'], 2, '`--id` is lower case, with hyphens between words: `big-id`.'],
    [['record', 'A', '--supersedes', 'use-kafak'], 1, 'No record is called `use-kafak`. Did you mean `use-kafka`?'],
    [
      ['record', 'A', '--systems', 'b'],
      1,
      'No system is called `b`. There is no system yet; `npm run cairn -- new system` writes one.',
    ],
    [
      ['record', 'A', '--status', 'superseded'],
      2,
      '`--status` takes one of `proposed`, `accepted`, `rejected`, `deprecated`, not `superseded`.',
    ],
    [['record', 'A', '--date', '31.1.2026'], 2, '`--date` takes a day that exists, as `YYYY-MM-DD`, not `31.1.2026`.'],
    [
      ['fact', 'Speed', '--value', '10 km'],
      2,
      '`--value` is a number such as `135`, `0.97` or `1e-4`, not `10 km`; the unit goes into `--unit`.',
    ],
    [['team', 'A', '--value', '1'], 2, 'A team has no `--value`; it has `--name`, `--lead`, `--purpose`.'],
    [
      ['term', 'A', '--definition', 'b', '--see', 'use-kafak'],
      2,
      '`--see` names `use-kafak`, but no entry has this id. Did you mean `use-kafka`?',
    ],
    [
      ['recrod', 'A'],
      2,
      '`new` takes one of `record`, `person`, `event`, `team`, `system`, `handoff`, `receipt`, `path`, `term`, `fact`, not `recrod`. Did you mean `record`?',
    ],
  ];
  for (const [words, code, message] of refused) {
    assert.deepEqual(await call(...words), { code, stdout: '', stderr: `${message}\n` }, words.join(' '));
  }
  assert.equal(readFileSync(join(dir, 'records', 'use-kafka.mdx'), 'utf8'), before);
});

test('a long title gives an id of its first words', async (t) => {
  const dir = makeFolder(t);
  const title = 'Keep the optimiser states in thirty-two bits although the weights are in sixteen';
  const { stdout } = await cairn(['new', 'record', title, '--content', dir]);
  assert.match(stdout, /records\/keep-the-optimiser-states-in-thirty-two-bits-although-the\.mdx\.\n/);
});

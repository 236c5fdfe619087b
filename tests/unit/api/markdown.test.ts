import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownFiles } from '../../../src/api/markdown-files.ts';
import type { ApiSource } from '../../../src/api/source.ts';
import { makeApiCorpus, makeApiSource } from '../../helpers/api-corpus.ts';
import type { GivenCorpus } from '../../helpers/make-corpus.ts';

const wiki = 'https://wiki.example.org/wiki';

/** The text of one file; all files before it are made too. */
async function textOf(path: string, source: ApiSource = makeApiSource()): Promise<string> {
  const made = new Map<string, string>();
  for (const file of markdownFiles(source)) made.set(file.path, await file.text((name) => made.get(name)));
  return made.get(path) ?? assert.fail(`no ${path} among ${[...made.keys()].join(', ')}`);
}

/** The first line of the record `x`, whose fields these are. */
async function firstLine(fields: object, records: GivenCorpus['records'] = []): Promise<string> {
  const corpus = makeApiCorpus({ records: [{ id: 'x', ...fields }, ...records] });
  return (await textOf('records/x.md', makeApiSource(corpus))).split('\n')[0] ?? '';
}

test('a superseded record begins with what took its place', async () => {
  assert.equal(
    await firstLine({ status: 'accepted', date: '2024-01-01' }, [
      { id: 'y', title: 'New', date: '2025-01-01', supersedes: ['x'] },
    ]),
    `SUPERSEDED by [New](${wiki}/records/y.md): do not apply.`,
  );
});

test('where the successor was replaced in turn, the current answer is named too', async () => {
  const records = [
    { id: 'y', title: 'Second', date: '2024-06-01', supersedes: ['x'] },
    { id: 'z', title: 'Third', date: '2025-01-01', supersedes: ['y'] },
  ] as const;
  assert.equal(
    await firstLine({ date: '2024-01-01' }, records),
    `SUPERSEDED by [Second](${wiki}/records/y.md) (superseded): do not apply. Current answer: [Third](${wiki}/records/z.md).`,
  );
});

test('every status is told in the first line', async () => {
  assert.equal(await firstLine({ status: 'accepted', date: '2025-01-01' }), 'IN FORCE since 2025-01-01.');
  assert.equal(
    await firstLine({ status: 'accepted', date: '2025-01-01', reviewBy: '2025-12-31' }),
    'IN FORCE since 2025-01-01. Review overdue: It should have been looked at by 31 December 2025, 31 days ago.',
  );
  assert.equal(
    await firstLine({ status: 'accepted', date: '2027-01-01' }),
    'DECIDED for 2027-01-01: do not apply before.',
  );
  assert.equal(await firstLine({ status: 'proposed' }), 'PROPOSED, not decided: do not apply yet.');
  assert.equal(
    await firstLine({ status: 'rejected' }),
    'REJECTED: do not apply. It was considered and is not what we do.',
  );
  assert.equal(
    await firstLine({ status: 'deprecated' }),
    'DEPRECATED: do not apply. It no longer holds, and nothing has replaced it.',
  );
  assert.equal(
    await firstLine({ status: 'unstated' }),
    'STATUS UNKNOWN: nobody has written down whether this was decided.',
  );
});

test('a record tells its facts, what was weighed and what it rests on before its text', async () => {
  const text = await textOf('records/bf16.md', makeApiSource(makeApiCorpus(), { bf16: '## Context\n\nIt diverged.' }));
  assert.equal(
    text.replaceAll('\u00A0', ' '),
    `IN FORCE since 2025-03-11. Assumption broken: Link speed: 100 Gb/s, where it must be ≥ 200 Gb/s.

# Train in BF16

BF16 in all runs.

- Status: accepted
- Decided: 2025-03-11
- Answers for it: [Training](${wiki}/teams/training.md)
- Decided by: [Ada Okafor](${wiki}/people/ada.md), somebody
- Areas: numerics
- Systems: [The cluster](${wiki}/systems/cluster.md)
- Supersedes: [Train in FP16](${wiki}/records/fp16.md) (superseded)
- Review: Assumption broken. Link speed: 100 Gb/s, where it must be ≥ 200 Gb/s.
- Last verified: 2025-06-01 by [Ada Okafor](${wiki}/people/ada.md): holds
- Who knows it: [Ada Okafor](${wiki}/people/ada.md)
- Page: ${wiki}/records/bf16/

## Options considered

| Option | Verdict | loss | Why |
| --- | --- | --- | --- |
| FP16 | rejected | 3.1 | It diverged. |

## Evidence

- No spikes: 0 spikes; see [Link speed](${wiki}/facts/speed.md); source: Log

## Assumptions

- NO LONGER TRUE: Links stay fast (must be ≥ 200 Gb/s, is 100 Gb/s)

## In the author’s words

## Context

It diverged.

## Related records

- Underlies: [Try Muon](${wiki}/records/muon.md) (proposed)

## How the answer changed

- 2024-01-10: [Train in FP16](${wiki}/records/fp16.md) (superseded)
- 2025-03-11: [Train in BF16](${wiki}/records/bf16.md), this record
`,
  );
});

test('components are written out, and links lead to the Markdown of other pages', async () => {
  const prose = [
    'See <Ref id="fp16" />, <Ref id="muon">this</Ref>, <Fact id="speed" /> and <Term id="bf16">it</Term>.',
    '',
    '<Callout kind="warning" title="Mind">',
    '  Not [here](./tape.mdx#why) nor [there](https://example.org).',
    '</Callout>',
    '',
    '<Chart title="Loss" type="line" x="Step" y="Loss" src="./loss.csv" />',
    '',
    '<Figure src="./plan.svg" alt="A plan" />',
  ].join('\n');
  const asset = { line: 1, column: 1, exists: true } as const;
  const body = {
    digest: '',
    words: 1,
    headings: [],
    links: [],
    references: [],
    assets: [
      { ...asset, src: './loss.csv', file: 'records/loss.csv', use: 'data' },
      { ...asset, src: './plan.svg', file: 'records/plan.svg', use: 'image' },
    ],
  } as const;
  const given = makeApiCorpus();
  const records = [...given.entries.record.values()].map((record) =>
    record.id === 'bf16' ? { ...record, body } : record,
  );
  const text = await textOf('records/bf16.md', makeApiSource(makeApiCorpus({ records }), { bf16: prose }));
  const written = text.slice(text.indexOf('See ['), text.indexOf('\n\n## Related')).replaceAll('\u00A0', ' ');
  assert.equal(
    written,
    `See [Train in FP16](${wiki}/records/fp16.md), [this](${wiki}/records/muon.md), [100 Gb/s](${wiki}/facts/speed.md) and [it](${wiki}/glossary.md).

> **Mind**
>
> Not [here](${wiki}/records/tape.md#why) nor [there](https://example.org).

**Loss**

\`\`\`csv
text of records/loss.csv
\`\`\`

![A plan](https://wiki.example.org/wiki/assets/plan.svg)`,
  );
});

test('links of a Markdown file are changed where they stand, and nowhere else', async () => {
  const prose = 'A `](./tape.md)` and [a link](./tape.md), [one more][t].\n\n[t]: ./tape.md';
  const link = { text: '', column: 0 };
  const body = {
    digest: '',
    words: 1,
    headings: [],
    references: [],
    assets: [],
    links: [
      { ...link, href: './tape.md', line: 1, column: 21 },
      { ...link, href: './tape.md', line: 1, column: 44 },
    ],
  };
  const records = [
    { id: 'x', file: 'records/x.md', body },
    { id: 'tape', status: 'rejected' },
  ] as const;
  const text = await textOf('records/x.md', makeApiSource(makeApiCorpus({ records }), { x: prose }));
  assert.ok(
    text.includes(
      `A \`](./tape.md)\` and [a link](${wiki}/records/tape.md), [one more][t].\n\n[t]: ${wiki}/records/tape.md`,
    ),
    text,
  );
});

test('llms.txt names what holds, and llms-full.txt holds it whole', async () => {
  const short = await textOf('llms.txt');
  assert.match(short, /^# Casebook\n\n> /);
  assert.ok(
    short.includes(`## Decisions in force\n\n- [Train in BF16](${wiki}/records/bf16.md): BF16 in all runs.\n\n`),
  );
  assert.ok(!short.includes('Train in FP16'));
  const whole = await textOf('llms-full.txt');
  assert.ok(whole.includes('IN FORCE since 2025-03-11.'));
  assert.ok(
    whole.endsWith(
      `## Do not apply\n\n- [Keep tapes](${wiki}/records/tape.md): rejected\n- [Train in FP16](${wiki}/records/fp16.md): superseded\n`,
    ),
    whole,
  );
});

test('a handoff does not tell where access is kept, nor a person an e-mail address', async () => {
  assert.ok(!(await textOf('handoffs/ben.md')).includes('the vault'));
  assert.ok(!(await textOf('people/ada.md')).includes('ada@example.org'));
});

/** Nobody's name and no address comes out of a wiki that shows roles: canaries in every field, looked for in every file. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesIn, makeWiki } from '../helpers/built-wiki.ts';
import { countCompressed, findCanaries } from '../helpers/find-canaries.ts';
import { makeFolder, putFiles, runCairn } from '../helpers/content.ts';

const today = '2026-01-31';
const mail = 'secret@leak.example.org';
const q = 'Quillon Zarathay';

/** Three people: one named everywhere, one whose id and first name are words, one with accents and an apostrophe. */
const files: Readonly<Record<string, string>> = {
  'wiki.yaml': `name: The wiki of ${q}
summary: Kept by ${q}, ${mail}
origin: https://wiki.example.org
base: /wiki/
repository: { url: 'https://forge.example.org/team/wiki', forge: github, folder: content }
privacy: roles
addresses: [open.example.org]
`,
  'people/quillon-zarathay.yaml': `name: ${q}
role: Training engineer
team: zarathay-team
joined: 2020-01-01
aliases: [qzarathay, quillon@leak.example.org, quillon@open.example.org]
links: ['https://forge.example.org/qzarathay', { label: ${q} at home, url: 'https://zarathay.example.org/' }]
events: [{ on: 2025-01-01, kind: reviewed, of: asked-quillon-zarathay }]
`,
  'people/will.yaml': 'name: Will Rosethorn\nrole: Training engineer\njoined: 2021-01-01\nteam: zarathay-team\n',
  'people/zoe-o-canary.yaml': 'name: Zoë O’Canary\nrole: Assistant to Quillon Zarathay\nleft: 2025-12-31\n',
  'people/events/quillon-zarathay-week.yaml': `by: qzarathay
on: 2025-02-02
kind: path-finished
of: week-with-quillon-zarathay
skipped: [{ step: person-quillon-zarathay, because: '${q} was away, ${mail}' }]
note: ${q} and Zoe O'Canary should mend it. ${mail}
`,
  'teams/zarathay-team.yaml': `name: Zarathay's team\nlead: quillon-zarathay\npurpose: What ${q} wants. ${mail}\n`,
  'systems/store-of-quillon-zarathay.yaml': `name: The store of ${q}
summary: Built by ${q}. ${mail}
team: zarathay-team
owner: will
experts: [qzarathay, zoe-o-canary]
criticality: 3
repos: ['https://forge.example.org/qzarathay/store', 'git@forge.example.org:team/store.git']
links: [{ label: Ask ${q}, url: 'mailto:${mail}' }, { label: On call, url: 'mailto:oncall@open.example.org' }]
aliases: [zarathay-store]
`,
  'facts/speed.yaml': `name: Speed, by ${q}
summary: Measured by ${q}. ${mail}
values: [{ value: 3, unit: Zarathay, on: 2025-01-01, source: { text: '${q}, notebook', url: 'https://example.org/~quillon-zarathay/' } }]
`,
  'glossary/zarathay-run.yaml': `term: Zarathay run\naliases: [quillon run]\ndefinition: A run as ${q} made them. ${mail}\nsee: [will, 'mailto:${mail}']\n`,
  'records/asked-quillon-zarathay.mdx': `---
title: Ask ${q} first
summary: '${q} and Zoe O''Canary are asked. ${mail}'
status: accepted
date: 2025-01-01
areas: [quillon-zarathay]
systems: [zarathay-store]
deciders: [qzarathay]
consulted: [will]
informed: [zoe-o-canary]
steward: quillon-zarathay
aliases: [zarathay-rule]
options: [{ name: As ${q} says, verdict: chosen, because: 'Zarathay knows. ${mail}', numbers: { Zarathay: '3' } }]
evidence: [{ claim: ${q} measured, value: '3', fact: speed, source: { text: ${q}, url: 'mailto:${mail}' } }]
assumptions: [{ claim: ${q} stays, revisit-when: Zarathay leaves }]
verifications: [{ by: will, on: 2025-03-03, against: 'the notes of ${q}', result: holds }]
source: { path: docs/quillon-zarathay.md, url: 'https://forge.example.org/qzarathay/x', status: Quillon agreed, collection: Zarathay }
---

## Decision of ${q}

**Quillon** *Zarathay* decided, says [Zoë O’Canary](../people/zoe-o-canary.yaml#zoe-o-canary), as <Ref id="qzarathay" />
and <Ref id="will">Will Rosethorn</Ref> know. Write to [us](mailto:${mail}), ${mail} or oncall@open.example.org; see
[Quillon's page](https://forge.example.org/qzarathay), [/people/will/](/wiki/people/will/), the
[list](/records/person/will/), [the handoff](../handoffs/will-2026.mdx) and [old](/records/zarathay-rule).

![A picture by ${q}](./quillon-zarathay.png)

\`\`\`python
owner = "Quillon Zarathay"  # ${mail}, quillon_zarathay
\`\`\`

\`\`\`mermaid
graph LR
  A[Quillon Zarathay] --> B[Zoe O'Canary]
\`\`\`

<Chart type="bar" src="./by-zarathay.csv" x="who" y="runs" title="Runs of ${q}" />

| Who | What |
| --- | --- |
| ${q} | ${mail} |
`,
  'records/plain.md': `---
title: We will not rise
status: accepted
date: 2025-01-01
deciders: [will]
steward: will
---

Will it work? It will. ${q} <${mail}> wrote [this](mailto:${mail}) and [that](../people/quillon-zarathay.yaml) to
Quillon
Zarathay.

[note]: mailto:${mail}
`,
  'records/by-zarathay.csv': 'who,runs\nQuillon Zarathay,3\nsomebody,4\n',
  'records/quillon-zarathay.png': '',
  'paths/week-with-quillon-zarathay.mdx': `---
title: A week with ${q}
for: ${q}
maintainer: quillon-zarathay
summary: By ${q}, ${mail}
steps:
  - { ref: 'person:quillon-zarathay', why: 'Meet ${q}', check: { question: 'Who is ${q}?', answer: '${q}, ${mail}' } }
  - { ref: /people/zoe-o-canary/, why: Meet Zoe O'Canary }
  - { ref: asked-quillon-zarathay, id: ask-quillon-zarathay, why: ${mail} }
---

Welcome, says ${q}.
`,
  'handoffs/will-2026.mdx': `---
from: will
last-day: 2026-03-01
items:
  - { what: zarathay-store, to: quillon-zarathay, note: 'Ask ${q}, ${mail}', questions: ['What does ${q} do?'] }
  - { what: What ${q} told Will Rosethorn, to: qzarathay }
open-threads: [{ title: Call ${q}, state: 'Zarathay waits', next: 'Write to ${mail}', to: quillon-zarathay }]
access: [{ what: The safe of ${q}, where: With Zoe O'Canary, grants: quillon-zarathay }]
contacts: [{ name: ${q} at home, about: ${q}, link: 'mailto:${mail}' }]
---

## What Quillon Zarathay should know

Ask Zoë O’Canary.
`,
  'receipts/will-2026-quillon-zarathay-2026-01-20.yaml': `handoff: will-2026
by: qzarathay
on: 2026-01-20
items:
  - { what: store-of-quillon-zarathay, answers: ['${q} runs it, ${mail}'] }
  - { what: What ${q} told Will Rosethorn }
`,
  '.derived/authorship/store-of-quillon-zarathay.yaml': `system: store-of-quillon-zarathay
on: 2026-01-01
repos: [{ repo: 'https://forge.example.org/qzarathay/store', commit: abc1234, commits: 3 }]
state: measured
files: 3
without-author: 0
holders: [{ person: quillon-zarathay, files: 2 }, { person: will, files: 1 }]
others: { people: 0, files: 0 }
truck-factor: { greedy: 1, pruned: 1 }
`,
};

const canaries = [
  /quillon/i,
  /zarathay/i,
  /rosethorn/i,
  /o['’ʼ-]?\s?canary/i,
  /zo[eë]\b/i,
  /leak\.example/i,
  /\b(?:people|person)[/:]will\b/,
  /\bwill-2026/,
];

test('with roles, no name and no address comes out of a wiki, whatever file one opens', async () => {
  const wiki = makeWiki(files);
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  putFiles(wiki.content, { 'records/quillon-zarathay.png': Buffer.from(pixel, 'base64') });
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', wiki.content, '-c', `user.name=${q}`, '-c', `user.email=${mail}`, ...words]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', `Quillon Zarathay decides; ${mail}`);

  const built = await wiki.build('--today', today);
  assert.equal(built.code, 0, built.output);
  assert.deepEqual(findCanaries(readlinked(wiki.out), canaries), []);
  assert.ok(countCompressed(readlinked(wiki.out)) > 10, 'the search index is there, and was opened');

  // what is kept beside the site for the next build; the bodies are the content, and are published by nobody
  const caches = readdirSync(wiki.env.CAIRN_CACHE).filter((name) => !name.startsWith('bodies'));
  for (const name of caches) assert.deepEqual(findCanaries(join(wiki.env.CAIRN_CACHE, name), canaries), []);

  // what is shown instead is there, under one name everywhere
  const record = wiki.page('records/asked-training-engineer');
  assert.match(record, /Ask Training engineer first/);
  assert.match(record, /href="\/wiki\/people\/training-engineer-2\/"/);
  assert.match(record, /oncall@open\.example\.org/);
  assert.match(record, /\(address withheld\)/);
  assert.doesNotMatch(record, /\/edit\//);
  assert.match(wiki.page('people/training-engineer-2'), /<h1[^>]*>\s*Training engineer 2/);
  assert.match(wiki.page('people/person-1'), /<h1[^>]*>\s*Person 1/);
  assert.match(wiki.page('handoffs/training-engineer-2-2026'), /Handoff from Training engineer 2/);
  const plain = wiki.page('records/plain');
  assert.match(plain, /We will not rise/);
  assert.match(plain, /Will it work\? It will\./);
  assert.match(plain, /\/edit\/main\/content\/records\/plain\.md/);
  const mirror = readFileSync(join(wiki.out, 'records/plain.md'), 'utf8');
  assert.match(mirror, /wrote this and \[that\]\(https:\/\/wiki\.example\.org\/wiki\/people\/training-engineer\.md\)/);

  // the way out of the wiki is published too
  const exported = join(makeFolder(), 'export');
  const done = await runCairn(['export', '--format', 'madr', '--to', exported, '--content', wiki.content], wiki.env);
  assert.equal(done.code, 0, done.output);
  assert.deepEqual(findCanaries(exported, canaries), []);
  assert.equal(filesIn(exported).size, 4);

  // with names, names are there again: nothing of the last site is shown in their place, and addresses stay away
  putFiles(wiki.content, { 'wiki.yaml': files['wiki.yaml']!.replace('privacy: roles', 'privacy: names') });
  const again = await wiki.build('--today', today);
  assert.equal(again.code, 0, again.output);
  assert.match(wiki.page('records/asked-quillon-zarathay'), /Ask Quillon Zarathay first/);
  assert.deepEqual(findCanaries(readlinked(wiki.out), [/leak\.example/i]), []);
});

/** The folder that the link `site` leads to. */
function readlinked(out: string): string {
  return execFileSync('readlink', ['-f', out], { encoding: 'utf8' }).trim();
}

/** What counts as the decision of a text? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compiling.ts';

async function decisionOf(text: string): Promise<string | undefined> {
  const { body } = await compile(text);
  return body.decision?.replace(/\uE000(\w+)\uE001([^\uE002]*)\uE002/g, '[$1:$2]');
}

test('what stands under the heading, up to the next of its level; one line a block', async () => {
  const text = `# Title

Before.

## Decision

We *save*
daily.

- one
- two \`code\`

### In detail

| a | b |
| - | - |
| 1 | 2 |

\`\`\`sh
rm -rf  x
\`\`\`

## Consequences

After.
`;
  assert.equal(await decisionOf(text), 'We save daily.\none\ntwo code\nIn detail\na b\n1 2\nrm -rf x');
});

for (const heading of ['Decision', 'The decision', 'Decision Outcome', '2. Decision', 'What we decided', 'DECISION:']) {
  test(`a heading such as “${heading}” announces it`, async () => {
    assert.equal(await decisionOf(`Intro.\n\n## ${heading}\n\nYes.\n\n## Next\n\nNo.`), 'Yes.');
  });
}

for (const heading of ['Decision drivers', 'Context of the decision', 'Undecided']) {
  test(`a heading such as “${heading}” does not`, async () => {
    assert.equal(await decisionOf(`Intro.\n\n## ${heading}\n\nYes.`), `Intro.\n${heading}\nYes.`);
  });
}

test('facts and names without words of their own wait for the corpus', async () => {
  assert.equal(
    await decisionOf('## Decision\n\nWith <Fact id="nodes" /> of <Ref id="x" />, a <Term id="b">bubble</Term>.'),
    'With [fact:nodes] of [ref:x], a bubble.',
  );
});

test('an empty text has none, and a long one without a heading gives its beginning', async () => {
  assert.equal(await decisionOf(''), undefined);
  assert.equal((await decisionOf('word '.repeat(5000)))?.length, 4000);
});

test('lines of code and figures are counted', async () => {
  const { body } = await compile('```sh\na\nb\n```\n\n$$\nx\n$$\n\nOne word.');
  assert.deepEqual([body.codeLines, body.figures, body.words], [2, 1, 2]);
  const { body: plain } = await compile('One word.');
  assert.deepEqual([plain.codeLines, plain.figures], [undefined, undefined]);
});

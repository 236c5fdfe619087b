/** Is every accepted text valid MDX, so that nobody is locked in? */

import { compile as compileMdx } from '@mdx-js/mdx';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { vocabulary } from '../../../src/mdx/core/vocabulary.ts';
import { compile, makeContent, told } from './compiling.ts';

const options = { remarkPlugins: [remarkGfm, remarkMath] };

for (const { name, example } of vocabulary) {
  test(`the example of ${name} is accepted, and is valid MDX`, async () => {
    const folder = await makeContent({
      'records/loss.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
    });
    const { issues } = await compile(example, 'mdx', folder);
    assert.deepEqual(issues, []);
    await compileMdx(example, options);
  });
}

test('a record that uses everything is accepted without an issue, and is valid MDX', async () => {
  const fixtures = path.resolve(import.meta.dirname, '../../fixtures/mdx');
  const read = (name: string) => readFileSync(path.join(fixtures, name));
  const folder = await makeContent({
    'records/loss.svg': read('loss.svg'),
    'records/throughput.csv': read('throughput.csv'),
  });
  const text = read('everything.mdx').toString();
  assert.deepEqual(told(await compile(text, 'mdx', folder)), []);
  await compileMdx(text, options);
});

const snippets = [
  'import it',
  'export it',
  'an import x',
  '\\{a\\}',
  '\\<b',
  '{/* note */}',
  '{/* a * b */}',
  '<br />',
  '<kbd>K</kbd>',
  '<Ref id="x" />',
  '<Callout kind="note">',
  '</Callout>',
  '<details>',
  '</details>',
  '<summary>s</summary>',
  '- ',
  '> ',
  '# ',
  '    ',
  '\t',
  '```',
  '~~~',
  '| a |',
  '| - |',
  '`{x}`',
  '`<b>`',
  'https://x.org',
  'a@b.org',
  '[^1]',
  '[^1]: ',
  '<',
  '>',
  '{',
  '}',
  '*',
  '_',
  '---',
  '===',
  '\n',
  '\n\n',
  ' ',
  'a',
  '1. ',
];

test('any text that is accepted is valid MDX', async () => {
  const text = fc.array(fc.constantFrom(...snippets), { maxLength: 25 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const { issues } = await compile(source);
      if (issues.some((each) => each.severity === 'error')) return;
      await compileMdx(source, options);
    }),
    { numRuns: process.env['CAIRN_LONG'] === '1' ? 20_000 : 400 },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaceTargets } from '../../../../src/mdx/core/replace-targets.ts';

const replacing = {
  link: (href: string, words: string) => (href.includes('secret') ? words || 'something' : undefined),
  reference: (_: string, id: string, words: string) => (id === 'secret' ? words || 'something' : undefined),
};

test('links and references that must not lead anywhere are words, and every line stays where it was', () => {
  const text = [
    'A [link](./secret.mdx), [another](./other.mdx), [by label][one] and <Ref id="secret" />.',
    '<Quote source="A book" url="/records/secret/">',
    'Words.',
    '</Quote>',
    '',
    'Last <Ref id="secret">words</Ref> and <Ref id="other" />.',
    '',
    '[one]: ./secret.mdx',
  ].join('\n');
  assert.equal(
    replaceTargets(text, 'mdx', replacing),
    [
      'A link, [another](./other.mdx), by label and something.',
      'Words.',
      '',
      '',
      '',
      'Last words and <Ref id="other" />.',
      '',
      '',
    ].join('\n'),
  );
});

test('a text that names nothing hidden keeps its bytes', () => {
  const text = '# A  title\n\n* [x](y)\r\n';
  assert.equal(replaceTargets(text, 'md', replacing), text);
});

test('links in HTML lose their tag', () => {
  assert.equal(replaceTargets('See <a href="secret.md">it</a>.', 'md', replacing), 'See it</a>.');
});

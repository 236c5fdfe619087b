/** Is money money, and are formulas formulas? Does a broken text still tell its structure? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { read } from '../../../../src/mdx/core/reader.ts';

function formulasIn(text: string): string[] {
  const found: string[] = [];
  const look = (node: Nodes): void => {
    if (node.type === 'inlineMath' || node.type === 'math') found.push(node.value);
    if ('children' in node) node.children.forEach(look);
  };
  look(read(text, 'md').tree);
  return found;
}

const money: Readonly<Record<string, readonly string[]>> = {
  'from $5 to $10': [],
  'costs $2.50/h, then $x$': ['x'],
  $x$: ['x'],
  '$5 a$': ['5 a'],
  '$a $b': [],
  '$ a$': [],
  $a$5: [],
  $$a$$: ['a'],
  '\\$a$ and $b$': ['b'],
  '$x_{a}$ and $y$': ['x_{a}', 'y'],
  '$$\na\n$$': ['a'],
};

for (const [text, formulas] of Object.entries(money)) {
  test(`${JSON.stringify(text)} holds the formulas ${JSON.stringify(formulas)}`, () => {
    assert.deepEqual(formulasIn(text), formulas);
  });
}

test('mail and web addresses are links, wherever the text has an at sign or not', () => {
  const linksIn = (text: string) => {
    const [paragraph] = read(text, 'md').tree.children;
    return paragraph?.type === 'paragraph'
      ? paragraph.children.flatMap((node) => (node.type === 'link' ? [node.url] : []))
      : [];
  };
  assert.deepEqual(linksIn('https://a.org and www.b.org'), ['https://a.org', 'http://www.b.org']);
  assert.deepEqual(linksIn('https://a.org, c@d.org'), ['https://a.org', 'mailto:c@d.org']);
  assert.deepEqual(linksIn('http is a word'), []);
});

test('a broken tag does not hide the headings after it', () => {
  const { tree, problems } = read('# One\n\na < b, <x\n\n# Two {\n\ntext', 'mdx');
  assert.equal(tree.children.filter((node) => node.type === 'heading').length, 2);
  assert.equal(problems.length, 2);
});

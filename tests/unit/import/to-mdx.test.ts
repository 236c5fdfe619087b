import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMdx } from '../../../src/import/body/to-mdx.ts';

const rewriting = { link: (href: string) => (href === 'b.md' ? './0002-b.mdx' : undefined), image: () => undefined };
const mdxOf = (text: string) => toMdx({ kind: 'markdown', text }, rewriting).mdx;

const table: readonly (readonly [string, string])[] = [
  ['Use `Vec<T>` or Vec<T> and {x}.', 'Use `Vec<T>` or Vec\\<T\\> and \\{x}.\n'],
  [
    'a <= b, <https://x.org/a> <me@x.org>',
    'a \\<= b, [https\\://x.org/a](https://x.org/a) [me@x.org](mailto:me@x.org)\n',
  ],
  ['one<br>two <sub>x</sub> <b>bold</b> <span style="x">plain</span>', 'one<br />two <sub>x</sub> **bold** plain\n'],
  ['text <!-- not shown --> more', 'text  more\n'],
  ['one\n<!-- gone -->\n\n\n<!-- gone -->\n\ntwo', 'one\n\ntwo\n'],
  ['tries[^t] {x}\n\n[^t]: Runs.', 'tries[^t] \\{x}\n\n[^t]: Runs.\n'],
  ['    indented { code }', '```\nindented { code }\n```\n'],
  ['import numpy is slow', '&#x69;mport numpy is slow\n'],
  ['See [b](b.md "t") and [B].\n\n[B]: b.md', 'See [b](./0002-b.mdx "t") and [B].\n\n[B]: ./0002-b.mdx\n'],
  ['Cost is $x_{1}$ or {y}[^1]\n\n[^1]: A <note>', 'Cost is $x_{1}$ or \\{y}[^1]\n\n[^1]: A \\<note\\>\n'],
  ['```rust\n     ```\nVec<T>\n```', '````rust\n     ```\nVec<T>\n````\n'],
  ['one\n     ```rust\n- [x](b.md)\n\n     ```', 'one\n\\`\\`\\`rust\n\n- [x](./0002-b.mdx)\n\n     ```\n'],
  ['[go](javascript:alert(1))', 'go (javascript:alert(1))\n'],
  ['| a |\n|---|\n| <ul><li>x</li><li>y</li></ul> |', '| a |\n|---|\n| • x<br />• y |\n'],
];

for (const [markdown, mdx] of table) {
  test(`${JSON.stringify(markdown)} reads the same in MDX`, () => {
    assert.equal(mdxOf(markdown), mdx);
  });
}

test('details with Markdown in them stay details', () => {
  assert.equal(
    mdxOf('<details>\n<summary>More</summary>\n\n- a **b**\n\n</details>\n'),
    '<details>\n  <summary>More</summary>\n\n  - a **b**\n</details>\n',
  );
});

test('what would run is shown as it stands, and told', () => {
  const { mdx, kept } = toMdx({ kind: 'markdown', text: '<script>\nalert(1)\n</script>' }, rewriting);
  assert.equal(mdx, '```html\n<script>\nalert(1)\n</script>\n```\n');
  assert.deepEqual(kept, ['`<script>` is shown as it stands']);
});

test('comments are counted', () => {
  assert.deepEqual(toMdx({ kind: 'markdown', text: '<!-- a -->\n\ntext <!-- b -->' }, rewriting).dropped, [
    '2 HTML comments',
  ]);
});

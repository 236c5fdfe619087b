/** Does an author learn what is wrong, where, and what to write instead? */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, told } from '../compiling.ts';

/** What is written, and all that is said of it. */
const cases: Readonly<Record<string, readonly [text: string, ...said: string[]]>> = {
  'a sum in braces': [
    'It is {1 + 1}.',
    '1:7 unsafe-mdx: `{1 + 1}` is an expression, and nothing in a text is evaluated. Write `\\{1 + 1}` for the characters themselves, or put them in backticks.',
  ],
  'a text in braces': [
    "A{' '}b",
    "1:2 unsafe-mdx: `{' '}` is an expression, and nothing in a text is evaluated. Write the text itself: a space.",
  ],
  'a brace in prose': [
    'Sets such as { a, b',
    '1:14 invalid-mdx: `{` begins an expression, which is never closed and would be code. Write `\\{` for the character itself, or put the words in backticks.',
  ],
  'a comparison in prose': [
    'with a <= b',
    '1:8 invalid-mdx: `<` begins a tag, and `<=` cannot be read as one. Write `\\<` for the character itself, or put the words in backticks.',
  ],
  'an address in angle brackets': [
    'See <https://example.org/x>.',
    '1:5 invalid-mdx: `<` begins a tag in MDX, so `<https://example.org/x>` is not a link. Write `[https://example.org/x](https://example.org/x)`.',
  ],
  'an HTML comment': [
    '<!-- later -->',
    '1:1 invalid-mdx: `<!--` does not begin a comment in MDX. Write `{/* … */}` for a comment, or `\\<` for the character itself.',
  ],
  'a type with a parameter': [
    'A Vec<u8> holds bytes.',
    '1:6 invalid-mdx: `<u8>` is never closed where it was opened. Close it with `</u8>` at the same depth, or write `\\<` for the character itself.',
  ],
  'a line break that is not closed': [
    'a <br> b',
    '1:3 invalid-mdx: `<br>` is never closed where it was opened. Write `<br />`.',
  ],
  'a closing tag alone': [
    'a </kbd> b',
    '1:3 invalid-mdx: `</kbd>` closes a tag that is not open here. Remove it, or open the tag before it at the same depth; write `\\<` for the character itself.',
  ],
  'tags that cross': [
    '<Callout kind="note">\n\ntext <kbd>x\n\n</Callout>',
    '3:6 invalid-mdx: `<kbd>` is never closed where it was opened. Close it with `</kbd>` at the same depth, or write `\\<` for the character itself.',
  ],
  'an import': [
    "import x from 'y'",
    "1:1 unsafe-mdx: `import x from 'y'` begins with `import`, which loads or runs code in MDX. Remove it: components are known without it; in a sentence, let another word come first or put `import` in backticks.",
  ],
  'a misspelt component': [
    '<Calout kind="note">x</Calout>',
    '1:1 invalid-component: `<Calout>` is not a component that a text may use. Did you mean `Callout`?',
  ],
  'an unknown component': [
    '<Video />',
    '1:1 invalid-component: `<Video>` is not a component that a text may use. The components are `Callout`, `Figure`, `Chart`, `Ref`, `Term`, `Fact`, `Quote`, `Steps`.',
  ],
  'a tag that Markdown has': [
    'a <b>bold</b> word',
    '1:3 invalid-component: `<b>` is not a tag that a text may use. Write `**text**`.',
  ],
  'a script': [
    '<script>x</script>',
    '1:1 unsafe-mdx: `<script>` can run code or load something else into the page. Write the text without it, or `\\<` for the character itself.',
  ],
  'a handler': ['<kbd onclick="x">a</kbd>', '1:6 unsafe-mdx: `onclick` on `<kbd>` would run code. Remove `onclick`.'],
  'a style': [
    '<kbd style="x">a</kbd>',
    '1:6 unsafe-mdx: `style` on `<kbd>` would change the page around the text. Remove `style`.',
  ],
  'a directive': [
    '<kbd set:html="x">a</kbd>',
    '1:6 unsafe-mdx: `set:html` on `<kbd>` is an instruction to a compiler, not an attribute. Remove `set:html`.',
  ],
  'a value in braces': [
    '<Callout kind={"note"}>x</Callout>',
    '1:10 unsafe-mdx: The value of `kind` on `<Callout>` is an expression, and nothing in a text is evaluated. Write `kind="note"`.',
  ],
  'a wrong value': [
    '<Callout kind="warn">x</Callout>',
    '1:10 invalid-component: `kind` on `<Callout>` is `warn`, not one of `note`, `tip`, `warning`, `danger`. Did you mean `warning`?',
  ],
  'a missing attribute': [
    '<Callout>x</Callout>',
    '1:1 invalid-component: `<Callout>` has no `kind`. Add `kind="note"`.',
  ],
  'an unknown attribute': [
    '<Callout kind="note" titel="x">x</Callout>',
    '1:22 invalid-component: `titel` is not an attribute of `<Callout>`. Did you mean `title`?',
  ],
  'an attribute twice': [
    '<Callout kind="note" kind="tip">x</Callout>',
    '1:22 invalid-component: `kind` stands twice on `<Callout>`. Keep one of them.',
  ],
  'an empty attribute': [
    '<Ref id="" />',
    '1:6 invalid-component: `id` on `<Ref>` is empty. Write `id="bf16-over-fp16"`.',
  ],
  'an id that is a path': [
    '<Ref id="../records/x" />',
    '1:6 invalid-component: `id` on `<Ref>` is `../records/x`, which is not an id. Write the name of its file, without folder and ending.',
  ],
  'a block in a sentence': [
    'text <Callout kind="note">x</Callout> text',
    '1:6 invalid-component: `<Callout>` stands within a sentence. Put an empty line before and after it.',
  ],
  'a reference in a link': [
    '[see <Ref id="x" />](./y.mdx)',
    '1:6 invalid-component: `<Ref>` stands within a link, and links do not nest. Put one of the two elsewhere.',
  ],
  'a row outside a table': [
    '<tr><td>x</td></tr>',
    '1:1 invalid-component: `<tr>` stands only within `<table>` or `<tbody>` or `<thead>` or `<tfoot>`. Put it there.',
  ],
  'steps that are no list': [
    '<Steps>\n\ntext\n\n</Steps>',
    '1:1 invalid-component: `<Steps>` must hold one numbered list and nothing else. Begin each step with `1.`, with an empty line before the first and after the last.',
  ],
  'a chart of nothing': [
    '<Chart type="line" title="t" x="x" y="y" />',
    '1:1 invalid-component: `<Chart>` without `src` must hold one table and nothing else. Put a table between the tags, with an empty line before and after it, or name a CSV file in `src`.',
  ],
  'a link that runs code': [
    '[x](javascript:alert(1))',
    '1:1 unsafe-mdx: `javascript:alert(1)` is not an address that a page may hold. Write one that begins with `https:`, `http:`, `mailto:` or `tel:`, or a path within the wiki.',
  ],
  'a formula that cannot be read': [
    'so $\\frac{a}$ is',
    "1:4 invalid-mdx: The formula `\\frac{a}` cannot be read: Unexpected end of input in a macro argument, expected '}'. Mend the TeX, or write `\\$` for a dollar.",
  ],
};

for (const [name, [text, ...said]] of Object.entries(cases)) {
  test(`${name} is explained`, async () => {
    assert.deepEqual(told(await compile(text)), said);
  });
}

test('all problems of a text are told in one run, syntax errors too, in the order of the text', async () => {
  const text = [
    '# A {1}',
    '',
    '<Video />',
    '',
    'a <= b and { c',
    '',
    '<Callout kind="note">',
    '',
    'never closed',
    '',
    '[x](data:x)',
  ];
  const lines = told(await compile(text.join('\n'))).map((line) => line.split(': ')[0]);
  assert.deepEqual(lines, [
    '1:5 unsafe-mdx',
    '3:1 invalid-component',
    '5:3 invalid-mdx',
    '5:12 invalid-mdx',
    '7:1 invalid-mdx',
    '11:1 unsafe-mdx',
  ]);
});

test('what is refused is not shown: the page tells the errors instead', async () => {
  const { html } = await compile('secret {1}');
  assert.equal(
    html,
    '<div class="cairn-errors" role="note" aria-label="Errors"><p><strong>This text has an error and cannot be shown.</strong></p>' +
      '<ol><li><p><code>records/example.mdx:1:8</code><br><code>{1}</code> is an expression, and nothing in a text is evaluated.' +
      '<br>Write <code>\\{1}</code> for the characters themselves, or put them in backticks.</p></li></ol></div>',
  );
});

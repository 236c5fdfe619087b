/** Can an author have anything run, loaded or restyled? Every way that is known is tried, and many that are not. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile, dangersIn, filled } from './compiling.ts';

/** Each must be refused in MDX, and be harmless in Markdown. */
const attacks: readonly string[] = [
  '{process.exit(1)}',
  'text {globalThis.hacked = 1} text',
  '{`${globalThis.hacked = 1}`}',
  '<Callout kind={globalThis.hacked = "note"}>x</Callout>',
  '<Callout kind={`note${globalThis.hacked = 1}`}>x</Callout>',
  '<Callout {...globalThis.props}>x</Callout>',
  '<Callout kind="note" {...{title: globalThis.hacked = 1}}>x</Callout>',
  'import fs from "node:fs"\n\ntext',
  'export const x = globalThis.hacked = 1\n\ntext',
  'export default function Layout() { globalThis.hacked = 1 }',
  '{/* x */ globalThis.hacked = 1}',
  '{/* x */}{globalThis.hacked = 1 /* y */}',
  '<img src="x" onerror="globalThis.hacked = 1" />',
  '<details open ontoggle="globalThis.hacked = 1"><summary>x</summary></details>',
  '<kbd onClick={() => globalThis.hacked}>x</kbd>',
  '<Callout kind="note" onclick="x()">x</Callout>',
  '<kbd set:html="<script>globalThis.hacked = 1</script>">x</kbd>',
  '<Callout kind="note" client:load>x</Callout>',
  '<kbd is:raw>x</kbd>',
  '<kbd style="background: url(javascript:x)">x</kbd>',
  '<kbd class="cairn-hidden">x</kbd>',
  '<script>globalThis.hacked = 1</script>',
  '<SCRIPT>globalThis.hacked = 1</SCRIPT>',
  '<style>body {"{"}display: none{"}"}</style>',
  '<iframe src="https://example.org" />',
  '<object data="x.swf" />',
  '<embed src="x.swf" />',
  '<base href="https://example.org/" />',
  '<meta http-equiv="refresh" content="0" />',
  '<link rel="stylesheet" href="https://example.org/x.css" />',
  '<form action="https://example.org"><input name="x" /></form>',
  '<svg><script>globalThis.hacked = 1</script></svg>',
  '<svg onload="globalThis.hacked = 1" />',
  '<math><mtext><script>globalThis.hacked = 1</script></mtext></math>',
  '<template><script>globalThis.hacked = 1</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=hacked()>" /></noscript>',
  '[x](javascript:globalThis.hacked=1)',
  '[x](JaVaScRiPt:globalThis.hacked=1)',
  '[x](javascript&colon;globalThis.hacked=1)',
  '[x](&#106;avascript:globalThis.hacked=1)',
  '[x](&#x6A;&#x61;vascript:globalThis.hacked=1)',
  '[x](java&#x09;script:globalThis.hacked=1)',
  '[x](java&#10;script:globalThis.hacked=1)',
  '[x](&#1;javascript:globalThis.hacked=1)',
  '[x](java\u00ADscript:globalThis.hacked=1)',
  '[x](\u200Bjavascript:globalThis.hacked=1)',
  '[x](vbscript:x)',
  '[x](data:text/html,<script>globalThis.hacked=1</script>)',
  '[x]: javascript:globalThis.hacked=1\n\n[x]',
  '![x](javascript:globalThis.hacked=1)',
  '![x](data:image/svg+xml;base64,PHN2Zy8+)',
  '<img src="javascript:x" alt="" />',
  '<img src="java&#x0A;script:x" alt="" />',
  '<Figure src="data:image/svg+xml,x" alt="x" />',
  '<Quote source="x" url="javascript:x">x</Quote>',
  '<Quote source="x" url="java&Tab;script:x">x</Quote>',
  '<Unknown />',
  '<Callout.Inner />',
  '<svg:script />',
  '<a href="javascript:x">x</a>',
  '<div>x</div>',
];

for (const attack of attacks) {
  test(`MDX refuses ${JSON.stringify(attack)}, and Markdown makes it harmless`, async () => {
    const refused = await compile(attack, 'mdx');
    assert.notDeepEqual(
      refused.issues.filter((each) => each.severity === 'error'),
      [],
    );
    assert.deepEqual(dangersIn(refused.html), []);
    const cleaned = await compile(attack, 'md');
    assert.deepEqual(dangersIn(cleaned.html), []);
    assert.equal('hacked' in globalThis, false);
  });
}

test('an author cannot forge a mark, not even with entities', async () => {
  const forgery = '\uE000link\uE001javascript:x\uE002';
  const entities = '&#xE000;link&#xE001;javascript:x&#xE002; &#57344;asset&#57345;x&#57346;';
  for (const text of [
    forgery,
    entities,
    `[${forgery}](./x.md "${entities}")`,
    `# ${entities}`,
    `\`${entities}\``,
    `<abbr title="${entities}">x</abbr>`,
  ]) {
    for (const format of ['md', 'mdx'] as const) {
      const { html } = await compile(text, format);
      assert.equal(filled(html).includes('javascript:x"'), false);
      assert.deepEqual(dangersIn(html), []);
      const kinds = [...html.matchAll(/\uE000([a-z]+)\uE001/g)].map((found) => found[1]);
      assert.deepEqual(
        kinds.filter((kind) => !['text', 'section', 'link'].includes(kind ?? '')),
        [],
      );
    }
  }
});

test('what Markdown sanitises keeps no style, class, id or handler of the author', async () => {
  const { html } = await compile(
    '<div id="main" class="cairn-errors" style="x" onclick="y"><b id="x" title="t">bold</b><p align="center">p</p></div>',
    'md',
  );
  assert.equal(filled(html), '<div><b>bold</b><p>p</p></div>');
});

const snippets = [
  '# Title',
  '**bold',
  '`code`',
  '```js\nlet x = 1\n```',
  '```mermaid\ngraph TD\nA-->B\n```',
  '> quote',
  '- item',
  '1. item',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '<Callout kind="note">',
  '</Callout>',
  '<Ref id="x" />',
  '<Term id="x">y</Term>',
  '{',
  '}',
  '{/* c */}',
  '<',
  '>',
  '</',
  '/>',
  '<img src="',
  '" onerror="',
  'javascript:',
  '&#x6A;',
  '&lt;script&gt;',
  '<script>',
  '</script>',
  '<style>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<svg>',
  '<math>',
  '</p>',
  '<p>',
  '$x^2$',
  '$$\n\\frac{1}{2}\n$$',
  '\\color{red}{x}',
  '[a](b)',
  '![a](b.png)',
  '[^1]',
  '[^1]: note',
  'https://x.org',
  '<https://x.org>',
  'import x',
  'export y',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '\0',
  '\uFEFF',
  '\u202E',
  '\uE000',
  '\uE001',
  '\uE002',
  '&#xE000;',
  '"',
  "'",
  '`',
  '~~~',
  '***',
  '---',
  '===',
  '\\',
  '|',
  'style="x"',
  'class="y"',
  '<details>',
  '<summary>',
  '<table>',
  '<tr><td>',
  '<Chart type="line" title="t" x="x" y="y">',
  '</Chart>',
  '<Steps>',
  '</Steps>',
  '<a name="x"></a>',
  '<title>',
  '<textarea>',
  '<plaintext>',
  '<noscript>',
  'é',
  '漢字',
  '😀',
  '\r\n',
  ' ',
  ' ',
];

const text = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder().decode(bytes)),
  fc.array(fc.constantFrom(...snippets), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...snippets), fc.string({ maxLength: 5 })), { maxLength: 40 })
    .map((parts) => parts.join('\n')),
);

test('any text gives HTML or issues, never an exception, a script, a style or a mark of its own', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('md' as const, 'mdx' as const), async (source, format) => {
      const { html } = await compile(source, format);
      assert.deepEqual(dangersIn(html), []);
    }),
    { numRuns: process.env['CAIRN_LONG'] === '1' ? 20_000 : 400 },
  );
});

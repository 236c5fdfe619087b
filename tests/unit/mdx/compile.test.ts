/** What HTML, marks and notes come of what is written? */

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { compile, filled, makeContent, told } from './compiling.ts';

/** Marks in a form that can be read: `[kind:payload]`. */
function shown(html: string): string {
  return html.replace(/\uE000(\w+)\uE001([^\uE002]*)\uE002/g, (_, kind: string, payload: string) =>
    kind === 'text' ? `‹${payload}›` : `[${kind}:${payload.replaceAll('\uE001', '|')}]`,
  );
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>';

test('prose is marked for names, but not in code, links, headings and formulas', async () => {
  const { html } = await compile('# A word\n\nSome *words* with `code words` and [link words](./x.mdx) & more.');
  assert.equal(
    shown(html),
    '[section:]<div class="cairn-heading"><h2 id="a-word">A word</h2><a class="cairn-anchor" href="#a-word" aria-label="Link to “A word”"></a></div>\n' +
      '<p>‹Some ›<em>‹words›</em>‹ with ›<code>code words</code>‹ and ›[link:./x.mdx]link words</a>‹ &amp; more.›</p>',
  );
});

test('links into the site are marks, links out of it are signed and keep nothing of ours', async () => {
  const { html, body } = await compile(
    '[a](../systems/x.yaml) [b](/records/y "title") [c](#z) [d](https://e.org/?q=1&r=2) [m](mailto:a@b.org)',
  );
  assert.equal(
    shown(html),
    '<p>[link:../systems/x.yaml]a</a> [link:/records/y]b</a> [link:#z]c</a> ' +
      '<a class="cairn-external" href="https://e.org/?q=1&amp;r=2" rel="noreferrer noopener">d</a> <a href="mailto:a@b.org">m</a></p>',
  );
  assert.deepEqual(body.links, [
    { href: '../systems/x.yaml', text: 'a', line: 1, column: 1 },
    { href: '/records/y', text: 'b', line: 1, column: 24 },
    { href: '#z', text: 'c', line: 1, column: 48 },
    { href: 'https://e.org/?q=1&r=2', text: 'd', line: 1, column: 56 },
    { href: 'mailto:a@b.org', text: 'm', line: 1, column: 84 },
  ]);
});

test('references wait for the corpus as marks, and are noted with their places', async () => {
  const { html, body } = await compile('See <Ref id="a">the **old** one</Ref>,\n<Term id="b" /> and <Fact id="c" />.');
  assert.equal(shown(html), '<p>‹See ›[ref:a|the old one],\n[term:b]‹ and ›[fact:c].</p>');
  assert.deepEqual(body.references, [
    { component: 'Ref', id: 'a', line: 1, column: 5 },
    { component: 'Term', id: 'b', line: 2, column: 1 },
    { component: 'Fact', id: 'c', line: 2, column: 21 },
  ]);
});

test('headings have unique anchors, and go down one level where the text has a title', async () => {
  const { body } = await compile(
    '# Title\n\n## Why?\n\n## Why?\n\n### `code` & *more*\n\n## 漢字\n\n## ?\n\n## Cairn fn 1',
  );
  assert.deepEqual(body.headings, [
    { depth: 2, text: 'Title', id: 'title' },
    { depth: 3, text: 'Why?', id: 'why' },
    { depth: 3, text: 'Why?', id: 'why-1' },
    { depth: 4, text: 'code & more', id: 'code--more' },
    { depth: 3, text: '漢字', id: '漢字' },
    { depth: 3, text: '?', id: 'section' },
    { depth: 3, text: 'Cairn fn 1', id: 'section-cairn-fn-1' },
  ]);
  assert.deepEqual((await compile('## Why\n\n### How')).body.headings, [
    { depth: 2, text: 'Why', id: 'why' },
    { depth: 3, text: 'How', id: 'how' },
  ]);
});

test('words count prose and headings, not code', async () => {
  assert.equal(
    (await compile('# Two words\n\nfour more words, here\n\n```\nnot these\n```\n\nand `nor this` one')).body.words,
    8,
  );
});

test('an image is shown with its size, later, through its asset', async () => {
  const folder = await makeContent({ 'records/img/a b.svg': svg });
  const { html, body, issues } = await compile('![Loss](./img/a%20b.svg "Title")', 'mdx', folder);
  assert.equal(
    shown(html),
    '<p><img class="cairn-image" src="[asset:records/img/a b.svg]" alt="Loss" title="Title" width="40" height="30" loading="lazy" decoding="async"></p>',
  );
  assert.deepEqual(body.assets, [
    { src: './img/a%20b.svg', file: 'records/img/a b.svg', use: 'image', line: 1, column: 1, exists: true },
  ]);
  assert.deepEqual(issues, []);
});

test('an SVG is never put into the page itself', async () => {
  const folder = await makeContent({
    'records/x.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>hacked()</script></svg>`,
  });
  const { html } = await compile('<Figure src="./x.svg" alt="x" />', 'mdx', folder);
  assert.equal(/<svg|script/.test(filled(html)), false);
});

test('an image that is missing, elsewhere, outside or no image is a warning, and its words are shown', async () => {
  const folder = await makeContent({ 'records/x.txt': 'x', 'records/broken.png': 'no image' });
  symlinkSync('/etc', path.join(folder, 'records/link'));
  const result = await compile(
    ['./none.png', 'https://e.org/a.png', '../../etc/a.png', './link/hostname', './x.txt', './broken.png']
      .map((src) => `![words](${src})`)
      .join('\n\n'),
    'mdx',
    folder,
  );
  assert.deepEqual(told(result), [
    '1:1 missing-image: The image `./none.png` is not there. Put it at `records/none.png`, or mend its path.',
    '3:1 missing-image: The image `https://e.org/a.png` lies on another site, which a page may not load from. Save it beside the file and name it by its path.',
    '5:1 missing-image: The image `../../etc/a.png` leads out of the content folder. Put it beside the file and name it by its path.',
    '7:1 missing-image: The image `./link/hostname` leads out of the content folder. Put it beside the file and name it by its path.',
    '9:1 missing-image: `./x.txt` is not an image that browsers show. Save it as PNG, JPEG, WebP, AVIF, GIF or SVG.',
    '11:1 missing-image: The image `./broken.png` cannot be read. Save it anew as PNG, JPEG, WebP, AVIF, GIF or SVG.',
  ]);
  assert.equal(shown(result.html).split('\n')[0], '<p><span class="cairn-missing">Image: words</span></p>');
  assert.equal(result.html.includes('<img'), false);
});

test('a table scrolls in a group with a name, and its cells keep their side', async () => {
  const { html } = await compile('| a | | b |\n| - | - | -: |\n| 1 | 2 | 3 |');
  assert.equal(
    filled(html).replaceAll('\n', ''),
    '<div class="cairn-table" role="group" tabindex="0" aria-label="Table: a, b"><table><thead><tr><th scope="col">a</th><td></td>' +
      '<th scope="col" class="cairn-right">b</th></tr></thead><tbody><tr><td>1</td><td>2</td><td class="cairn-right">3</td></tr></tbody></table></div>',
  );
});

test('footnotes have ids of our own, and lead back', async () => {
  const { html } = await compile('A.[^x] B.[^x]\n\n[^x]: Note.');
  const ids = [...filled(html).matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  const hrefs = [...filled(html).matchAll(/ href="#([^"]+)"/g)].map((found) => found[1]);
  assert.deepEqual(ids, ['cairn-fnref-x', 'cairn-fnref-x-2', 'cairn-footnotes', 'cairn-fn-x']);
  assert.deepEqual(hrefs, ['cairn-fn-x', 'cairn-fn-x', 'cairn-fnref-x', 'cairn-fnref-x-2']);
});

test('code is coloured by role, and an unknown language stays plain', async () => {
  const { html } = await compile('```ts\nconst a = 1; // <b>\n```\n\n```nonsense {1}\n<b> & "c"\n```');
  assert.equal(
    html,
    '<pre class="cairn-code" tabindex="0" role="group" aria-label="Code in ts"><code><span class="cairn-code-keyword">const </span>' +
      '<span class="cairn-code-constant">a </span><span class="cairn-code-keyword">= </span><span class="cairn-code-constant">1</span>; ' +
      '<span class="cairn-code-comment">// &lt;b&gt;</span></code></pre>\n' +
      '<pre class="cairn-code" tabindex="0" role="group" aria-label="Code in nonsense"><code>&lt;b&gt; &amp; &quot;c&quot;</code></pre>',
  );
});

test('each component is rendered', async () => {
  const { html } = await compile(
    '<Callout kind="tip" title="A & B">Words.</Callout>\n\n<Quote source="X" url="./y.mdx">\n\nSaid.\n\n</Quote>\n\n<Steps>\n\n1. One\n\n</Steps>',
  );
  assert.equal(
    shown(html).replaceAll('\n', ''),
    '<aside class="cairn-callout cairn-callout-tip" aria-label="Tip: A &amp; B"><p class="cairn-callout-title"><strong>Tip: A &amp; B</strong></p><p>‹Words.›</p></aside>' +
      '<figure class="cairn-quote"><blockquote><p>‹Said.›</p></blockquote><figcaption>[link:./y.mdx]X</a></figcaption></figure>' +
      '<div class="cairn-steps"><ol><li>‹One›</li></ol></div>',
  );
});

test('Markdown keeps autolinks, harmless HTML, tasks and anchors', async () => {
  const { html, issues, body } = await compile(
    '<https://e.org> <b>bold</b> <a name="here"></a>\n\n- [x] done\n\n<details><summary>More</summary>\n\ntext\n\n</details>\n\n[there](#here)',
    'md',
  );
  assert.deepEqual(issues, []);
  assert.deepEqual(body.anchors, ['here']);
  assert.equal(
    shown(html).replaceAll('\n', ''),
    '<p><a class="cairn-external" href="https://e.org" rel="noreferrer noopener">https://e.org</a> <b>‹bold›</b> <a id="here"></a></p>' +
      '<ul class="cairn-tasks"><li><input type="checkbox" disabled="" checked="" aria-label="Done">‹ done›</li></ul>' +
      '<details><summary>‹More›</summary><p>‹text›</p></details><p>[link:#here]there</a></p>',
  );
});

test('byte order mark, line ends of Windows, NUL and right-to-left text do no harm', async () => {
  const { html, issues, body } = await compile('\uFEFF# A\r\n\r\nשלום \0 {1}\r\n\r\n- b', 'md');
  assert.deepEqual(issues, []);
  assert.equal(body.headings[0]?.id, 'a');
  assert.equal(filled(html).includes('שלום \uFFFD {1}'), true);
  assert.equal(told(await compile('a\r\n\r\nb {1}'))[0]?.startsWith('3:3 unsafe-mdx'), true);
});

test('an empty text is an empty page', async () => {
  assert.deepEqual(await compile(''), {
    html: '',
    body: { words: 0, headings: [], anchors: [], links: [], references: [], assets: [] },
    issues: [],
    dependencies: [],
  });
});

test('a CSV and an image are looked for beside the entry, or from the content folder with a slash', async () => {
  const folder = await makeContent();
  mkdirSync(path.join(folder, 'img'));
  writeFileSync(path.join(folder, 'img/x.svg'), svg);
  const { body } = await compile('![x](/img/x.svg) ![x](../img/x.svg)', 'mdx', folder);
  assert.deepEqual(
    body.assets.map(({ file, exists }) => [file, exists]),
    [
      ['img/x.svg', true],
      ['img/x.svg', true],
    ],
  );
});

test('a text nested deeper than anybody can follow is refused', async () => {
  for (const [text, format] of [
    [`${'> '.repeat(120)}x`, 'mdx'],
    [`${'<kbd>'.repeat(120)}x${'</kbd>'.repeat(120)}`, 'mdx'],
    [`${'<b>'.repeat(120)}x`, 'md'],
  ] as const) {
    assert.deepEqual(told(await compile(text, format)), [
      '1:1 too-complex: The text is nested more than 100 levels deep. Look for very long runs of `>`, for lists nested very deep and for tags that are never closed.',
    ]);
  }
  assert.deepEqual((await compile(`${'> '.repeat(40)}x`)).issues, []);
});

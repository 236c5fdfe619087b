import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageMarkdown } from '../../../src/api/markdown/page.ts';
import { pageForms } from '../../../src/api/page-forms.ts';
import { guidePages } from '../../../src/views/urls.ts';
import { makeApiCorpus, makeApiSource } from '../../helpers/api-corpus.ts';

const corpus = makeApiCorpus();

const page = (main: string) =>
  `<!doctype html><html><body><nav>Sections</nav><main id="main">${main}</main></body></html>`;

test('of a page its main column is kept, without what needs a browser', () => {
  const html = page(
    [
      '<nav aria-label="Where this is"><a href="/wiki/">Home</a></nav>',
      '<h1>Risk</h1><p>What would be <strong>lost</strong>.</p>',
      '<form><label>Day <input></label><button>Ask</button></form>',
      '<p hidden>Loading…</p><svg><text>42</text></svg><span aria-hidden="true">→</span>',
      '<ul><li><time>9 June</time><span>New</span></li></ul>',
      '<table><thead><tr><th>System</th></tr></thead><tbody><tr><td>a | b</td></tr></tbody></table>',
      '<script>alert(1)</script>',
    ].join(''),
  );
  assert.equal(
    pageMarkdown(corpus, html),
    '# Risk\n\nWhat would be **lost**.\n\n- 9 June New\n\n| System |\n| ------ |\n| a \\| b |',
  );
});

test('links lead to the Markdown of other pages in full, and those within the page are words', () => {
  const html = page(
    '<p><a href="/wiki/guide/risk/#impact">impact</a>, <a href="/wiki/">all</a>, <a href="#top">up</a>, ' +
      '<a href="/wiki/handoffs/new/?from=ada">hand over</a>, <a href="https://example.org/">there</a></p>',
  );
  assert.equal(
    pageMarkdown(corpus, html),
    '[impact](https://wiki.example.org/wiki/guide/risk.md), [all](https://wiki.example.org/wiki/index.md), up, ' +
      '[hand over](https://wiki.example.org/wiki/handoffs/new/?from=ada), [there](https://example.org/)',
  );
});

test('code keeps its language and its characters', () => {
  const html = page(
    '<pre class="astro-code" data-language="sh"><code><span class="line"><span>npm</span><span> run</span></span>\n<span class="line"># &lt;x&gt;</span></code></pre>',
  );
  assert.equal(pageMarkdown(corpus, html), '```sh\nnpm run\n# <x>\n```');
});

test('a page without a main column has no text', () => assert.equal(pageMarkdown(corpus, '<p>Moved</p>'), ''));

test('the overviews with forms and every page of the guide have Markdown beside them', async () => {
  const forms = [...pageForms(makeApiSource())];
  assert.deepEqual(
    forms.map(({ path, page: file }) => [path, file]),
    [
      ['new-here.md', 'new-here/index.html'],
      ['risk.md', 'risk/index.html'],
      ['changes.md', 'changes/index.html'],
      ['changes/2026.md', 'changes/2026/index.html'],
      ['changes/2025.md', 'changes/2025/index.html'],
      ['changes/2024.md', 'changes/2024/index.html'],
      ['search.md', 'search/index.html'],
      ['handoffs/new.md', 'handoffs/new/index.html'],
      ...guidePages.map((name) =>
        name === '' ? ['guide.md', 'guide/index.html'] : [`guide/${name}.md`, `guide/${name}/index.html`],
      ),
    ],
  );
  assert.equal(await forms[0]?.textOf(page('<h1>New here</h1>')), '# New here\n');
});

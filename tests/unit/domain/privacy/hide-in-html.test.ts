import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mark } from '../../../../src/domain/marks.ts';
import { hideInHtml } from '../../../../src/domain/privacy/hide-in-html.ts';
import type { Edit } from '../../../../src/domain/privacy/find-names.ts';

/** `Ada Okafor`, with anything but a letter between, is nobody but `<R&D>`. */
function find(text: string, asId = false): readonly Edit[] {
  return [...text.matchAll(/ada[ -]okafor/gi)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: asId ? 'r-d' : '<R&D>',
  }));
}

const hiding = {
  find,
  href: (href: string) => (href.startsWith('mailto:') ? undefined : href.replace('ada', 'r-d')),
  reference: (_: string, id: string) => id.replace('ada', 'r-d'),
};

for (const [what, html, expected] of [
  ['in a text', '<p>Ada Okafor &amp; I</p>', '<p>&lt;R&amp;D&gt; &amp; I</p>'],
  [
    'across tags',
    '<p><strong>Ada</strong> <em>Okafor</em> said</p>',
    '<p><strong>&lt;R&amp;D&gt;</strong><em></em> said</p>',
  ],
  [
    'in coloured code',
    '<code><span class="a">"Ada</span> Okafor"</code>',
    '<code><span class="a">&quot;&lt;R&amp;D&gt;</span>&quot;</code>',
  ],
  ['not across the ends of lines', '<li>Ada</li> <li>Okafor</li>', '<li>Ada</li> <li>Okafor</li>'],
  [
    'in cells, one by one',
    '<td>Ada Okafor</td><td>Ada Okafor</td>',
    '<td>&lt;R&amp;D&gt;</td><td>&lt;R&amp;D&gt;</td>',
  ],
  ['in attributes', '<img alt="Ada Okafor" class="ada okafor">', '<img alt="&lt;R&amp;D&gt;" class="ada okafor">'],
  ['in anchors', '<h2 id="ada-okafor-decides">x</h2>', '<h2 id="r-d-decides">x</h2>'],
  ['in runs of text', `<p>${mark('text', 'Ada Okafor')}</p>`, `<p>${mark('text', '&lt;R&amp;D&gt;')}</p>`],
  ['in links', `${mark('link', '/people/ada/')}x</a>`, `${mark('link', '/people/r-d/')}x</a>`],
  ['in the words of references', mark('ref', 'ada', 'Ada Okafor'), mark('ref', 'r-d', '&lt;R&amp;D&gt;')],
  ['in links that are no more', `${mark('link', 'mailto:x')}a <b>b</b></a> <a href="mailto:x">c</a>`, 'a <b>b</b> c'],
  [
    'but not in what has none',
    '<p>It &lt;is&gt; "so"\n\nand so</p>\n<hr>',
    '<p>It &lt;is&gt; "so"\n\nand so</p>\n<hr>',
  ],
] as const) {
  test(`names are hidden ${what}`, () => assert.equal(hideInHtml(html, hiding), expected));
}

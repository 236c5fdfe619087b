/** Which HTML tags may an author write in MDX, and with which literal attributes? */

interface Tag {
  readonly attributes: readonly string[];
  /** Whether it stands within a sentence. */
  readonly inline: boolean;
}

const phrase: Tag = { attributes: ['title'], inline: true };
const part: Tag = { attributes: [], inline: false };
const cell: Tag = { attributes: ['colspan', 'rowspan'], inline: false };

export const tags: Readonly<Record<string, Tag>> = {
  abbr: phrase,
  br: { attributes: [], inline: true },
  caption: part,
  del: { attributes: ['datetime', 'title'], inline: true },
  details: { attributes: ['open'], inline: false },
  img: { attributes: ['src', 'alt', 'title', 'width', 'height'], inline: true },
  ins: { attributes: ['datetime', 'title'], inline: true },
  kbd: phrase,
  mark: phrase,
  sub: phrase,
  summary: part,
  sup: phrase,
  table: part,
  tbody: part,
  td: cell,
  tfoot: part,
  th: { attributes: ['colspan', 'rowspan', 'scope'], inline: false },
  thead: part,
  tr: part,
};

/** Tags that hold no content. */
export const emptyTags: ReadonlySet<string> = new Set(['br', 'img']);

/** What tags may hold only, where anything else breaks the page when a browser reads it. */
export const parents: Readonly<Record<string, readonly string[]>> = {
  caption: ['table'],
  summary: ['details'],
  tbody: ['table'],
  td: ['tr'],
  tfoot: ['table'],
  th: ['tr'],
  thead: ['table'],
  tr: ['table', 'tbody', 'thead', 'tfoot'],
};

/** Tags that run code, load other pages or restyle ours: refused as unsafe, not merely unknown. */
export const unsafeTags: ReadonlySet<string> = new Set(
  (
    'script style iframe frame frameset object embed applet portal form input button select textarea option ' +
    'link meta base svg math template slot noscript audio video source track canvas foreignobject animate set ' +
    'html head body title plaintext xmp listing noembed noframes marquee image param dialog'
  ).split(' '),
);

/** What to write in place of a tag that is not allowed, where Markdown or a component says the same. */
export const insteadOf: Readonly<Record<string, string>> = {
  a: '`[text](address)`',
  aside: '`<Callout kind="note">…</Callout>`',
  b: '`**text**`',
  blockquote: '`> text`, or `<Quote source="…">…</Quote>`',
  center: 'the text without it',
  code: 'backticks: `` `code` ``',
  div: 'the text without it',
  em: '`*text*`',
  figure: '`<Figure src="…" alt="…" />`',
  font: 'the text without it',
  h1: '`# Heading`',
  h2: '`## Heading`',
  h3: '`### Heading`',
  h4: '`#### Heading`',
  h5: '`##### Heading`',
  h6: '`###### Heading`',
  hr: '`---` between two empty lines',
  i: '`*text*`',
  li: '`- item`',
  math: '`$formula$`',
  ol: '`1. item`',
  p: 'an empty line between paragraphs',
  pre: 'three backticks before and after the code',
  s: '`~~text~~`',
  script: 'the text without it',
  section: 'a heading',
  small: 'the text without it',
  span: 'the text without it',
  strike: '`~~text~~`',
  strong: '`**text**`',
  style: 'the text without it',
  svg: '`<Figure src="./file.svg" alt="…" />` with the drawing in a file beside the record',
  tt: 'backticks: `` `code` ``',
  u: '`*text*`',
  ul: '`- item`',
};

/** Oxide RFDs: AsciiDoc, or Markdown with plain lines before the title. https://rfd.shared.oxide.computer/rfd/0001 */

import { load } from '@asciidoctor/core';
import { fromHtml } from 'hast-util-from-html';
import type { ElementContent, Root } from 'hast';
import type { Draft, Reading } from '../draft.ts';
import { readHeaded } from '../head/headed.ts';
import type { Document } from '../head/document.ts';
import type { Field } from '../head/field.ts';
import { readTitle } from '../titles.ts';
import { hasFormOf, type Format } from './format.ts';

const why = 'AsciiDoc';

export const oxideRfd: Format = {
  name: 'oxide-rfd',
  evidence: (document) => {
    const { path, text } = document.file;
    if (/\.(?:adoc|asciidoc|asc)$/i.test(path))
      return { weight: /^:(?:state|authors|discussion):/m.test(text) ? 10 : 6, why };
    const hasState =
      hasFormOf(document, ['line', 'front-matter'], 'state') &&
      hasFormOf(document, ['line', 'front-matter'], 'authors', 'discussion');
    if (hasState) return { weight: 8, why: '`state` and `authors` or `discussion` before the title' };
    return document.title !== undefined && /^RFD \d/.test(document.title.text)
      ? { weight: 7, why: 'a title that begins with `RFD`' }
      : undefined;
  },
  read: (document, why) =>
    /\.(?:adoc|asciidoc|asc)$/i.test(document.file.path) ? readAsciidoc(document, why) : [readRfd(document, why)],
};

function readRfd(document: Document, why: string): Draft {
  const title = document.title === undefined ? undefined : readTitle(document.title.text);
  const number = /(?:^|\/)0*(\d+)\/[^/]+$/.exec(document.file.path)?.[1];
  const aliases = [title?.number?.replace(' ', '-') ?? (number === undefined ? '' : `RFD-${number}`)].filter(
    (each) => each !== '',
  );
  return readHeaded(document, { format: 'oxide-rfd', why, aliases });
}

async function readAsciidoc({ file }: Document, why: string): Promise<Reading> {
  const fields = [...file.text.matchAll(/^:([\w-]+):[ \t]+(.*(?:\\\n.*)*)$/gm)]
    .filter(([, name = '']) => shown.test(name))
    .map(([, key = '', value = '']): Field => ({
      key,
      value: value.replace(/\\\n/g, ' '),
      form: 'front-matter',
      start: -1,
      end: -1,
    }));
  const loaded = await load(file.text, {
    safe: 'secure',
    attributes: { showtitle: null, idprefix: '', idseparator: '-', sectanchors: null },
  });
  const html = await loaded.convert();
  const title = loaded.getDocumentTitle();
  const heading = typeof title === 'string' && title !== '' ? { level: 1, text: title, start: 0, end: 0 } : undefined;
  const synthetic: Document = {
    file,
    lines: { lines: [], headings: [], hidden: new Set() },
    title: heading,
    fields: [...authorsIn(file.text, fields), ...fields],
    sections: [],
    yaml: '',
  };
  const draft = readRfd(synthetic, why);
  const tree = fromHtml(String(html), { fragment: true });
  simplify(tree);
  const others = draft.body.kind === 'markdown' ? otherFields(draft.body.text) : [];
  const comments = file.text.match(/^\/\/(?!\/)[^\n]*$/gm)?.length ?? 0;
  return [
    {
      ...draft,
      body: { kind: 'html', tree: { ...tree, children: [...tree.children, ...others] } as Root },
      dropped: [...draft.dropped, ...(comments === 0 ? [] : [`${comments} comments`])],
    },
  ];
}

/** Attributes that say something of the record; the others steer how AsciiDoc is set. */
const shown =
  /^(?:state|authors?|labels?|discussion|date|revdate|created|updated|status|sponsors?|reviewers?|tags|keywords|description|supersedes|superseded-by|url)$/;

/** Names on the line under the title. */
function authorsIn(text: string, fields: readonly Field[]): Field[] {
  if (fields.some(({ key }) => /^authors?$/.test(key))) return [];
  const line = /^= .+\n([^\n:=/]+<[^\n>]+@[^\n>]+>[^\n]*)$/m.exec(text)?.[1];
  return line === undefined
    ? []
    : [{ key: 'authors', value: line.replaceAll(';', ','), form: 'front-matter', start: -1, end: -1 }];
}

/** Admonitions come as tables for their looks, and callouts with numbers of their own: both as what they are. */
function simplify(node: Root | ElementContent): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const names = [child.properties['className'] ?? []].flat().map(String);
    if (names.includes('admonitionblock')) {
      const icon = find(child, 'icon');
      const content = find(child, 'content');
      if (icon !== undefined && content !== undefined) {
        child.tagName = 'blockquote';
        child.children = [
          {
            type: 'element',
            tagName: 'p',
            properties: {},
            children: [{ type: 'element', tagName: 'strong', properties: {}, children: icon.children }],
          },
          ...content.children,
        ];
      }
    }
    simplify(child);
  }
}

function find(node: ElementContent, className: string): (ElementContent & { type: 'element' }) | undefined {
  if (node.type !== 'element') return undefined;
  if ([node.properties['className'] ?? []].flat().includes(className)) return node;
  for (const child of node.children) {
    const found = find(child, className);
    if (found !== undefined) return found;
  }
  return undefined;
}

function otherFields(markdown: string): ElementContent[] {
  const yaml = /`{3,}yaml\n([\s\S]*?)\n`{3,}/.exec(markdown)?.[1];
  if (yaml === undefined) return [];
  const tree = fromHtml(
    '<details><summary>Other fields of the original</summary><pre><code class="language-yaml"></code></pre></details>',
    { fragment: true },
  );
  const code = deepest(tree.children[0] as ElementContent);
  if (code?.type === 'element') code.children = [{ type: 'text', value: `${yaml}\n` }];
  return tree.children as ElementContent[];
}

function deepest(node: ElementContent): ElementContent | undefined {
  if (node.type !== 'element') return undefined;
  return node.tagName === 'code' ? node : node.children.map(deepest).find((found) => found !== undefined);
}

/** What the tests of the renderer share: compiling a text in a folder of its own, and reading the HTML as a browser would. */

import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillMarks } from '../../../src/domain/marks.ts';
import { compileBody } from '../../../src/mdx/compile.ts';
import type { Compilation } from '../../../src/mdx/compiled.ts';
import type { BodySource } from '../../../src/mdx/compiled.ts';

export function makeSource(text: string, format: BodySource['format'] = 'mdx'): BodySource {
  return { file: `records/example.${format}`, text, format };
}

/** A content folder with an empty `records` folder, and `files` in it by path. */
export async function makeContent(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cairn-mdx-'));
  await mkdir(path.join(folder, 'records'));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

const empty = await makeContent();

export function compile(text: string, format: BodySource['format'] = 'mdx', folder = empty): Promise<Compilation> {
  return compileBody(makeSource(text, format), folder);
}

/** `place code message hint`, one for each issue. */
export function told({ issues }: Pick<Compilation, 'issues'>): string[] {
  return issues.map(
    ({ code, place, message, hint }) => `${place.line ?? ''}:${place.column ?? ''} ${code}: ${message} ${hint ?? ''}`,
  );
}

/** The HTML with its marks filled as plainly as can be; what stands in a `text` mark is left alone. */
export function filled(html: string): string {
  return fillMarks(html, (kind, payload) => {
    if (kind === 'text') return payload[0] ?? '';
    if (kind === 'link') return `<a href="${(payload[0] ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
    if (kind === 'asset') return `/assets/${encodeURI(payload[0] ?? '')}`;
    return kind === 'section' ? '' : `<i>${payload[1] ?? ''}</i>`;
  });
}

const forbidden =
  /^(?:script|style|iframe|frame|object|embed|applet|form|base|link|meta|foreignobject|animate|set|template|portal)$/i;

/** Everything in `html`, parsed as a browser parses it, that could run, load or restyle. */
export function dangersIn(html: string): string[] {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: filled(html) }] } as Root) as Root;
  const dangers: string[] = [];
  look(tree, dangers);
  if (/[\uE000-\uE002]/.test(filled(html))) dangers.push('a mark that nobody fills');
  return dangers;
}

function look(node: Root | Element, dangers: string[]): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (forbidden.test(child.tagName)) dangers.push(`<${child.tagName}>`);
    for (const [name, value] of Object.entries(child.properties)) {
      const text = String(value).replace(/[\p{Control}\p{Format}\p{Separator}]/gu, '');
      if (/^(?:on|style$|srcdoc$|formaction$)/i.test(name)) dangers.push(`${child.tagName}[${name}]`);
      if (
        /^(?:href|src|xlinkHref|action|cite|poster)$/.test(name) &&
        /^(?!https?:|mailto:|tel:)[a-z][\w+.-]*:/i.test(text)
      ) {
        dangers.push(`${child.tagName}[${name}=${text.slice(0, 30)}]`);
      }
    }
    look(child, dangers);
  }
}

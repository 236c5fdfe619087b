/** Which lists does a text of reStructuredText hold: bullets, numbers, fields? */

import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { indentedFrom, type Context } from './context.ts';
import { readInline } from './inline.ts';

interface Bullet {
  readonly isOrdered: boolean;
  readonly start: number;
  /** Characters before the text. */
  readonly width: number;
}

export function bulletOf(line: string): Bullet | undefined {
  const bullet = /^[-*+•]\s+(?=\S)/.exec(line)?.[0];
  if (bullet !== undefined) return { isOrdered: false, start: 1, width: bullet.length };
  const [number, digits] = /^\(?(\d+|#|[A-Za-z]|[ivxlc]+)[.)]\s+(?=\S)/.exec(line) ?? [];
  if (number === undefined || (/^[A-Za-z]\.\s/.test(line) && !/^[aAiI]\./.test(line))) return undefined;
  return { isOrdered: true, start: /^\d+$/.test(digits ?? '') ? Number(digits) : 1, width: number.length };
}

export function list(lines: readonly string[], index: number, out: RootContent[], context: Context): number {
  const first = bulletOf(lines[index] ?? '') as Bullet;
  const children: ListItem[] = [];
  let next = index;
  while (next < lines.length) {
    const bullet = bulletOf(lines[next] ?? '');
    if (bullet === undefined || bullet.isOrdered !== first.isOrdered) break;
    const body = [(lines[next] ?? '').slice(bullet.width)];
    next++;
    while (next < lines.length && ((lines[next] ?? '') === '' || /^\s/.test(lines[next] ?? ''))) {
      const line = lines[next] ?? '';
      body.push(line.slice(Math.min(bullet.width, /^\s*/.exec(line)?.[0].length ?? 0)));
      next++;
    }
    children.push({ type: 'listItem', spread: false, children: context.readBlocks(body, context) as BlockContent[] });
  }
  out.push({
    type: 'list',
    ordered: first.isOrdered,
    start: first.isOrdered ? first.start : null,
    spread: false,
    children,
  });
  return next;
}

export function fieldList(lines: readonly string[], index: number, out: RootContent[], context: Context): number {
  const children: ListItem[] = [];
  let next = index;
  for (let match = fieldAt(lines, next); match !== undefined; match = fieldAt(lines, next)) {
    const { inner, next: after } = indentedFrom(lines, next + 1);
    const hasMore = /^\s+\S/.test(lines[next + 1] ?? '');
    const label: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: `${match.key}:` }] };
    const words = readInline([match.value, ...(hasMore ? inner : [])].join('\n').trim(), context.names);
    children.push({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [label, { type: 'text', value: ' ' }, ...words] }],
    });
    next = hasMore ? after : next + 1;
  }
  out.push({ type: 'list', ordered: false, spread: false, children });
  return next;
}

function fieldAt(
  lines: readonly string[],
  index: number,
): { readonly key: string; readonly value: string } | undefined {
  const [, key, value = ''] = /^:([^:\s][^:]*):(?:\s+(.*))?$/.exec(lines[index] ?? '') ?? [];
  return key === undefined ? undefined : { key, value };
}

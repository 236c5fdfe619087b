/** Which blocks does a text of reStructuredText hold? https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html */

import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { readDirective } from './directives.ts';
import { footnoteId, readInline, type Names } from './inline.ts';
import { isTableStart, readTable } from './tables.ts';

export interface Context {
  readonly names: Names;
  /** Underlines in the order of their first use: each is one level deeper. */
  readonly levels: string[];
  readonly kept: Set<string>;
  readonly dropped: Map<string, number>;
}

type Blocks = RootContent[];

export const adornment = /^([!-/:-@[-`{-~])\1{2,}\s*$/;

export function readBlocks(lines: readonly string[], context: Context): Blocks {
  const out: Blocks = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    if (line.trim() === '') index++;
    else index = readBlock(lines, index, out, context);
  }
  return out;
}

/** Reads the block at `index` and gives the line after it. */
function readBlock(lines: readonly string[], index: number, out: Blocks, context: Context): number {
  const line = lines[index] ?? '';
  const next = lines[index + 1] ?? '';
  if (/^\s/.test(line)) return quotation(lines, index, out, context);
  if (
    adornment.test(line) &&
    adornment.test(lines[index + 2] ?? '') &&
    next.trim() !== '' &&
    line[0] === lines[index + 2]?.[0]
  ) {
    return heading(next, `${line[0]}${line[0]}`, index + 3, out, context);
  }
  if (adornment.test(next) && !adornment.test(line) && next.trim().length + 3 >= line.trim().length)
    return heading(line, next[0] ?? '', index + 2, out, context);
  if (/^([=\-*~^"'#+_])\1{3,}\s*$/.test(line) && next.trim() === '') {
    out.push({ type: 'thematicBreak' });
    return index + 1;
  }
  if (/^\.\.(?:\s|$)/.test(line)) return explicit(lines, index, out, context);
  if (isTableStart(lines, index)) return readTable(lines, index, out, context);
  if (bulletOf(line) !== undefined) return list(lines, index, out, context);
  if (/^:[^:\s][^:]*:(?:\s|$)/.test(line)) return fieldList(lines, index, out, context);
  if (/^>>>/.test(line)) return doctest(lines, index, out);
  if (/^\|(?:\s|$)/.test(line)) return lineBlock(lines, index, out, context);
  if (/^\s+\S/.test(next) && !line.trim().endsWith('::')) return definition(lines, index, out, context);
  return paragraph(lines, index, out, context);
}

function heading(text: string, style: string, next: number, out: Blocks, { levels, names }: Context): number {
  if (!levels.includes(style)) levels.push(style);
  const depth = Math.min(6, levels.indexOf(style) + 2) as 2 | 3 | 4 | 5 | 6;
  out.push({ type: 'heading', depth, children: readInline(text.trim(), names) });
  return next;
}

/** The lines from `index` that are blank or indented, without their common indentation, and the line after them. */
export function indentedFrom(
  lines: readonly string[],
  index: number,
): { readonly inner: readonly string[]; readonly next: number } {
  let next = index;
  while (next < lines.length && (/^\s/.test(lines[next] ?? '') || lines[next] === '')) next++;
  const block = lines.slice(index, next);
  while (block.length > 0 && (block.at(-1) ?? '').trim() === '') block.pop();
  const depth = Math.min(
    ...block.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0),
  );
  return {
    inner: block.map((line) => line.slice(Number.isFinite(depth) ? depth : 0)),
    next: Math.max(next, index + 1),
  };
}

function quotation(lines: readonly string[], index: number, out: Blocks, context: Context): number {
  const { inner, next } = indentedFrom(lines, index);
  out.push({ type: 'blockquote', children: readBlocks(inner, context) as BlockContent[] });
  return next;
}

export function countDropped({ dropped }: Context, what: string): void {
  dropped.set(what, (dropped.get(what) ?? 0) + 1);
}

/** Comments, directives, targets and footnotes: all that begins with two dots. */
function explicit(lines: readonly string[], index: number, out: Blocks, context: Context): number {
  const line = lines[index] ?? '';
  const { inner, next } = indentedFrom(lines, index + 1);
  const hasMore = inner.length > 0;
  const after = hasMore || (lines[index + 1] ?? '') === '' ? next : index + 1;
  const [, name, argument = ''] = /^\.\.\s+(?:\|[^|]+\|\s+)?([\w:.-]+)::(?:\s+(.*))?$/.exec(line) ?? [];
  if (name !== undefined) {
    out.push(...readDirective({ name, argument, inner, source: [line, ...lines.slice(index + 1, after)] }, context));
    return after;
  }
  const [, label, text = ''] = /^\.\.\s+\[(#?[\w.-]*|\*)\](?:\s+(.*))?$/.exec(line) ?? [];
  if (label !== undefined) {
    const children = readBlocks([text, ...inner], context) as BlockContent[];
    out.push({ type: 'footnoteDefinition', identifier: footnoteId(label), label: footnoteId(label), children });
    return after;
  }
  if (/^\.\.\s+_[^:]*:|^\.\.\s+__/.test(line))
    return /^\.\.\s+_[^:]*:\s*$/.test(line) && !hasMore ? index + 1 : hasMore ? after : index + 1;
  countDropped(context, 'comments');
  return after;
}

interface Bullet {
  readonly isOrdered: boolean;
  readonly start: number;
  /** Characters before the text. */
  readonly width: number;
}

function bulletOf(line: string): Bullet | undefined {
  const bullet = /^[-*+•]\s+(?=\S)/.exec(line)?.[0];
  if (bullet !== undefined) return { isOrdered: false, start: 1, width: bullet.length };
  const [number, digits] = /^\(?(\d+|#|[A-Za-z]|[ivxlc]+)[.)]\s+(?=\S)/.exec(line) ?? [];
  if (number === undefined || (/^[A-Za-z]\.\s/.test(line) && !/^[aAiI]\./.test(line))) return undefined;
  return { isOrdered: true, start: /^\d+$/.test(digits ?? '') ? Number(digits) : 1, width: number.length };
}

function list(lines: readonly string[], index: number, out: Blocks, context: Context): number {
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
    children.push({ type: 'listItem', spread: false, children: readBlocks(body, context) as BlockContent[] });
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

function fieldList(lines: readonly string[], index: number, out: Blocks, context: Context): number {
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

function doctest(lines: readonly string[], index: number, out: Blocks): number {
  let next = index;
  while (next < lines.length && (lines[next] ?? '').trim() !== '') next++;
  out.push({ type: 'code', lang: 'pycon', value: lines.slice(index, next).join('\n') });
  return next;
}

function lineBlock(lines: readonly string[], index: number, out: Blocks, context: Context): number {
  let next = index;
  const children: PhrasingContent[] = [];
  for (; /^\|(?:\s|$)/.test(lines[next] ?? ''); next++) {
    if (children.length > 0) children.push({ type: 'break' });
    children.push(...readInline((lines[next] ?? '').slice(1).trim(), context.names));
  }
  out.push({ type: 'paragraph', children });
  return next;
}

/** A term with its meaning indented below. */
function definition(lines: readonly string[], index: number, out: Blocks, context: Context): number {
  const { inner, next } = indentedFrom(lines, index + 1);
  const term: PhrasingContent[] = [
    { type: 'strong', children: readInline((lines[index] ?? '').trim(), context.names) },
  ];
  out.push({ type: 'paragraph', children: term });
  out.push({ type: 'blockquote', children: readBlocks(inner, context) as BlockContent[] });
  return next;
}

/** A paragraph; where it ends with `::` the indented lines below are code. */
function paragraph(lines: readonly string[], index: number, out: Blocks, context: Context): number {
  let next = index + 1;
  while (next < lines.length && (lines[next] ?? '').trim() !== '' && !/^\.\.\s/.test(lines[next] ?? '')) next++;
  const text = lines.slice(index, next).join('\n').trim();
  const isLead = text.endsWith('::');
  const shown = isLead ? text.replace(/\s*::$/, text === '::' || /\s::$/.test(text) ? '' : ':') : text;
  if (shown !== '') out.push({ type: 'paragraph', children: readInline(shown, context.names) });
  if (!isLead) return next;
  let start = next;
  while (start < lines.length && (lines[start] ?? '').trim() === '') start++;
  if (!/^\s/.test(lines[start] ?? '')) return next;
  const { inner, next: after } = indentedFrom(lines, start);
  out.push({ type: 'code', value: inner.join('\n') });
  return after;
}

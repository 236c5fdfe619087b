/** Which blocks does a text of reStructuredText hold? https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html */

import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { adornment, countDropped, indentedFrom, type Context } from './context.ts';
import { readDirective } from './directives.ts';
import { footnoteId, readInline } from './inline.ts';
import { bulletOf, fieldList, list } from './lists.ts';
import { isTableStart, readTable } from './tables.ts';

type Blocks = RootContent[];

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
  if (line.startsWith('>>>')) return doctest(lines, index, out);
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

function quotation(lines: readonly string[], index: number, out: Blocks, context: Context): number {
  const { inner, next } = indentedFrom(lines, index);
  out.push({ type: 'blockquote', children: readBlocks(inner, context) as BlockContent[] });
  return next;
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

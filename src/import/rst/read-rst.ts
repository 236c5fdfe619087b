/** A text of reStructuredText: its header, its title, and its body as a tree. */

import type { Root } from 'mdast';
import type { Field } from '../head/field.ts';
import { readBlocks } from './blocks.ts';
import { adornment, type Context } from './context.ts';
import { nameOf } from './inline.ts';

export interface RstText {
  readonly fields: readonly Field[];
  /** `mail` as in PEPs, `list` as in NEPs. */
  readonly header?: 'mail' | 'list' | undefined;
  readonly title?: string | undefined;
  readonly tree: Root;
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
}

/**
 * Reads what the records of Python's and NumPy's projects use of reStructuredText: headings, lists, definitions, code,
 * tables, footnotes, links and the common directives. Everything else stays as text in a fence.
 */
export function readRst(text: string): RstText {
  const lines = text
    .replace(/\t/g, '        ')
    .split('\n')
    .map((line) => line.trimEnd());
  const mail = mailHeader(lines);
  const rest = lines.slice(mail.next);
  const title = titleAt(rest);
  const after = title === undefined ? rest : [...rest.slice(0, title.start), ...rest.slice(title.end)];
  const list = mail.fields.length > 0 ? { fields: [], lines: after } : listHeader(after);
  const names = { targets: targetsIn(rest), footnotes: footnotesIn(rest) };
  const context: Context = { readBlocks, names, levels: [], kept: new Set(), dropped: new Map() };
  const tree: Root = { type: 'root', children: readBlocks(list.lines, context) };
  return {
    fields: [...mail.fields, ...list.fields],
    header: mail.fields.length > 0 ? 'mail' : list.fields.length > 0 ? 'list' : undefined,
    title: title?.text,
    tree,
    kept: [...context.kept],
    dropped: [...context.dropped].map(([what, times]) => `${times} ${what}`),
  };
}

function fieldOf(key: string, value: string): Field {
  return {
    key,
    value: value.replace(/`([^`<]*?)\s*<([^>]+)>`__?/g, '[$1]($2)').trim(),
    form: 'front-matter',
    start: -1,
    end: -1,
  };
}

/** Headers as in a letter: `Key: value` at the very top, with indented lines that go on. */
function mailHeader(lines: readonly string[]): { readonly fields: readonly Field[]; readonly next: number } {
  const fields: { key: string; value: string }[] = [];
  let next = 0;
  while ((lines[next] ?? '').trim() === '' && next < lines.length) next++;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const [, key, value = ''] = /^([A-Z][\w-]*):(?:\s+(.*))?$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (key !== undefined) fields.push({ key, value });
    else if (/^\s+\S/.test(line) && last !== undefined) last.value += `\n${line.trim()}`;
    else break;
  }
  return fields.length >= 2
    ? { fields: fields.map(({ key, value }) => fieldOf(key, value)), next }
    : { fields: [], next: 0 };
}

/** The field list under the title. */
function listHeader(lines: readonly string[]): {
  readonly fields: readonly Field[];
  readonly lines: readonly string[];
} {
  const start = lines.findIndex((line) => line.trim() !== '' && !/^\.\.\s+_/.test(line));
  const fields: { key: string; value: string }[] = [];
  let next = Math.max(start, 0);
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const [, key, value = ''] = /^:([A-Za-z][\w -]*):(?:\s+(.*))?$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (key !== undefined) fields.push({ key, value });
    else if (/^\s+\S/.test(line) && last !== undefined) last.value += `\n${line.trim()}`;
    else break;
  }
  if (fields.length === 0) return { fields: [], lines };
  return {
    fields: fields.map(({ key, value }) => fieldOf(key, value)),
    lines: [...lines.slice(0, Math.max(start, 0)), ...lines.slice(next)],
  };
}

function titleAt(
  lines: readonly string[],
): { readonly text: string; readonly start: number; readonly end: number } | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\.\.(?:\s|$)/.test(line));
  if (first === -1) return undefined;
  const [a = '', b = '', c = ''] = lines.slice(first, first + 3);
  if (adornment.test(a) && adornment.test(c)) return { text: b.trim(), start: first, end: first + 3 };
  if (!adornment.test(b) || /^\s|^:/.test(a)) return undefined;
  // The sections of a PEP are underlined in the same way: a title is alone on its level.
  const isAlone =
    lines.filter((line, at) => adornment.test(line) && line[0] === b[0] && (lines[at - 1] ?? '').trim() !== '')
      .length === 1;
  return isAlone ? { text: a.trim(), start: first, end: first + 2 } : undefined;
}

function targetsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const [, quoted, bare, url = ''] = /^\s*\.\.\s+_(?:`([^`]+)`|((?:\\.|[^:\\])+)):(?:\s+(.*))?$/.exec(line) ?? [];
    const name = quoted ?? bare;
    if (name === undefined) continue;
    const more = url === '' && /^\s+\S/.test(lines[index + 1] ?? '') ? (lines[index + 1] ?? '').trim() : '';
    targets.set(nameOf(name.replace(/\\(.)/g, '$1')), url + more);
  }
  return targets;
}

function footnotesIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => /^\s*\.\.\s+\[(#?[\w.-]*|\*)\](?:\s|$)/.exec(line)?.[1] ?? []));
}

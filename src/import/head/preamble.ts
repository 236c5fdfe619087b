/** Which fields stand at the top of a text: bullets, `Key: value` lines, tables? */

import type { Field } from './field.ts';
import { meaningOf } from './keys.ts';
import type { Lines } from './lines.ts';

/** The fields before line `end`. */
export function readPreamble({ lines, hidden }: Lines, end: number): readonly Field[] {
  const fields: Field[] = [];
  for (let index = 0; index < end;) {
    const found = hidden.has(index) ? undefined : fieldsAt(lines, index, end);
    fields.push(...(found?.fields ?? []));
    index = found?.next ?? index + 1;
  }
  return fields;
}

interface Found {
  readonly fields: readonly Field[];
  readonly next: number;
}

function fieldsAt(lines: readonly string[], index: number, end: number): Found | undefined {
  if (isTable(lines, index)) return table(lines, index, end);
  return bullet(lines, index, end) ?? line(lines, index);
}

const key = String.raw`[A-Za-z][\w .()/#&'-]{0,40}?`;
const labelled = new RegExp(String.raw`^(?:\*\*|__)?\[?(${key})\]?(?:\*\*|__)?\s*:\s*(?:\*\*|__)?(?:\s+|$)(.*)$`);

/** `- Key: value`, with the lines below that are indented. */
function bullet(lines: readonly string[], index: number, end: number): Found | undefined {
  const [, indent = '', mark = '', text = ''] = /^( {0,3})([-*+]\s+)(\S.*)$/.exec(lines[index] ?? '') ?? [];
  const [, name, first = ''] = labelled.exec(text) ?? [];
  if (name === undefined) return undefined;
  const values = [first];
  let next = index + 1;
  const inner = indent.length + Math.min(mark.length, 2);
  for (; next < end; next++) {
    const more = lines[next] ?? '';
    if (more.trim() === '' || /^\s*/.exec(more)![0].length < inner) break;
    values.push(more.trim());
  }
  const field: Field = {
    key: name,
    value: valueOf(values),
    form: /^(?:\*\*|__)/.test(text) ? 'bold' : 'bullet',
    start: index,
    end: next,
  };
  return { fields: [field], next };
}

/** `Key: value` alone on its line. Only labels that mean something: a sentence may begin like that too. */
function line(lines: readonly string[], index: number): Found | undefined {
  const text = (lines[index] ?? '').replace(/^ {0,3}(?:>\s?)?/, '');
  const [, name, value = ''] = labelled.exec(text) ?? [];
  if (name === undefined || meaningOf(name) === undefined || value.length > 400) return undefined;
  const values = [value];
  let next = index + 1;
  const isSingle = /<br\s*\/?>\s*$|\s{2}$|\\$/.test(value);
  // A value that runs on is one only where it is a list of names: lines below belong to the text.
  for (; !isSingle && next < lines.length && /^\s{2,}\S/.test(lines[next] ?? ''); next++)
    values.push((lines[next] ?? '').trim());
  const field: Field = {
    key: name,
    value: valueOf(values),
    form: /^(?:\*\*|__)/.test(text) ? 'bold' : 'line',
    start: index,
    end: next,
  };
  return { fields: [field], next };
}

function valueOf(values: readonly string[]): string {
  return values
    .map((value) => value.replace(/<br\s*\/?>\s*$|\\$/, '').trim())
    .filter((value) => value !== '')
    .join('\n');
}

const delimiter = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function isTable(lines: readonly string[], index: number): boolean {
  return (
    (lines[index] ?? '').includes('|') &&
    (lines[index + 1] ?? '').includes('|') &&
    delimiter.test(lines[index + 1] ?? '')
  );
}

/** A table of two columns in which labels stand before values; its head may be one of the rows. */
function table(lines: readonly string[], index: number, end: number): Found {
  const fields: Field[] = [];
  let next = index;
  for (; next < end && (lines[next] ?? '').includes('|'); next++) {
    if (next === index + 1) continue;
    const [name = '', ...values] = cellsOf(lines[next] ?? '');
    fields.push({ key: name, value: values.join(' | '), form: 'table', start: next, end: next + 1 });
  }
  const known = fields.filter((field) => meaningOf(field.key) !== undefined);
  const isHead = known.length >= 2 || (known.length === 1 && fields.length <= 3);
  return { fields: isHead ? fields : [], next: Math.max(next, index + 1) };
}

export function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

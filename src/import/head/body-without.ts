/** What is left of a text when its title and the fields that were read are taken out? */

import { isPlaceholder, plainText } from '../plain.ts';
import type { Document } from './document.ts';
import type { Field } from './field.ts';

/**
 * The body. Rows of a table of fields that nothing stands for become a list; fields of the front matter likewise come
 * at the end, folded.
 */
export function bodyWithout(
  document: Document,
  used: ReadonlySet<Field>,
  takesHeading: boolean,
  statusSection: Field | undefined,
): string {
  const { lines } = document.lines;
  const out = new Map<number, readonly string[]>();
  const remove = (start: number, end: number, instead: readonly string[] = []) => {
    for (let line = start; line < end; line++) out.set(line, line === start ? instead : []);
  };
  if (takesHeading && document.title !== undefined) remove(document.title.start, document.title.end);
  for (const field of document.fields) {
    if (field.form === 'front-matter' || field.form === 'table') continue;
    const isWhole = field.form !== 'section' || field === statusSection || isOneLine(field, used);
    if (used.has(field) && isWhole) remove(field.start, field.end);
  }
  for (const rows of tablesOf(document.fields)) {
    if (!rows.some((row) => used.has(row))) continue;
    const [first, last] = [rows[0] as Field, rows.at(-1) as Field];
    const others = rows.filter((row) => !used.has(row) && !(isPlaceholder(row.value) && isPlaceholder(row.key)));
    const items = others
      .filter((row) => plainText(row.value) !== '' || row.key !== '')
      .map((row) => `- ${row.key.replace(/:?(\**)$/, ':$1')} ${row.value}`);
    remove(first.start, last.end, ['', ...items, '']);
  }
  const left = lines.flatMap((line, index) => out.get(index) ?? [line]).join('\n');
  return [left.replace(/\n{3,}/g, '\n\n').trim(), otherFields(document.fields, used)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Sections that hold nothing but the names or the day that were read. */
function isOneLine(field: Field, used: ReadonlySet<Field>): boolean {
  return used.has(field) && field.value.split('\n').filter((line) => line.trim() !== '').length <= 1;
}

/** The rows of each table, which follow each other but for the line under the head. */
function tablesOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const tables: Field[][] = [];
  for (const field of fields) {
    if (field.form !== 'table') continue;
    const last = tables.at(-1);
    if (last !== undefined && field.start - (last.at(-1)?.end ?? -9) <= 1) last.push(field);
    else tables.push([field]);
  }
  return tables;
}

/** The fields of a front matter that nothing here stands for. */
function otherFields(fields: readonly Field[], used: ReadonlySet<Field>): string {
  const others = fields.filter(
    (field) => field.form === 'front-matter' && !used.has(field) && field.value.trim() !== '',
  );
  if (others.length === 0) return '';
  const rows = others.map(({ key, value }) => {
    const lines = value.split('\n');
    return lines.length === 1 ? `${key}: ${value}` : `${key}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
  });
  const fence = '`'.repeat(3 + Math.max(0, ...[...rows.join('\n').matchAll(/`{3,}/g)].map(([run]) => run.length - 2)));
  return `<details>\n<summary>Other fields of the original</summary>\n\n${fence}yaml\n${rows.join('\n')}\n${fence}\n\n</details>`;
}

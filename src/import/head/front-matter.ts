/** Which fields stand in a front matter, or in a file of YAML, also where it does not parse? */

import { isMap, isScalar, parseDocument, stringify, type Tags } from 'yaml';
import type { Field } from './field.ts';

export interface FrontMatter {
  readonly fields: readonly Field[];
  /** Between the fences, as written. */
  readonly yaml: string;
  /** The text after it. */
  readonly rest: string;
  /** Why it was read line by line. */
  readonly broken?: string | undefined;
}

/** The front matter of a text, after comments and blank lines at most. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const [whole, before = '', yaml = ''] =
    /^((?:\s*<!--[\s\S]*?-->)?\s*)---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined || !/^[\w"'-][\w .-]*["']?\s*:/m.test(yaml)) return undefined;
  return { ...readYaml(yaml), yaml, rest: before.trimStart() + text.slice(whole.length) };
}

/** The fields of a text of YAML; where it does not parse, what can be told line by line. */
export function readYaml(yaml: string): { readonly fields: readonly Field[]; readonly broken?: string | undefined } {
  const document = parseDocument(yaml, { customTags: asText, prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined || !isMap(document.contents)) {
    const reason = (error?.message ?? 'it is no list of fields').split('\n')[0] ?? '';
    return { fields: byLine(yaml), broken: reason.trim() };
  }
  const fields = document.contents.items.map(({ key, value }): Field => {
    const source =
      value !== null && typeof value === 'object' && 'toJSON' in value ? (value.toJSON() as unknown) : value;
    return field(isScalar(key) ? String(key.value) : String(key), textOf(source));
  });
  return { fields };
}

/** Only text: digits, dates and words such as `yes` stay as they were written. */
function asText(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag !== 'string' && !/:(?:int|float|bool|null|timestamp)$/.test(tag.tag));
}

function field(key: string, value: string): Field {
  return { key, value, form: 'front-matter', start: -1, end: -1 };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map((item) => personOf(item) ?? textOf(item))
      .filter((item) => item !== '')
      .join('\n');
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value);
  const isBraces = entries.every(([, inner]) => inner === null || inner === '');
  return isBraces ? `{ ${entries.map(([key]) => key).join(', ')} }` : (personOf(value) ?? stringify(value).trim());
}

/** `{ name: …, email: … }` as one line. */
function personOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object' || !('name' in value) || typeof value.name !== 'string')
    return undefined;
  const { name, email, github, handle } = value as Record<string, unknown>;
  const at = github ?? handle;
  return `${name}${typeof at === 'string' ? ` (@${at.replace(/^@/, '')})` : ''}${typeof email === 'string' ? ` <${email}>` : ''}`;
}

function byLine(yaml: string): readonly Field[] {
  const fields: { key: string; values: string[] }[] = [];
  for (const line of yaml.split('\n')) {
    const [, key, value = ''] = /^([A-Za-z][\w .-]*?)\s*:(?:\s+(.*))?$/.exec(line) ?? [];
    if (key !== undefined) fields.push({ key, values: [unquoted(value)] });
    else if (!/^\s*#/.test(line)) fields.at(-1)?.values.push(unquoted(line.replace(/^\s*-\s+/, '')));
  }
  return fields.map(({ key, values }) => field(key, values.filter((value) => value !== '').join('\n')));
}

function unquoted(text: string): string {
  const bare = text.replace(/\s+#.*$/, '').trim();
  return /^(["']).*\1$/.test(bare)
    ? bare.slice(1, -1)
    : /^\[.*\]$/.test(bare) && !bare.includes('](')
      ? bare.slice(1, -1).split(/,\s*/).map(unquoted).join('\n')
      : bare;
}

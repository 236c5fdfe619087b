/** Records as JSON-ADR 1.0.0, all in one file. The sections that it has fields for are taken out of the body. */

import type { ExportedFile, ExportedRecord, ExportSet } from './exported.ts';

const fieldOf: Readonly<Record<string, 'context' | 'decision' | 'consequences' | 'confirmation'>> = {
  context: 'context',
  'context and problem statement': 'context',
  decision: 'decision',
  'decision outcome': 'decision',
  consequences: 'consequences',
  confirmation: 'confirmation',
  validation: 'confirmation',
};

/** `today`: the day of the export. */
export function writeJsonAdr(set: ExportSet, repository: string, today: string): readonly ExportedFile[] {
  const data = {
    version: '1.0.0',
    generated_at: `${today}T00:00:00Z`,
    tool: 'cairn',
    repository,
    adrs: set.records.map((record) => adrOf(set, record)),
  };
  return [{ file: 'adrs.json', text: `${JSON.stringify(data, undefined, 2)}\n` }];
}

function adrOf({ numbers }: ExportSet, record: ExportedRecord): Record<string, unknown> {
  const { fields, rest } = sectionsOf(record.body);
  const links = [
    ...record.supersedes.map((id) => ['supersedes', id] as const),
    ...record.supersededBy.map((id) => ['superseded-by', id] as const),
    ...record.amends.map((id) => ['amends', id] as const),
    ...record.dependsOn.map((id) => ['depends-on', id] as const),
    ...record.relatesTo.map((id) => ['relates-to', id] as const),
  ].map(([type, id]) => ({ type, target: String(numbers.get(id) ?? id) }));
  return {
    number: numbers.get(record.id),
    title: record.title,
    status: record.status,
    date: record.date ?? '',
    ...present('deciders', record.deciders),
    ...present('consulted', record.consulted),
    ...present('informed', record.informed),
    ...present('tags', record.areas),
    ...(record.url === undefined ? {} : { source_uri: record.url }),
    ...fields,
    ...present('links', links),
    ...(rest === '' && record.summary === undefined
      ? {}
      : {
          custom_sections: {
            ...(record.summary === undefined ? {} : { Summary: record.summary }),
            ...(rest === '' ? {} : { Body: rest }),
          },
        }),
    path: `${record.id}.mdx`,
  };
}

function present(name: string, list: readonly unknown[]): Record<string, readonly unknown[]> {
  return list.length === 0 ? {} : { [name]: list };
}

/** The sections that have a field, and all the rest as it stands. */
function sectionsOf(body: string): { readonly fields: Readonly<Record<string, unknown>>; readonly rest: string } {
  const fields: Record<string, unknown> = {};
  const rest: string[] = [];
  let fence: string | undefined;
  let field: string | undefined;
  const parts = new Map<string, string[]>();
  for (const line of body.split('\n')) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (marker !== undefined) fence = fence === undefined ? marker : marker.startsWith(fence) ? undefined : fence;
    const heading = fence === undefined ? /^##\s+(.+?)\s*#*$/.exec(line)?.[1] : undefined;
    if (heading !== undefined) {
      const name = fieldOf[heading.toLowerCase()];
      field = name !== undefined && !parts.has(name) ? name : undefined;
      if (field !== undefined) {
        parts.set(field, []);
        continue;
      }
    }
    (field === undefined ? rest : (parts.get(field) as string[])).push(line);
  }
  for (const [name, lines] of parts) {
    const text = lines.join('\n').trim();
    if (text !== '') fields[name] = name === 'consequences' ? [text] : text;
  }
  return { fields, rest: rest.join('\n').trim() };
}

/**
 * Records as JSON-ADR 1.0.0, all in one file, as its schema has it:
 * https://raw.githubusercontent.com/joshrotenberg/adrs/main/schema/json-adr/v1.json
 * The sections that it has fields for are taken out of the body.
 */

import type { ExportedFile, ExportedRecord, ExportSet } from './exported.ts';
import { optionText } from './madr.ts';

const schema = 'https://raw.githubusercontent.com/joshrotenberg/adrs/main/schema/json-adr/v1.json';

const fieldOf: Readonly<Record<string, 'context' | 'decision' | 'consequences' | 'confirmation'>> = {
  context: 'context',
  'context and problem statement': 'context',
  decision: 'decision',
  'decision outcome': 'decision',
  consequences: 'consequences',
  confirmation: 'confirmation',
  validation: 'confirmation',
};

export interface JsonAdrExport {
  readonly file: ExportedFile;
  /** Records without a day, which JSON-ADR demands: they are not in the file. */
  readonly undated: readonly string[];
}

/** `today`: the day of the export. */
export function writeJsonAdr(
  set: ExportSet,
  { repository, version }: { readonly repository: string; readonly version: string },
  today: string,
): JsonAdrExport {
  const isDated = ({ date, recorded }: ExportedRecord) => (date ?? recorded) !== undefined;
  const data = {
    $schema: schema,
    version: '1.0.0',
    generated_at: `${today}T00:00:00Z`,
    tool: { name: 'cairn', version },
    repository: { name: repository },
    adrs: set.records.filter(isDated).map((record) => adrOf(set, record)),
  };
  return {
    file: { file: 'adrs.json', text: `${JSON.stringify(data, undefined, 2)}\n` },
    undated: set.records.filter((record) => !isDated(record)).map(({ id }) => id),
  };
}

function adrOf(set: ExportSet, record: ExportedRecord): Record<string, unknown> {
  const { fields, rest } = sectionsOf(record.body);
  const { links, others } = linksOf(set, record);
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line.replace(/\s+/g, ' ')}`).join('\n');
  const sections = {
    Summary: record.summary ?? '',
    Day:
      record.date === undefined ? 'The day of the decision is not known: `date` is the day it was written down.' : '',
    Body: rest,
    Evidence: list(record.evidence),
    Assumptions: list(record.assumptions),
    'Other relations': list(others),
  };
  const custom = Object.entries(sections).filter(([, text]) => text !== '');
  return {
    number: set.numbers.get(record.id),
    title: record.title,
    status: record.status,
    date: record.date ?? record.recorded,
    ...present('deciders', record.deciders),
    ...present('consulted', record.consulted),
    ...present('informed', record.informed),
    ...present('tags', record.areas),
    ...(URL.canParse(record.url ?? '') ? { source_uri: record.url } : {}),
    ...fields,
    ...present(
      'considered_options',
      record.options.map((option) => ({ name: option.name, description: optionText(option) })),
    ),
    ...present('links', links),
    ...(custom.length === 0 ? {} : { custom_sections: Object.fromEntries(custom) }),
    path: `${record.id}.mdx`,
  };
}

/** A link leads to the number of another record; what has none is said in words. */
function linksOf({ numbers, titles }: ExportSet, record: ExportedRecord) {
  const links: { readonly type: string; readonly target: number; readonly description?: string }[] = [];
  const others: string[] = [];
  const stated = [
    ['supersedes', record.supersedes],
    ['superseded-by', record.supersededBy],
    ['amends', record.amends],
    ['depends-on', record.dependsOn],
    ['relates-to', record.relatesTo],
  ] as const;
  for (const [type, ids] of stated) {
    for (const id of ids) {
      const target = numbers.get(id);
      const title = titles.get(id);
      if (target === undefined) others.push(`${type}: ${id}`);
      else links.push({ type, target, ...(title === undefined ? {} : { description: title }) });
    }
  }
  return { links, others };
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

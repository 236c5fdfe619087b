/** What is in the wiki already, so that nothing comes in twice? */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryKind } from '../../domain/entry.ts';
import { catalogEntryKinds, type CatalogEntryKind, type KnownEntry } from '../../import/catalog/identify.ts';
import { parseFrontmatter, parseYaml } from '../../load/frontmatter.ts';
import { findSources } from '../../load/sources.ts';
import type { KnownRecord } from '../../import/plan/identify.ts';
import type { KnownPerson } from '../../import/plan/persons.ts';

export interface Known {
  readonly records: readonly KnownRecord[];
  readonly people: readonly KnownPerson[];
}

/** `recordsFolder`: where records go, from the content folder; the files of records count from there. */
export async function readKnown(contentDir: string, recordsFolder: string): Promise<Known> {
  const { files } = await findSources(contentDir);
  const records: KnownRecord[] = [];
  const people: KnownPerson[] = [];
  for (const { kind, id, file } of files) {
    if (kind === 'record' && file.startsWith(`${recordsFolder}/`)) {
      const { data } = parseFrontmatter(await textOf(contentDir, file), file);
      const source = field(data, 'source');
      records.push({
        id,
        file: file.slice(recordsFolder.length + 1),
        path: text(field(source, 'path')),
        collection: text(field(source, 'collection')),
        title: text(field(data, 'title')),
      });
    }
    if (kind === 'person') {
      const { data } = parseYaml(await textOf(contentDir, file), file);
      people.push({
        id,
        name: text(field(data, 'name')) ?? id,
        aliases: textsOf(field(data, 'aliases')),
      });
    }
  }
  return { records, people };
}

/** The teams, people and systems that are there. A file that does not parse goes by its id. */
export async function readKnownEntries(contentDir: string): Promise<readonly KnownEntry[]> {
  const { files } = await findSources(contentDir);
  const known: KnownEntry[] = [];
  for (const { kind, id, file } of files) {
    if (!isCatalogKind(kind)) continue;
    const { data } = parseYaml(await textOf(contentDir, file), file);
    known.push({ kind, id, file, name: text(field(data, 'name')) ?? id, aliases: textsOf(field(data, 'aliases')) });
  }
  return known;
}

function isCatalogKind(kind: EntryKind): kind is CatalogEntryKind {
  return (catalogEntryKinds as readonly EntryKind[]).includes(kind);
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => text(one) ?? []);
}

function textOf(contentDir: string, file: string): Promise<string> {
  return readFile(join(contentDir, file), 'utf8');
}

function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

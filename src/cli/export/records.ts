/** The records on their way out: with people by name, components as plain Markdown, and the files that they show. */

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findEntry, nameOf, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { resolveLink } from '../../domain/links.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { isRemote } from '../../domain/remote.ts';
import { stateOf, successorsOf } from '../../domain/supersession.ts';
import { exportSetOf, fileOf, type ExportedRecord, type ExportSet, type Room } from '../../import/export/exported.ts';
import { toPlainMarkdown, type Lookup } from '../../import/export/to-markdown.ts';
import { parseFrontmatter } from '../../load/frontmatter.ts';
import { findNamed } from '../../views/fill.ts';
import { remoteView } from '../../views/remote.ts';
import { sentencesOf } from './sentences.ts';
import type { ExportSource } from './source.ts';

/** All records, numbered. */
export async function exportedRecords(source: ExportSource, room?: Room): Promise<ExportSet> {
  const { corpus, today } = source;
  const records = [...corpus.entries.record.values()];
  const set = exportSetOf(
    records.map((record) => exportedOf(corpus, record, '', today)),
    room,
  );
  const written = await Promise.all(
    records.map(async (record) => exportedOf(corpus, record, await bodyOf(source, record, set), today)),
  );
  return { ...set, records: written };
}

function exportedOf(corpus: Corpus, record: DecisionRecord, body: string, today: IsoDate): ExportedRecord {
  const names = (ids: readonly string[]) => ids.map((id) => findEntry(corpus, 'person', id)?.name ?? id);
  const ids = (list: readonly string[]) => list.map((id) => findEntry(corpus, 'record', id)?.id ?? id);
  return {
    id: record.id,
    title: record.title,
    status: stateOf(corpus, record, today),
    date: record.date,
    recorded: record.recorded,
    areas: record.areas,
    deciders: names(record.deciders),
    consulted: names(record.consulted),
    informed: names(record.informed),
    supersedes: ids(record.supersedes),
    supersededBy: successorsOf(corpus, record, today).map(({ id }) => id),
    amends: ids(record.amends),
    dependsOn: ids(record.dependsOn),
    relatesTo: ids(record.relatesTo),
    summary: record.summary,
    url: record.source?.url,
    options: record.options,
    ...sentencesOf(corpus, record),
    body,
  };
}

async function bodyOf(
  { contentDir, corpus, published }: ExportSource,
  record: DecisionRecord,
  set: ExportSet,
): Promise<string> {
  const file = published.renamed?.fileBefore(record.file) ?? record.file;
  const text = (await published.text(await readFile(join(contentDir, file), 'utf8'), file)).replace(/\r\n?/g, '\n');
  const { body } = parseFrontmatter(text, record.file);
  const lookup: Lookup = (id, component) => {
    if (component === 'Ref' && isRemote(id)) {
      const { label, href } = remoteView(corpus, id);
      return { words: label, href };
    }
    const entry = findNamed(corpus, component, id);
    if (entry === undefined) return undefined;
    const words =
      entry.kind === 'fact'
        ? [entry.values.at(-1)?.value, entry.values.at(-1)?.unit].filter((part) => part !== undefined).join(' ')
        : nameOf(entry, corpus);
    return { words, href: entry.kind === 'record' ? fileOf(set, entry.id) : undefined };
  };
  const linkTo = (href: string) => {
    const target = resolveLink(corpus, record.file, href);
    if (target.kind === 'remote') return remoteView(corpus, href).href;
    if (target.kind !== 'entry' || target.entry.kind !== 'record') return undefined;
    return `${fileOf(set, target.entry.id)}${target.anchor === undefined ? '' : `#${target.anchor}`}`;
  };
  return record.file.endsWith('.md') ? body.trim() : toPlainMarkdown(body.trim(), lookup, linkTo);
}

/** Files that records show keep their paths beside them. */
export async function copyAssets({ contentDir, corpus, published }: ExportSource, to: string): Promise<number> {
  const { text, renamed } = published;
  let copied = 0;
  for (const record of corpus.entries.record.values()) {
    const folder = (renamed?.fileBefore(record.file) ?? record.file).replace(/[^/]*$/, '');
    for (const { file, exists, use } of record.body?.assets ?? []) {
      if (!exists || !file.startsWith(folder)) continue;
      const beside = file.slice(folder.length);
      const path = join(to, renamed?.stem(beside) ?? beside);
      await mkdir(dirname(path), { recursive: true });
      if (use === 'image') await copyFile(join(contentDir, file), path);
      else await writeFile(path, await text(await readFile(join(contentDir, file), 'utf8'), file));
      copied++;
    }
  }
  return copied;
}

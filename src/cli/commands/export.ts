/** `cairn export`: the way back, so that nobody is locked in. */

import { defineCommand } from 'citty';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findEntry, nameOf, type Corpus } from '../../domain/corpus.ts';
import { resolveLink } from '../../domain/links.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { namedBy } from '../../domain/relations.ts';
import { writeAdrTools } from '../../import/export/adr-tools.ts';
import { writeBackstage } from '../../import/export/backstage.ts';
import {
  exportSetOf,
  fileOf,
  type ExportedFile,
  type ExportedRecord,
  type ExportSet,
} from '../../import/export/exported.ts';
import { writeJsonAdr } from '../../import/export/json-adr.ts';
import { writeMadr } from '../../import/export/madr.ts';
import { toPlainMarkdown, type Lookup } from '../../import/export/to-markdown.ts';
import { parseFrontmatter } from '../../load/frontmatter.ts';
import { findNamed } from '../../views/fill.ts';
import { loadFromDisk } from '../../load/from-disk.ts';
import { checkCacheDir } from '../check-cache.ts';
import { usageError } from '../cli-error.ts';
import { calledFrom, contentArgs, contentDirOf, shownPath, todayArgs } from '../options.ts';
import { count } from '../reporters/text.ts';
import { todayOf } from '../today.ts';

const writers: Readonly<
  Record<string, (set: ExportSet, repository: string, today: string) => readonly ExportedFile[]>
> = {
  madr: writeMadr,
  'adr-tools': writeAdrTools,
  'json-adr': writeJsonAdr,
  backstage: writeBackstage,
};

export const command = defineCommand({
  args: {
    format: {
      type: 'enum',
      options: Object.keys(writers),
      description: 'What is written: MADR 4, adr-tools, JSON-ADR 1.0.0, or what Backstage reads',
    },
    to: {
      type: 'string',
      valueHint: 'DIR',
      description: 'The folder to write to; it must be empty or new. Without it: ./export',
    },
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    const write = writers[args.format ?? ''];
    if (write === undefined)
      throw usageError('Say with `--format` what to write: `madr`, `adr-tools`, `json-adr` or `backstage`.');
    const contentDir = contentDirOf(args);
    const to = resolve(calledFrom(), args.to ?? 'export');
    if ((await readdir(to).catch(() => [])).length > 0)
      throw usageError(`\`${shownPath(to)}\` is not empty, so nothing was written. Name another folder with \`--to\`.`);
    const { corpus, failed } = await loadFromDisk({ contentDir, cacheDir: checkCacheDir(contentDir) });
    const today = todayOf(args.today, corpus.wiki);
    const drafts = [...corpus.entries.record.values()].map((record) => exportedOf(corpus, record, ''));
    const set = exportSetOf(drafts);
    const records = await Promise.all(
      [...corpus.entries.record.values()].map(async (record) =>
        exportedOf(corpus, record, await bodyOf(contentDir, corpus, record, set)),
      ),
    );
    const files = write({ ...set, records }, corpus.wiki.repository?.url ?? corpus.wiki.name, today);
    for (const { file, text } of files) await put(join(to, file), text);
    const assets = await copyAssets(contentDir, to, corpus);
    const skipped = failed.filter(({ kind }) => kind === 'record');
    for (const { file } of skipped)
      console.log(`${file} cannot be read, so it was left out; \`npm run check\` says why.`);
    console.log(
      `${count(records.length, 'record')} in ${shownPath(to)}${assets === 0 ? '' : `, with ${count(assets, 'file')} that they show`}.`,
    );
    return skipped.length > 0 ? 1 : 0;
  },
});

function exportedOf(corpus: Corpus, record: DecisionRecord, body: string): ExportedRecord {
  const names = (ids: readonly string[]) => ids.map((id) => findEntry(corpus, 'person', id)?.name ?? id);
  const ids = (list: readonly string[]) => list.map((id) => findEntry(corpus, 'record', id)?.id ?? id);
  const supersededBy = namedBy(corpus, 'supersedes', record.id).map(({ id }) => id);
  return {
    id: record.id,
    title: record.title,
    status: supersededBy.length > 0 && record.status === 'accepted' ? 'superseded' : record.status,
    date: record.date,
    areas: record.areas,
    deciders: names(record.deciders),
    consulted: names(record.consulted),
    informed: names(record.informed),
    supersedes: ids(record.supersedes),
    supersededBy,
    amends: ids(record.amends),
    dependsOn: ids(record.dependsOn),
    relatesTo: ids(record.relatesTo),
    summary: record.summary,
    url: record.source?.url,
    body,
  };
}

async function bodyOf(contentDir: string, corpus: Corpus, record: DecisionRecord, set: ExportSet): Promise<string> {
  const text = (await readFile(join(contentDir, record.file), 'utf8')).replace(/\r\n?/g, '\n');
  const { body } = parseFrontmatter(text, record.file);
  const lookup: Lookup = (id, component) => {
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
    if (target.kind !== 'entry' || target.entry.kind !== 'record') return undefined;
    return `${fileOf(set, target.entry.id)}${target.anchor === undefined ? '' : `#${target.anchor}`}`;
  };
  return record.file.endsWith('.md') ? body.trim() : toPlainMarkdown(body.trim(), lookup, linkTo);
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
}

/** Files that records show keep their paths beside them. */
async function copyAssets(contentDir: string, to: string, corpus: Corpus): Promise<number> {
  let copied = 0;
  for (const record of corpus.entries.record.values()) {
    const folder = record.file.replace(/[^/]*$/, '');
    for (const { file, exists } of record.body?.assets ?? []) {
      if (!exists || !file.startsWith(folder)) continue;
      const path = join(to, file.slice(folder.length));
      await mkdir(dirname(path), { recursive: true });
      await copyFile(join(contentDir, file), path).then(() => copied++);
    }
  }
  return copied;
}

/** Somebody's folder of Markdown as records of ours, as many as are wanted. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { slugOf } from '../../src/domain/id.ts';
import { loadFromDisk } from '../../src/load/from-disk.ts';
import { parseFrontmatter } from '../../src/load/frontmatter.ts';

export interface Written {
  readonly records: number;
  /** Files that gave an error. */
  readonly skipped: number;
  /** Path of the first record. */
  readonly first: string;
}

export interface Folders {
  readonly from: string;
  readonly content: string;
  /** Where all are written first, to see which of them can be built. */
  readonly trial: string;
}

/**
 * Writes the first `wanted` records of `from` (all, when not said) in name order, over and over under new ids
 * where there are fewer. A title comes from the front matter, or else from the file name; other fields are left out.
 */
export async function writeRecords({ from, content, trial }: Folders, wanted: number | undefined): Promise<Written> {
  const found = (await readdir(from, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.mdx?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
  const once = await Promise.all(found.map((path) => recordFrom(path, relative(from, path))));
  const usable = await withoutErrors(once, trial);
  if (usable.length === 0) throw new Error(`No Markdown in ${from} can be built.`);
  const count = wanted ?? usable.length;
  const records = Array.from({ length: count }, (_, index) => {
    const record = usable[index % usable.length] as Draft;
    const round = Math.floor(index / usable.length);
    return round === 0
      ? record
      : {
          ...record,
          name: record.name.replace(/(?=\.\w+$)/, `-${round + 1}`),
          text: `${record.text}\n\n${record.name} ${round + 1}\n`,
        };
  });
  await writeAll(content, records);
  return {
    records: count,
    skipped: once.length - usable.length,
    first: join(content, 'records', records[0]?.name ?? ''),
  };
}

interface Draft {
  readonly name: string;
  readonly text: string;
}

async function recordFrom(path: string, from: string): Promise<Draft> {
  const { data, body } = parseFrontmatter((await readFile(path, 'utf8')).replaceAll('\r\n', '\n'), path);
  const ending = extname(path).toLowerCase();
  const stem = basename(path, extname(path));
  const said = (data as { title?: unknown } | undefined)?.title;
  const title = typeof said === 'string' && said.trim() !== '' ? said : stem.replaceAll('-', ' ');
  const name = `${slugOf(from.slice(0, -extname(path).length))}${ending}`;
  return { name, text: `---\n${stringify({ title })}---\n\n${body.trimStart()}` };
}

/** Those that the check finds no error in. */
async function withoutErrors(records: readonly Draft[], trial: string): Promise<readonly Draft[]> {
  await writeAll(trial, records);
  const { issues } = await loadFromDisk({ contentDir: trial });
  const bad = new Set(issues.filter(({ severity }) => severity === 'error').map(({ place }) => basename(place.file)));
  return records.filter(({ name }) => !bad.has(name));
}

async function writeAll(content: string, records: readonly Draft[]): Promise<void> {
  await rm(content, { recursive: true, force: true });
  await mkdir(join(content, 'records'), { recursive: true });
  for (const { name, text } of records) await writeFile(join(content, 'records', name), text);
}

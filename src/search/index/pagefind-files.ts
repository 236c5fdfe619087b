/**
 * What stands in the files of a Pagefind index, and how are they written? Pagefind can only make an index anew; these are
 * the parts of its format (1.6, https://github.com/CloudCannon/pagefind: `pagefind/src/index`) that an update needs.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { decode, encode } from 'cborg';
import { knownVersion, urlSort } from '../ask/pagefind/meta.ts';
import { chunkOf, itemsOf, type WordItem } from './chunk-items.ts';

export type Page = readonly [fragment: string, words: number, more: unknown];

/** Part of the words, in the order of their bytes: what a reader loads at one time. */
export interface Chunk {
  /** Its file, where it is one that was written before. */
  readonly file?: string | undefined;
  readonly words: readonly WordItem[];
}

export interface IndexFiles {
  readonly pages: readonly Page[];
  readonly chunks: readonly Chunk[];
  /** Pages in the order of their addresses. */
  readonly byUrl: readonly number[];
  /** What is known of a page besides its text, by name; `fields` of a posting refers to these. */
  readonly fields: readonly string[];
}

type Meta = readonly [
  version: string,
  pages: readonly Page[],
  chunks: readonly (readonly [from: string, to: string, file: string])[],
  filters: readonly unknown[],
  sorts: readonly (readonly [name: string, pages: readonly number[]])[],
  fields: readonly string[],
];

const language = 'en';
/** What every file begins with once it is unpacked. */
const signature = Buffer.from('pagefind_dcd');

/** What an index without pages says. */
export const emptyIndex: IndexFiles = { pages: [], chunks: [], byUrl: [], fields: [] };

/** @throws when the folder holds no index of the version understood here */
export async function readIndexFiles(dir: string): Promise<IndexFiles> {
  const entry = JSON.parse(await readFile(join(dir, 'pagefind-entry.json'), 'utf8')) as {
    version: string;
    languages: Record<string, { hash: string }>;
  };
  const hash = entry.languages[language]?.hash;
  if (entry.version !== knownVersion) throw new Error(`The index is of Pagefind ${entry.version}.`);
  if (hash === undefined) return emptyIndex;
  const [, pages, chunks, , sorts, fields] = await unpack<Meta>(join(dir, `pagefind.${hash}.pf_meta`));
  return {
    pages,
    fields,
    byUrl: sorts.find(([name]) => name === urlSort)?.[1] ?? [],
    chunks: await Promise.all(
      chunks.map(async ([, , file]) => {
        return { file, words: itemsOf(await unpacked(chunkFile(dir, file))) };
      }),
    ),
  };
}

export function fragmentFile(dir: string, fragment: string): string {
  return join(dir, 'fragment', `${fragment}.pf_fragment`);
}

export function chunkFile(dir: string, name: string): string {
  return join(dir, 'index', `${name}.pf_index`);
}

/**
 * Writes all of an index but its fragments, the chunks that have a file already, and Pagefind's scripts; the settings are
 * those of the index in `last`. The same index, where every chunk has its file.
 */
export async function writeIndexFiles(dir: string, files: IndexFiles, last: string): Promise<IndexFiles> {
  const { pages, chunks, byUrl, fields } = files;
  const written = await Promise.all(
    chunks.map(async ({ file, words }) => ({
      file: file ?? (await keep(chunkOf(words), (name) => chunkFile(dir, name))),
      words,
    })),
  );
  const ranges = rangesOf(chunks);
  const meta: Meta = [
    knownVersion,
    pages,
    written.map(({ file }, index) => [ranges[index]?.from ?? '', ranges[index]?.to ?? '', file]),
    [],
    [[urlSort, byUrl]],
    fields,
  ];
  const hash = await keep(encode(meta), (name) => join(dir, `pagefind.${name}.pf_meta`));
  const entry = JSON.parse(await readFile(join(last, 'pagefind-entry.json'), 'utf8')) as { languages: object };
  const languages = { [language]: { hash, wasm: language, page_count: pages.length } };
  await writeFile(join(dir, 'pagefind-entry.json'), JSON.stringify({ ...entry, languages }));
  return { ...files, chunks: written };
}

/**
 * The words a chunk is asked for: from its first to its last, where two chunks meet cut to the first letter in which
 * they differ (`chunk_meta` of Pagefind's `pagefind/src/index/mod.rs`).
 */
function rangesOf(chunks: readonly Chunk[]): readonly { from: string; to: string }[] {
  const ranges = chunks.map(({ words }) => ({ from: words[0]?.word ?? '', to: words.at(-1)?.word ?? '' }));
  for (const [index, next] of ranges.entries()) {
    const last = ranges[index - 1];
    if (last === undefined) continue;
    const [before, after] = [Array.from(last.to), Array.from(next.from)];
    let same = 0;
    while (same < after.length && after[same] === before[same]) same++;
    last.to = before.slice(0, same + 1).join('');
    next.from = after.slice(0, same + 1).join('');
  }
  return ranges;
}

async function unpack<Value>(file: string): Promise<Value> {
  return decode(await unpacked(file)) as Value;
}

async function unpacked(file: string): Promise<Uint8Array> {
  return (await promisify(gunzip)(readFileSync(file))).subarray(signature.length);
}

/** Writes a file named after what is in it, and gives that name: browsers may keep it. Long enough that no two of some thousand are alike. */
async function keep(bytes: Uint8Array, place: (name: string) => string): Promise<string> {
  const name = `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
  await writeFile(place(name), await promisify(gzip)(Buffer.concat([signature, bytes])));
  return name;
}

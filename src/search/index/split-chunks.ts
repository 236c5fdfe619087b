/**
 * Cuts the chunks of Pagefind's index smaller. A chunk of Pagefind's takes some 40 KB, and a question needs one for each
 * of its words, of which it then reads one word; in smaller ones three quarters of the bytes need not travel. What
 * comes out is of Pagefind's own form, only with more chunks.
 */

import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { encode } from 'cborg';
import { CborReader } from '../ask/pagefind/cbor.ts';
import { chunkOf, grouped, itemsOf } from './chunk-items.ts';

const unzip = promisify(gunzip);
const zip = promisify(gzip);
const signature = Buffer.from('pagefind_dcd');

/** Bytes of a chunk before it is compressed, which takes it to a third. A word with more has one for itself. */
export const wantedBytes = 16 * 1024;
/** Chunks that are cut at one time. */
const atOnce = 8;

interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** Rewrites the chunks of the index in the folder, and the file that lists them. Nothing changes the second time. */
export async function splitChunks(folder: string): Promise<void> {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryPath, 'utf8')) as { languages: Record<string, { hash: string }> };
  for (const language of Object.values(entry.languages)) {
    const metaPath = join(folder, `pagefind.${language.hash}.pf_meta`);
    const meta = await unpacked(metaPath);
    const list = chunkList(meta);
    const chunks = await cutAll(folder, list.chunks);
    const bytes = Buffer.concat([
      meta.subarray(0, list.begin),
      encode(chunks.map(({ from, to, name }) => [from, to, name])),
      meta.subarray(list.end),
    ]);
    language.hash = `${languageOf(language.hash)}_${digest(bytes)}`;
    await rm(metaPath);
    await writeFile(join(folder, `pagefind.${language.hash}.pf_meta`), await packed(bytes));
    const kept = new Set(chunks.map(({ name }) => `${name}.pf_index`));
    for (const name of await readdir(join(folder, 'index'))) {
      if (!kept.has(name)) await rm(join(folder, 'index', name));
    }
  }
  await writeFile(entryPath, JSON.stringify(entry));
}

async function cutAll(folder: string, chunks: readonly Chunk[]): Promise<readonly Chunk[]> {
  const cut: (readonly Chunk[])[] = [];
  const waiting = chunks.entries();
  const work = async () => {
    for (const [index, chunk] of waiting) cut[index] = await cutChunk(folder, chunk);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return cut.flat();
}

async function cutChunk(folder: string, chunk: Chunk): Promise<readonly Chunk[]> {
  const groups = grouped(itemsOf(await unpacked(join(folder, 'index', `${chunk.name}.pf_index`))), wantedBytes);
  if (groups.length < 2) return [chunk];
  return Promise.all(
    groups.map(async (items, index): Promise<Chunk> => {
      const bytes = chunkOf(items);
      const name = `${languageOf(chunk.name)}_${digest(bytes)}`;
      await writeFile(join(folder, 'index', `${name}.pf_index`), await packed(bytes));
      const [before, after] = [groups[index - 1]?.at(-1)?.word, groups[index + 1]?.[0]?.word];
      return {
        from: before === undefined ? chunk.from : apartFrom(items[0]!.word, before),
        to: after === undefined ? chunk.to : apartFrom(items.at(-1)!.word, after),
        name,
      };
    }),
  );
}

/** The shortest beginning of the word that tells it from its neighbour. */
function apartFrom(word: string, neighbour: string): string {
  const letters = [...word];
  const others = [...neighbour];
  const same = letters.findIndex((letter, index) => letter !== others[index]);
  return letters.slice(0, same < 0 ? letters.length : same + 1).join('');
}

/** Where in the meta the list of chunks lies, and what it says. */
function chunkList(meta: Uint8Array): {
  readonly begin: number;
  readonly end: number;
  readonly chunks: readonly Chunk[];
} {
  const reader = new CborReader(meta);
  reader.list();
  reader.skip();
  reader.skip();
  const begin = reader.place;
  const chunks = Array.from({ length: reader.list() }, () => {
    reader.list();
    return { from: reader.text(), to: reader.text(), name: reader.text() };
  });
  return { begin, end: reader.place, chunks };
}

function languageOf(name: string): string {
  return name.slice(0, name.lastIndexOf('_'));
}

/** Names follow from what is in the files, so that browsers may keep them; long enough that no two of some thousand are alike. */
function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

async function unpacked(path: string): Promise<Buffer> {
  return (await unzip(await readFile(path))).subarray(signature.length);
}

function packed(bytes: Uint8Array): Promise<Buffer> {
  return zip(Buffer.concat([signature, bytes]));
}

/** The files of an index: fetched once, unpacked, and kept. */

import { readMeta, type IndexMeta } from './meta.ts';

/** Gives the bytes of a file of the index folder; rejects where it cannot. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A page as Pagefind keeps it for showing. */
export interface Fragment {
  /** Rooted at the site, without the base path. */
  readonly url: string;
  /** Words apart by white space; places of postings count them. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

export interface IndexFiles {
  readonly meta: IndexMeta;
  readonly chunk: (name: string) => Promise<Uint8Array>;
  readonly fragment: (name: string) => Promise<Fragment>;
  readonly read: ReadFile;
}

const signature = 'pagefind_dcd';
const decoder = new TextDecoder();

/** @throws when the index cannot be read, or is of another version of Pagefind */
export async function openFiles(read: ReadFile): Promise<IndexFiles> {
  const entry = JSON.parse(decoder.decode(await read('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string } | undefined>;
  };
  const hash = Object.values(entry.languages)[0]?.hash;
  if (hash === undefined) throw new Error('The index has no pages.');
  const unpack = async (path: string) => unpacked(await read(path));
  return {
    read,
    meta: readMeta(await unpack(`pagefind.${hash}.pf_meta`)),
    chunk: kept((name) => unpack(`index/${name}.pf_index`)),
    fragment: kept(
      async (name) => JSON.parse(decoder.decode(await unpack(`fragment/${name}.pf_fragment`))) as Fragment,
    ),
  };
}

/** What failed is asked for again. */
function kept<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const loads = new Map<string, Promise<Value>>();
  return (name) => {
    const loading =
      loads.get(name) ??
      load(name).catch((error: unknown) => {
        loads.delete(name);
        throw error;
      });
    loads.set(name, loading);
    return loading;
  };
}

/** Without compression, where the server has not taken it off already, and without Pagefind's signature. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (isSigned(bytes)) return bytes.subarray(signature.length);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const plain = new Uint8Array(await new Response(stream).arrayBuffer());
  if (!isSigned(plain)) throw new Error('A file of the index is broken.');
  return plain.subarray(signature.length);
}

function isSigned(bytes: Uint8Array): boolean {
  return decoder.decode(bytes.subarray(0, signature.length)) === signature;
}

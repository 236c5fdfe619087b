/** Reads the files of an index and counts what travels. */

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ReadFile } from '../../search/ask/pagefind/files.ts';

const zip = promisify(gzip);
/** What Pagefind has compressed already. */
const isCompressed = /\.(?:pf_\w+|pagefind)$/;

export interface Traffic {
  bytes: number;
  requests: number;
}

/** A way to read that counts into `traffic`; what was read once is kept by `kept`, so that disks are not measured. */
export function counted(read: ReadFile, traffic: Traffic, kept: Map<string, Promise<Kept>>): ReadFile {
  return async (path) => {
    const loading = kept.get(path) ?? load(read, path);
    kept.set(path, loading);
    const { bytes, size } = await loading;
    traffic.bytes += size;
    traffic.requests++;
    return bytes;
  };
}

export interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: number;
}

async function load(read: ReadFile, path: string): Promise<Kept> {
  const bytes = await read(path);
  return { bytes, size: isCompressed.test(path) ? bytes.length : (await zip(bytes)).length };
}

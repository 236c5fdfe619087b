/** Fetches the files of an index: of our own site, and of another one, which is not trusted. */

import type { Peer } from '../../domain/wiki.ts';
import type { ReadFile } from '../../search/ask/pagefind/files.ts';

/** Names of Pagefind's parts change with what is in them; the names of the others do not. */
const isNamedByContent = (path: string) => /\.pf_\w+$/.test(path);

export function readOwn(folder: string): ReadFile {
  return async (path) => {
    const answer = await fetch(folder + path, isNamedByContent(path) ? {} : { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${folder}${path}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

/** Milliseconds in which a site has to show that it is there … */
const probing = 2000;
/** … and in which each later file has to come. */
const patience = 8000;
/** The largest file that is taken from another site, in bytes. */
const largest = 32 * 1024 * 1024;

/** Without cookies, without telling where the reader is, and never from another place than the site's own. */
export function readPeer({ url }: Peer): ReadFile {
  const folder = `${url}pagefind/`;
  return async (path) => {
    const answer = await fetch(folder + path, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(path === 'pagefind-entry.json' ? probing : patience),
      ...(isNamedByContent(path) ? {} : { cache: 'no-cache' }),
    });
    if (!answer.ok) throw new Error(`${folder}${path}: ${answer.status}`);
    if (!answer.url.startsWith(url)) throw new Error(`${folder}${path} leads to ${answer.url}`);
    return readUpTo(largest, answer);
  };
}

/** @throws when there is more */
async function readUpTo(most: number, { body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new Error(`A file has more than ${most} bytes.`);
    }
    parts.push(part.value as Uint8Array<ArrayBuffer>);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Pagefind with its own ranking and defaults, asked from Node by the module that browsers load. That module looks for a
 * document and for `fetch`, so this process gets both: use it where nothing else minds.
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadFile } from '../../search/ask/pagefind/files.ts';
import { readFrom } from '../site-index.ts';
import { counted, type Kept } from './counted.ts';
import type { Asked, Engine } from './engines.ts';
import { depth } from './measures.ts';

/** The part of what `pagefind.js` exports that is used here. */
interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): {
    search(words: string): Promise<{ readonly results: readonly { data(): Promise<{ readonly raw_url: string }> }[] }>;
  };
}

/** Of so many questions the cost is measured: each needs an instance of its own, which is never given back. */
const measured = 20;
const address = '/pagefind-of-the-site/';

export async function pagefindEngine(folder: string): Promise<Engine> {
  const traffic = { bytes: 0, requests: 0 };
  const kept = new Map<string, Promise<Kept>>();
  serve(counted(readFrom(folder), traffic, kept));
  const path = pathToFileURL(join(folder, 'pagefind.js')).href;
  const module = (await import(path)) as PagefindModule;
  const open = () => module.createInstance({ basePath: address, noWorker: true });
  const asked = async (instance: ReturnType<typeof open>, q: string): Promise<Asked> => {
    const since = performance.now();
    traffic.bytes = traffic.requests = 0;
    const { results } = await instance.search(q);
    const pages: string[] = [];
    for (const result of results) {
      if (pages.length === depth) break;
      const { raw_url: url } = await result.data();
      if (!url.includes('#cairn-option-')) pages.push(url);
    }
    return { urls: pages, cost: { milliseconds: performance.now() - since, ...traffic } };
  };
  const shared = open();
  let left = measured;
  return {
    name: 'Pagefind',
    async ask(q, before) {
      if (left-- <= 0) {
        const { urls } = await asked(shared, q);
        return { first: { urls }, later: { urls } };
      }
      const first = await asked(open(), q);
      const instance = open();
      await asked(instance, before);
      return { first, later: await asked(instance, q) };
    },
  };
}

function serve(read: ReadFile): void {
  const { fetch } = globalThis;
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'en' }) },
    async fetch(input: string | URL | Request, init?: RequestInit) {
      const path = String(input).replace(/\?.*$/, '');
      if (!path.startsWith(address)) return fetch(input, init);
      try {
        return new Response(await read(path.slice(address.length)));
      } catch {
        return new Response(null, { status: 404 });
      }
    },
  });
}

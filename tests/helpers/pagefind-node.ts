/** A written search index, asked from Node by the very module that browsers load. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind, PagefindModule } from '../../src/search/ask/pagefind.ts';

/** Folders of sites by the path they are served under. */
const served = new Map<string, string>();
let isPrepared = false;

/**
 * Opens the index of the site in `siteDir`, served under `base`. Gives this process what the module looks
 * for in a browser (a document, and a `fetch` that reads the site's files), so call it where nothing else minds:
 * in a test file, or a process of its own.
 */
export async function openPagefind(siteDir: string, base = '/'): Promise<Pagefind> {
  prepare();
  served.set(`${base}pagefind/`, join(siteDir, 'pagefind'));
  const path = pathToFileURL(join(siteDir, 'pagefind', 'pagefind.js')).href;
  const module = (await import(path)) as PagefindModule;
  return module.createInstance({ basePath: `${base}pagefind/`, noWorker: true });
}

function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  const { fetch } = globalThis;
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'en' }) },
    async fetch(address: string, ...more: []) {
      const path = String(address).replace(/\?.*$/, '');
      const base = [...served.keys()].find((known) => path.startsWith(known));
      const folder = base === undefined ? undefined : served.get(base);
      if (base === undefined || folder === undefined) return fetch(address, ...more);
      const bytes = await readFile(join(folder, path.slice(base.length))).catch(() => undefined);
      return bytes === undefined ? new Response(null, { status: 404 }) : new Response(bytes);
    },
  });
}

/** From the program of the pages to the files of the site. */

import { createHash } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { movedPage } from './moved-page.ts';
import type { PageStore } from './page-store.ts';
import type { PagePath } from './program-entry.ts';
import type { PageProgram, Program } from './program.ts';

export interface RenderOptions {
  readonly program: Program;
  readonly store: PageStore;
  /** The path the site is served under. */
  readonly base: string;
  readonly outDir: string;
}

/** Pages that are rendered or written at one time: enough to keep the disk busy, few enough to hold in memory. */
const atOnce = 8;

/** Pages see themselves at this address; what they show must not depend on where they are served. */
const origin = 'http://localhost';

/**
 * Writes the whole site, rendering only pages that are not in the store. How many pages there are.
 * @throws what a page throws, with the page's address in front
 */
export async function renderSite({ program, store, base, outDir }: RenderOptions): Promise<number> {
  await cp(program.clientDir, outDir, { recursive: true });
  const pages = await program.load();
  const paths = firstOfEach(await pages.pagePaths());
  const waiting = paths.values();
  const folders = new Set<string>();
  const work = async () => {
    for (const path of waiting) {
      const file = fileOf(outDir, path);
      const folder = dirname(file);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      const key = path.cacheKey === undefined ? undefined : digestOf(program.key, path.pathname, path.cacheKey);
      if (key !== undefined && (await store.restore(key, file))) continue;
      const page = await render(pages, path, base);
      await writeFile(file, page);
      if (key !== undefined) await store.keep(key, page);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await store.prune();
  return paths.filter(({ route }) => route.type === 'page').length;
}

/** An address belongs to the route that comes first, as in Astro. */
function firstOfEach(paths: readonly PagePath[]): readonly PagePath[] {
  const seen = new Set<string>();
  return paths.filter(({ pathname }) => {
    const name = pathname.replace(/\/$/, '');
    return !seen.has(name) && seen.add(name);
  });
}

async function render(pages: PageProgram, { pathname, route }: PagePath, base: string): Promise<Uint8Array> {
  const end = route.type === 'endpoint' || pathname.endsWith('/') ? '' : '/';
  const address = `${base}${pathname.slice(1)}${end}`;
  try {
    const response = await pages.renderPage(new Request(new URL(address, origin)), route);
    const to = response.headers.get('location');
    if (to !== null) return new TextEncoder().encode(movedPage(to));
    if (!response.ok && pathname !== '/404') throw new Error(`it answered with status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The page ${address} could not be rendered: ${reason}`, { cause: error });
  }
}

/** @throws for an address that leads out of the site */
function fileOf(outDir: string, { pathname, route }: PagePath): string {
  const isFile = route.type === 'endpoint';
  const file = pathname === '/404' ? join(outDir, '404.html') : join(outDir, pathname, isFile ? '' : 'index.html');
  if (relative(outDir, file).startsWith('..')) throw new Error(`The page ${pathname} would lie outside the site.`);
  return file;
}

function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 32);
}

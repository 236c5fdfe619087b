/** From the program of the pages to the files of the site. */

import { join } from 'node:path';
import { digestOf } from './digest.ts';
import type { FileWriter } from './file-writer.ts';
import { movedPage } from './moved-page.ts';
import type { LastSite, PageKeys } from './last-site.ts';
import type { PagePath } from './program-entry.ts';
import type { PageProgram, Program } from './program.ts';

export interface RenderOptions {
  readonly program: Program;
  readonly last: LastSite;
  /** The path the site is served under. */
  readonly base: string;
  readonly writer: FileWriter;
}

/** Pages see themselves at this address; what they show must not depend on where they are served. */
const origin = 'http://localhost';

export interface Rendered {
  /** How many pages there are for people. */
  readonly pages: number;
  readonly keys: PageKeys;
  /** The paths of all pages. */
  readonly names: ReadonlySet<string>;
}

/**
 * Gives all pages to the writer; those that show what they did in the last site are taken from there.
 * @throws what a page throws, with the page's address in front
 */
export async function renderSite({ program, last, base, writer }: RenderOptions): Promise<Rendered> {
  await writer.copyAll(program.clientDir);
  const pages = await program.load();
  const paths = firstOfEach(await pages.pagePaths());
  const keys = new Map<string, string>();
  const names = new Set<string>();
  for (const path of paths) {
    const { pathname, cacheKey } = path;
    const name = nameOf(path);
    names.add(name);
    const key = cacheKey === undefined ? undefined : digestOf(program.key, pathname, cacheKey);
    if (key !== undefined) keys.set(name, key);
    if (key !== undefined && last.has(name, key)) await writer.link(join(last.dir, name), name);
    else await writer.write(name, await render(pages, path, base));
  }
  return { pages: paths.filter(({ route }) => route.type === 'page').length, keys, names };
}

/** An address belongs to the route that comes first, as in Astro. */
function firstOfEach(paths: readonly PagePath[]): readonly PagePath[] {
  const seen = new Set<string>();
  return paths.filter(({ pathname }) => {
    const name = pathname.replace(/\/$/, '');
    return !seen.has(name) && seen.add(name);
  });
}

async function render(pages: PageProgram, { pathname, route }: PagePath, base: string): Promise<string | Uint8Array> {
  const end = route.type === 'endpoint' || pathname.endsWith('/') ? '' : '/';
  const address = `${base}${pathname.slice(1)}${end}`;
  try {
    const response = await pages.renderPage(new Request(new URL(address, origin)), route);
    const to = response.headers.get('location');
    if (to !== null) return movedPage(to);
    if (!response.ok && pathname !== '/404') throw new Error(`it answered with status ${response.status}`);
    if (route.type === 'page') return await response.text();
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The page ${address} could not be rendered: ${reason}`, { cause: error });
  }
}

/** The path of a page's file from the folder of the site. */
function nameOf({ pathname, route }: PagePath): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}

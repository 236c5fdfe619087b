/** From the program of the pages to the files of the site. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { digestOf } from './digest.ts';
import { movedPage } from './moved-page.ts';
import type { LastSite, PageKeys } from './last-site.ts';
import { copyFolder, linkFile } from './link-file.ts';
import type { PagePath } from './program-entry.ts';
import { withPolicyFirst } from './policy-first.ts';
import type { PageProgram, Program } from './program.ts';

export interface RenderOptions {
  readonly program: Program;
  readonly last: LastSite;
  /** The path the site is served under. */
  readonly base: string;
  /** Of other sites that pages may read from. */
  readonly origins?: readonly string[] | undefined;
  readonly outDir: string;
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
 * Writes the whole site; pages that show what they did in the last one are taken from there.
 * @throws what a page throws, with the page's address in front
 */
export async function renderSite({ program, last, base, origins = [], outDir }: RenderOptions): Promise<Rendered> {
  copyFolder(program.clientDir, outDir);
  const pages = await program.load();
  const paths = firstOfEach(await pages.pagePaths());
  const keys = new Map<string, string>();
  const names = new Set(paths.map(nameOf));
  const linked: Promise<void>[] = [];
  try {
    for (const path of paths) {
      const name = nameOf(path);
      const file = join(outDir, name);
      if (relative(outDir, file).startsWith('..'))
        throw new Error(`The page ${path.pathname} would lie outside the site.`);
      const key =
        path.cacheKey === undefined ? undefined : digestOf(program.key, path.pathname, path.cacheKey, ...origins);
      if (key !== undefined) keys.set(name, key);
      if (key !== undefined && last.has(name, key)) {
        // making a folder is slow; the threads of Node do it meanwhile
        linked.push(mkdir(dirname(file), { recursive: true }).then(() => linkFile(join(last.dir, name), file)));
      } else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, await render(pages, path, base, origins));
      }
    }
  } finally {
    await Promise.allSettled(linked); // nothing goes on behind a failure
  }
  await Promise.all(linked);
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

async function render(
  pages: PageProgram,
  { pathname, route }: PagePath,
  base: string,
  origins: readonly string[],
): Promise<Uint8Array> {
  const end = route.type === 'endpoint' || pathname.endsWith('/') ? '' : '/';
  const address = `${base}${pathname.slice(1)}${end}`;
  try {
    const response = await pages.renderPage(new Request(new URL(address, origin)), route);
    const to = response.headers.get('location');
    if (to !== null) return new TextEncoder().encode(movedPage(to));
    if (!response.ok && pathname !== '/404') throw new Error(`it answered with status ${response.status}`);
    if (route.type === 'page') return new TextEncoder().encode(withPolicyFirst(await response.text(), origins));
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

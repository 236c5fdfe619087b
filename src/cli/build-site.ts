/** From a content folder to a searchable site in a folder, or to the reasons why not. */

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { IsoDate } from '../domain/date.ts';
import type { Issue } from '../domain/issue.ts';
import type { Wiki } from '../domain/wiki.ts';
import type { Session } from '../load/session.ts';
import { buildDocuments } from '../search/index/documents.ts';
import { createSearchIndex } from '../search/index/write-index.ts';
import { openWiki } from './open-wiki.ts';
import { projectRoot } from './project-root.ts';
import { checkOutput, publishSite } from './publish.ts';

export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
  /** Wins over wiki.yaml. */
  readonly base?: string | undefined;
  readonly today: (wiki: Wiki) => IsoDate;
  /** Hears what goes on, a line at a time. */
  readonly say: (message: string) => void;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Asked once all is read and checked: false leaves the old site as it is. */
  readonly accept: (issues: readonly Issue[]) => boolean;
}

export interface Built {
  /** False when `accept` refused; the old site then still stands. */
  readonly isBuilt: boolean;
  readonly issues: readonly Issue[];
  readonly base: string;
  readonly pages: number;
}

/**
 * Builds a site next to where it belongs and puts it there in one move, so that a failing build leaves the old one.
 * @throws what Astro or Pagefind throw when a page cannot be rendered, and `UnsafeOutput`.
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const { contentDir, outDir, base, today, say, onProgress, accept } = options;
  await checkOutput(outDir);
  const wiki = await openWiki({ contentDir, base, today, audience: 'everyone', say, onProgress });
  try {
    const { issues, corpus } = await wiki.session.site();
    if (!accept(issues)) return { isBuilt: false, issues, base: wiki.base, pages: 0 };
    await wiki.cache.start();
    const { siteDir, indexDir, pagesDir } = wiki.cache;
    const [pages] = await bothDone(renderPages(wiki.base, siteDir, pagesDir), writeIndex(wiki.session, indexDir));
    await rename(join(indexDir, 'pagefind'), join(siteDir, 'pagefind'));
    await publishSite(siteDir, outDir, { generator: 'Cairn', base: wiki.base, records: corpus.entries.record.size });
    await wiki.cache.finish();
    return { isBuilt: true, issues, base: wiki.base, pages };
  } finally {
    await wiki.close();
  }
}

/** Renders every page with Astro; how many there are. */
async function renderPages(base: string, outDir: string, cacheDir: string): Promise<number> {
  let count = 0;
  process.chdir(projectRoot); // Astro bundles into a shared folder when the site lies outside the one it runs in
  await build({
    root: projectRoot,
    base,
    outDir,
    cacheDir,
    logLevel: 'error',
    integrations: [{ name: 'cairn', hooks: { 'astro:build:done': ({ pages }) => void (count = pages.length) } }],
  });
  return count;
}

/** Makes the search index from the cached bodies, in a process of its own, while Astro renders. */
async function writeIndex(session: Session, dir: string): Promise<void> {
  const { corpus, today } = await session.site();
  const index = await createSearchIndex();
  try {
    await index.add(buildDocuments(corpus, today), session.plainHtml);
    await index.write(dir);
  } finally {
    await index.close();
  }
}

/** Both results once both have ended, well or badly, so that nothing goes on behind a failure. */
async function bothDone<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

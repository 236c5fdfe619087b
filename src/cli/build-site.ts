/** From a content folder to a searchable site in a folder, or to the reasons why not. */

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../domain/date.ts';
import type { Issue } from '../domain/issue.ts';
import type { Wiki } from '../domain/wiki.ts';
import { openPageStore } from '../render/page-store.ts';
import { openProgram, type Program } from '../render/program.ts';
import { renderSite } from '../render/render-site.ts';
import { buildDocuments } from '../search/index/documents.ts';
import { makeIndex } from '../search/index/make-index.ts';
import { openWiki, type OpenWiki } from './open-wiki.ts';
import { programsDir, projectRoot } from './project-root.ts';
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
 * @throws when a page cannot be rendered or the index cannot be made, and `UnsafeOutput`.
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const { contentDir, outDir, base, today, say, onProgress, accept } = options;
  await checkOutput(outDir);
  const wiki = await openWiki({ contentDir, base, today, audience: 'everyone', say, onProgress });
  try {
    const [{ issues, corpus }, program] = await bothDone(
      wiki.session.site(),
      openProgram({ root: projectRoot, programsDir, base: wiki.base }),
    );
    if (!accept(issues)) return { isBuilt: false, issues, base: wiki.base, pages: 0 };
    const { siteDir, indexDir } = wiki.cache;
    const [pages] = await bothDone(renderPages(wiki, program), writeIndex(wiki, program.key));
    await rename(join(indexDir, 'pagefind'), join(siteDir, 'pagefind'));
    await publishSite(siteDir, outDir, { generator: 'Cairn', base: wiki.base, records: corpus.entries.record.size });
    return { isBuilt: true, issues, base: wiki.base, pages };
  } finally {
    await wiki.close();
  }
}

/** Renders every page that has changed; how many pages the site has. */
async function renderPages({ base, cache }: OpenWiki, program: Program): Promise<number> {
  return renderSite({ program, base, store: await openPageStore(cache.pagesDir), outDir: cache.siteDir });
}

/** Makes the search index from the cached bodies while pages are rendered. */
async function writeIndex({ session, cache }: OpenWiki, version: string): Promise<void> {
  const { corpus, today } = await session.site();
  await makeIndex({
    documents: buildDocuments(corpus, today),
    bodyHtml: session.plainHtml,
    async keyOf({ entry, card: _, ...document }) {
      return session.digest([document, await session.bodyKey(entry)]);
    },
    version,
    keptDir: cache.isKept ? cache.keptIndexDir : undefined,
    outDir: cache.indexDir,
  });
}

/** Both results once both have ended, well or badly, so that nothing goes on behind a failure. */
async function bothDone<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

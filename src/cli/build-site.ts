/** From a content folder to a searchable site in a folder, or to the reasons why not. */

import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyEntry } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Issue } from '../domain/issue.ts';
import type { Wiki } from '../domain/wiki.ts';
import { findLastSite, noteSite, type LastSite } from '../site/last-site.ts';
import { writeMadeFiles } from '../site/write-made-files.ts';
import { apiFiles } from '../api/api-files.ts';
import { readProse } from '../load/read-prose.ts';
import { openProgram } from '../site/program.ts';
import { checkOutput, publishSite } from '../site/publish.ts';
import { renderSite } from '../site/render-site.ts';
import { buildDocuments } from '../search/index/documents.ts';
import { readIndexFiles, type IndexFiles } from '../search/index/pagefind-files.ts';
import { makeIndex } from '../search/index/make-index.ts';
import type { IndexedPage, LastIndex } from '../search/index/update-index.ts';
import { assetUrl } from '../views/urls.ts';
import { openWiki, type OpenWiki } from './open-wiki.ts';
import { programsDir, projectRoot } from './project-root.ts';

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
  let files: Promise<IndexFiles> | undefined;
  const onWork = () => {
    // while another process compiles what has changed, this one has nothing to do
    files = readLastFiles(last);
    files?.catch(() => undefined); // whoever needs them hears it
  };
  const wiki = await openWiki({ contentDir, base, today, audience: 'everyone', say, onProgress, onWork });
  const { siteDir, indexDir, siteList } = wiki.cache;
  const last = findLastSite(siteList);
  try {
    const [site, program] = await bothDone(
      wiki.session.site(),
      openProgram({ root: projectRoot, programsDir, base: wiki.base }),
    );
    const { issues, corpus } = site;
    if (!accept(issues)) return { isBuilt: false, issues, base: wiki.base, pages: 0 };
    const renderAll = async () => {
      const { pages, keys: pageKeys } = await renderSite({ program, last, base: wiki.base, outDir: siteDir });
      const prose = (entry: AnyEntry) => readProse(contentDir, entry);
      const names = new Map((await wiki.session.assets()).map(({ file, name }) => [file, assetUrl(corpus, name)]));
      const assetOf = (file: string) => names.get(file);
      const textOf = (file: string) => readFile(join(contentDir, file), 'utf8');
      const files = apiFiles({ ...site, prose, textOf, assetUrl: assetOf, pageKey: (file) => pageKeys.get(file) });
      const keys = await writeMadeFiles(files, { last, outDir: siteDir, pages: pageKeys, version: program.key });
      return { pages, keys };
    };
    const [{ pages, keys }, index] = await bothDone(
      renderAll(),
      writeIndex(wiki, findLastIndex(last, program.key), files),
    );
    await rename(join(indexDir, 'pagefind'), join(siteDir, 'pagefind'));
    await publishSite(siteDir, outDir, { generator: 'Cairn', base: wiki.base, records: corpus.entries.record.size });
    noteSite(siteList, outDir, keys, { index: { version: program.key, pages: index } satisfies NotedIndex });
    return { isBuilt: true, issues, base: wiki.base, pages };
  } finally {
    await wiki.close();
  }
}

/** What is noted of an index beside the site it belongs to. */
interface NotedIndex {
  readonly version: string;
  readonly pages: readonly IndexedPage[];
}

/** The index of the last site, where the same code made it and nobody has touched it since. */
function findLastIndex(last: LastSite, version: string): LastIndex | undefined {
  const noted = last.notes.index as NotedIndex | undefined;
  if (noted?.version !== version || !last.hasAllIn('pagefind')) return undefined;
  return { dir: join(last.dir, 'pagefind'), pages: noted.pages };
}

/** What the files of the last site's index say; nothing where there is none. */
function readLastFiles(last: LastSite): Promise<IndexFiles> | undefined {
  return last.hasAllIn('pagefind') ? readIndexFiles(join(last.dir, 'pagefind')) : undefined;
}

/** Makes the search index from the compiled bodies while pages are rendered. */
async function writeIndex(
  { session, cache }: OpenWiki,
  last: LastIndex | undefined,
  files: Promise<IndexFiles> | undefined,
): Promise<readonly IndexedPage[]> {
  const { corpus, today } = await session.site();
  return makeIndex({
    documents: buildDocuments(corpus, today),
    bodyHtml: session.plainHtml,
    keyOf: async ({ entry, card: { number }, ...document }) =>
      session.digest([document, number, await session.bodyKey(entry)]),
    last: last === undefined ? undefined : { ...last, files },
    outDir: cache.indexDir,
  });
}

/** Both results once both have ended, well or badly, so that nothing goes on behind a failure. */
async function bothDone<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

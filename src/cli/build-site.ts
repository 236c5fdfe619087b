/** From a content folder to a searchable site in a folder, or to the reasons why not. */

import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '../domain/audience.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Issue } from '../domain/issue.ts';
import type { Wiki } from '../domain/wiki.ts';
import { openFileWriter } from '../site/file-writer.ts';
import { findLastSite, noteSite } from '../site/last-site.ts';
import { openProgram } from '../site/program.ts';
import { leftBehind, outputOf, prepareOutput, type Output } from '../site/output.ts';
import { nextSiteIn, publishSite, type NextSite } from '../site/publish.ts';
import { renderSite } from '../site/render-site.ts';
import type { IndexFiles } from '../search/index/pagefind-files.ts';
import { takeLock } from '../load/lock.ts';
import { publishFor } from '../load/publish-for.ts';
import type { Site } from '../load/session.ts';
import { headersFile } from '../views/host-headers.ts';
import { nameOfAudience } from './audience.ts';
import { openWiki } from './open-wiki.ts';
import { programsDir, projectRoot } from './project-root.ts';
import { makeSbom, sbomFile } from './sbom.ts';
import { writeApi } from './write-api.ts';
import { findLastIndex, readLastFiles, writeIndex, type NotedIndex } from './write-index.ts';

export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
  /** Wins over wiki.yaml. */
  readonly base?: string | undefined;
  /** Whom it is for; the others' entries are left out. */
  readonly audience: Audience;
  /** A plain folder in place of a link to one. */
  readonly plain?: boolean | undefined;
  /** Puts a list of the packages that built the site into it. */
  readonly sbom?: boolean | undefined;
  readonly today: (wiki: Wiki) => IsoDate;
  /** Hears what goes on, a line at a time. */
  readonly say: (message: string) => void;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Asked once all is read and checked: false leaves the old site as it is. */
  readonly accept: (site: Site) => boolean;
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
 * @throws when a page cannot be rendered or the index cannot be made, and `OutputError`.
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const output = await outputOf(options.outDir);
  await prepareOutput(output);
  const wait = (holder: string) => options.say(`Waiting for another build into the same folder to end (${holder}).`);
  const release = await takeLock(join(output.sitesDir, 'lock'), wait);
  try {
    const old = await leftBehind(output);
    const place = await nextSiteIn(output); // before any goes, so that it is none of theirs
    return await buildInto({ ...output, ...place, old }, options);
  } finally {
    await release();
  }
}

/** When no more texts than these are still compiled, most of the machine has nothing to do. */
const fewLeft = 8;

interface Place extends Output, NextSite {
  /** Sites that are removed meanwhile. */
  readonly old: readonly string[];
}

async function buildInto(place: Place, options: BuildOptions): Promise<Built> {
  const { contentDir, base, audience, plain, today, say, onProgress, accept } = options;
  let files: Promise<IndexFiles> | undefined;
  const onWork = () => {
    // while another process compiles what has changed, this one has nothing to do
    files = readLastFiles(last);
    files?.catch(() => undefined); // whoever needs them hears it
  };
  const readers = { audience: nameOfAudience(audience), publish: publishFor(audience) };
  let hasRoom = false;
  const makeRoom = () => {
    if (hasRoom) return;
    hasRoom = true;
    writer.remove(old);
    writer.prepare([...last.folders].filter((folder) => !/^pagefind(\/|$)/.test(folder)));
  };
  const onRead = (done: number, of: number) => {
    onProgress?.(done, of);
    if (of - done <= fewLeft) makeRoom();
  };
  const wiki = await openWiki({ contentDir, base, today, ...readers, say, onProgress: onRead, onWork });
  const { siteDir, indexDir, old } = place;
  const last = findLastSite(wiki.cache.siteList, old);
  const writer = openFileWriter(siteDir);
  const discard = async () => {
    await writer.close(); // or it could write into a folder that is being removed
    await rm(siteDir, { recursive: true, force: true });
  };
  try {
    const [site, program] = await bothDone(
      wiki.session.site(),
      openProgram({ root: projectRoot, programsDir, base: wiki.base }),
    );
    const { issues, corpus } = site;
    makeRoom(); // where there was nothing to read
    if (!accept(site)) {
      await discard();
      return { isBuilt: false, issues, base: wiki.base, pages: 0 };
    }
    const lastIndex = findLastIndex(last, program.key);
    const indexing = writeIndex(wiki.session, lastIndex && { ...lastIndex, files }, indexDir);
    const writing = async () => {
      const { pages, keys, names } = await renderSite({ program, last, base: wiki.base, writer });
      const beside = { last, writer, outDir: siteDir, names, pages: keys, version: program.key };
      const made = await writeApi(wiki.session, beside);
      await writer.finished();
      return { pages, keys: made };
    };
    const [{ pages, keys }, index] = await bothDone(writing(), indexing);
    await rename(join(indexDir, 'pagefind'), join(siteDir, 'pagefind'));
    await writeFile(join(siteDir, '_headers'), headersFile(wiki.base, corpus.wiki.federationOpenTo));
    if (options.sbom === true) await writeFile(join(siteDir, sbomFile), await makeSbom());
    const { federationOpenTo: openTo } = corpus.wiki;
    const opening = openTo.length === 0 ? {} : { openTo };
    const records = corpus.entries.record.size;
    const about = { generator: 'Cairn', base: wiki.base, audience, records, ...opening };
    const dir = await publishSite(place, { siteDir, about, plain });
    noteSite(wiki.cache.siteList, dir, keys, { index: { version: program.key, pages: index } satisfies NotedIndex });
    return { isBuilt: true, issues, base: wiki.base, pages };
  } catch (error) {
    await discard();
    throw error;
  } finally {
    await writer.close();
    await rm(indexDir, { recursive: true, force: true });
    await wiki.close();
  }
}

/** Both results once both have ended, well or badly, so that nothing goes on behind a failure. */
async function bothDone<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

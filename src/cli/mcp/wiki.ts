/** The wiki that a running MCP server answers from: as its files are now, on the day it is now. */

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiSource } from '../../api/source.ts';
import type { Audience } from '../../domain/audience.ts';
import { openSession } from '../../load/open-session.ts';
import { publishFor } from '../../load/publish-for.ts';
import type { Session } from '../../load/session.ts';
import type { Index } from '../../search/ask/open-index.ts';
import { buildDocuments } from '../../search/index/documents.ts';
import { makeIndex } from '../../search/index/make-index.ts';
import { nameOfAudience } from '../audience.ts';
import { checkCacheDir } from '../check-cache.ts';
import { keptSites } from '../remote.ts';
import { openSiteIndex } from '../site-index.ts';
import { todayOf } from '../today.ts';

/** What tools are given for one answer. */
export interface Wiki extends ApiSource {
  /** The search index: made when it is asked for first. */
  readonly index: () => Promise<Index>;
}

export interface McpWiki {
  /** Reads again what has changed since the last answer. */
  readonly now: () => Promise<Wiki>;
  readonly close: () => Promise<void>;
}

export interface McpWikiOptions {
  readonly contentDir: string;
  /** Whom the answers are for: what they may not see is in none of them. */
  readonly audience: Audience;
  /** The day given with `--today`; without one it is the machine's, each time anew. */
  readonly today?: string | undefined;
  /** The index of a built site, in place of one made from the content. */
  readonly builtIndex?: (() => Promise<Index>) | undefined;
}

export function openMcpWiki({ contentDir, audience, today, builtIndex }: McpWikiOptions): McpWiki {
  const session = openSession({
    contentDir,
    bodiesDir: checkCacheDir(contentDir),
    cacheDir: join(checkCacheDir(contentDir), `mcp-${nameOfAudience(audience)}`),
    today: (wiki) => todayOf(today, wiki),
    check: () => [],
    publish: publishFor(audience),
    readRemote: keptSites(),
  });
  let stamp = '';
  let index: Promise<Index> | undefined;
  const folders: string[] = [];

  const makeOwnIndex = async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'cairn-mcp-'));
    folders.push(outDir);
    return indexOf(session, outDir);
  };

  return {
    async now() {
      const next = `${await stampOf(contentDir)} ${todayOf(today, (await session.site()).corpus.wiki)}`;
      if (stamp !== '' && stamp !== next) {
        await session.refresh();
        index = undefined;
      }
      stamp = next;
      const site = await session.site();
      return {
        corpus: site.corpus,
        history: site.history,
        today: site.today,
        prose: session.prose,
        textOf: session.textBeside,
        assetUrl: () => undefined,
        pageKey: () => undefined,
        index: () => (index ??= builtIndex?.() ?? makeOwnIndex()),
      };
    },
    async close() {
      await session.close();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

async function indexOf(session: Session, outDir: string): Promise<Index> {
  const { corpus, today } = await session.site();
  await makeIndex({
    documents: buildDocuments(corpus, today),
    bodyHtml: session.plainHtml,
    keyOf: async ({ url }) => url,
    last: undefined,
    outDir,
  });
  return openSiteIndex({ folder: join(outDir, 'pagefind'), base: corpus.wiki.base });
}

/** Changes when a file of the content is written, added or taken away. */
async function stampOf(contentDir: string): Promise<string> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(({ parentPath, name }) =>
      stat(join(parentPath, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return `${files.length} ${times.reduce((newest, time) => Math.max(newest, time), 0)}`;
}

/** A wiki made ready to be built or served: its cache folder held, its content open to the pages. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { runChecks } from '../checks/index.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Publish } from '../domain/published.ts';
import type { Wiki } from '../domain/wiki.ts';
import { takeCacheFolder, type CacheFolder } from '../load/cache-folder.ts';
import { openSession } from '../load/open-session.ts';
import { readWiki } from '../load/read-wiki.ts';
import { shareSession, type Session } from '../load/session.ts';
import { cacheRoot } from './cache-root.ts';
import { askSites } from './remote.ts';

export interface WikiOptions {
  readonly contentDir: string;
  /** Wins over wiki.yaml. */
  readonly base?: string | undefined;
  readonly today: (wiki: Wiki) => IsoDate;
  /** Who the pages are for; a build and `dev` keep theirs apart. */
  readonly audience: string;
  /** What of it readers see; all of it by default. */
  readonly publish?: Publish | undefined;
  readonly say: (message: string) => void;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Hears once that a text has to be compiled, which another process does. */
  readonly onWork?: (() => void) | undefined;
}

export interface OpenWiki {
  readonly cache: CacheFolder;
  readonly session: Session;
  /** The path the site is served under. */
  readonly base: string;
  readonly close: () => Promise<void>;
}

/**
 * Where the compiled texts of one content folder are kept, whoever they are for. They are those of the whole content, so
 * they lie apart from what is kept for one audience; files are named after what is in them, so builds may share them.
 */
function bodiesDirOf(contentDir: string): string {
  return join(cacheRoot(), `bodies-${createHash('sha256').update(contentDir).digest('hex').slice(0, 12)}`);
}

/** Waits for another build of the same wiki to end, and says so. */
export async function openWiki(options: WikiOptions): Promise<OpenWiki> {
  const { contentDir, say, today, audience, publish, onProgress, onWork } = options;
  const base = options.base ?? (await readWiki(contentDir)).wiki.base;
  const cache = await takeCacheFolder({
    root: cacheRoot(),
    contentDir,
    base,
    audience,
    onWait: (holder) => say(`Waiting for another build of this wiki to end (${holder}).`),
    onUnwritable: (reason) => say(`The cache cannot be written, so nothing is kept for the next build: ${reason}`),
  });
  const session = openSession({
    contentDir,
    bodiesDir: cache.isKept ? bodiesDirOf(contentDir) : join(cache.dir, 'bodies'),
    cacheDir: cache.dir,
    base,
    today,
    check: runChecks,
    publish,
    onProgress,
    onWork,
    readRemote: askSites(say),
  });
  shareSession(session);
  return {
    cache,
    session,
    base,
    async close() {
      shareSession(undefined);
      await session.close();
      await cache.release();
    },
  };
}

/** One search over several sites: ours answers first, the others join in when they come, and one that fails costs a note. */

import type { IsoDate } from '../../../domain/date.ts';
import { ownSite, type Peer } from '../../../domain/wiki.ts';
import { ask, type Answer } from '../ask.ts';
import type { Index } from '../open-index.ts';
import type { ReadFile } from '../pagefind/files.ts';
import type { Question } from '../question.ts';
import { joinIndexes, type SiteLabels } from './join-indexes.ts';
import { openPeer } from './peer-index.ts';
import { SiteError, type SiteFault } from './site-error.ts';

/** The sites that are searched. */
export interface Sites {
  /** What readers call our own. */
  readonly own: string;
  readonly peers: readonly Peer[];
}

/** Which other sites an answer is from. */
export interface SitesHeard {
  /** Their answers are among the others. */
  readonly heard: readonly string[];
  readonly failed: readonly { readonly name: string; readonly fault: SiteFault }[];
  /** Nothing has come of them yet. */
  readonly open: readonly string[];
}

export interface Asking {
  readonly question: Question;
  readonly from: number;
  readonly to: number;
}

export interface SiteSearch {
  /** The answer of our own site and those that were `heard` before. */
  readonly ask: (asking: Asking, sites: SitesHeard, today: IsoDate) => Promise<Answer>;
  /** The answer once more with the first of the open sites that comes, or that fails; the same when none is open. */
  readonly next: (asking: Asking, sites: SitesHeard, today: IsoDate) => Promise<Answer>;
}

/** Where a new question begins: sites that failed stay out until the reader wants them tried again. */
export function unheard({ peers }: Sites, failed: SitesHeard['failed'] = []): SitesHeard {
  const open = peers.map(({ name }) => name).filter((name) => !failed.some((site) => site.name === name));
  return { heard: [], failed, open };
}

/** `readPeer` gives the files of another site's index. Nothing of another site is read before `next` is asked. */
export function searchSites(
  own: () => Promise<Index>,
  { own: label, peers }: Sites,
  readPeer: (peer: Peer) => ReadFile,
): SiteSearch {
  const opened = new Map<string, Promise<Index>>();
  const labels: SiteLabels = Object.fromEntries([[ownSite, label], ...peers.map(({ name }) => [name, name] as const)]);

  /** Opened once; what failed is opened anew when it is wanted again. */
  const indexOf = (name: string): Promise<Index> => {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const peer = peers.find((one) => one.name === name);
    const opening =
      peer === undefined ? Promise.reject(new SiteError(name, 'unreadable')) : openPeer(peer, readPeer(peer));
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };

  async function askAmong({ question, from, to }: Asking, sites: SitesHeard, today: IsoDate): Promise<Answer> {
    const order = peers.map(({ name }) => name).filter((name) => sites.heard.includes(name));
    const indexes = await Promise.all([
      own().then((index) => ({ name: ownSite, index })),
      ...order.map(async (name) => ({ name, index: await indexOf(name) })),
    ]);
    return {
      ...(await ask(joinIndexes(indexes, labels), question, today, from, to)),
      sites: { ...sites, heard: order },
    };
  }

  /** Sites that fail are left out, one after the other. */
  async function askAll(asking: Asking, sites: SitesHeard, today: IsoDate): Promise<Answer> {
    try {
      return await askAmong(asking, sites, today);
    } catch (error) {
      if (!(error instanceof SiteError) || !sites.heard.includes(error.site)) throw error;
      return askAll(asking, withFailure(sites, error), today);
    }
  }

  return {
    ask: askAll,
    next(asking, sites, today) {
      if (sites.open.length === 0) return askAll(asking, sites, today);
      // each by itself, so that one that keeps us waiting holds up none of the others
      return Promise.race(
        sites.open.map((name) => {
          const open = sites.open.filter((other) => other !== name);
          return askAll(asking, { ...sites, heard: [...sites.heard, name], open }, today);
        }),
      );
    },
  };
}

function withFailure(sites: SitesHeard, { site, fault }: SiteError): SitesHeard {
  return {
    ...sites,
    heard: sites.heard.filter((name) => name !== site),
    failed: [...sites.failed, { name: site, fault }],
  };
}

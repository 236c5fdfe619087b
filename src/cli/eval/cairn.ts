/** Our own search, measured. */

import type { IsoDate } from '../../domain/date.ts';
import { ask } from '../../search/ask/ask.ts';
import { readQuestion } from '../../search/ask/question.ts';
import { openSiteIndex, readFrom, type BuiltSite } from '../site-index.ts';
import { counted, type Kept, type Traffic } from './counted.ts';
import type { Asked, Engine } from './engines.ts';
import { depth } from './measures.ts';

export function cairnEngine(site: BuiltSite, today: IsoDate): Engine {
  const kept = new Map<string, Promise<Kept>>();
  return {
    name: 'Cairn',
    async ask(q, before) {
      const traffic = { bytes: 0, requests: 0 };
      const begin = performance.now();
      const index = await openSiteIndex(site, counted(readFrom(site.folder), traffic, kept));
      const asked = async (words: string, since: number): Promise<Asked> => {
        const answer = await ask(index, readQuestion(new URLSearchParams({ q: words }).toString()), today, 0, depth);
        const urls = answer.hits.map(({ href }) => `/${href.slice(site.base.length)}`);
        return { urls, cost: { milliseconds: performance.now() - since, ...taken(traffic) } };
      };
      const first = await asked(q, begin);
      const other = await openSiteIndex(site, counted(readFrom(site.folder), traffic, kept));
      await ask(other, readQuestion(new URLSearchParams({ q: before }).toString()), today, 0, depth);
      taken(traffic);
      const since = performance.now();
      const answer = await ask(other, readQuestion(new URLSearchParams({ q }).toString()), today, 0, depth);
      const urls = answer.hits.map(({ href }) => `/${href.slice(site.base.length)}`);
      return { first, later: { urls, cost: { milliseconds: performance.now() - since, ...taken(traffic) } } };
    },
  };
}

/** What has travelled since it was last asked. */
function taken(traffic: Traffic): Traffic {
  const { bytes, requests } = traffic;
  traffic.bytes = traffic.requests = 0;
  return { bytes, requests };
}

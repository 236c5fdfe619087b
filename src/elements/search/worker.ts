/** Searches beside the page, so that no question holds up what the reader does. */

import { ask, type Answer } from '../../search/ask/ask.ts';
import { openIndex, type Index } from '../../search/ask/open-index.ts';
import { searchSites, unheard, type SiteSearch } from '../../search/ask/sites/search-sites.ts';
import type { Told } from '../ask-worker.ts';
import type { Asked } from './messages.ts';
import { readOwn, readPeer } from './read-files.ts';

let index: Promise<Index> | undefined;
let search: SiteSearch | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answerTo(data).then(tell, (error: unknown) => tell({ id: data.id, failure: String(error) }));
});

function tell(told: Told<Answer | undefined>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  postMessage(told);
}

async function answerTo(asked: Asked): Promise<Told<Answer | undefined>> {
  const { id, base, today, sites, question, from, to, among, isNext } = asked;
  const own = () =>
    (index ??= openIndex(readOwn(`${base}pagefind/`), base).catch((error: unknown) => {
      index = undefined;
      throw error;
    }));
  const opened = await own();
  if (question === undefined) return { id, answer: undefined };
  if (sites === undefined) return { id, answer: await ask(opened, question, today, from, to) };
  search ??= searchSites(own, sites, readPeer);
  const answer = isNext === true ? search.next : search.ask;
  return { id, answer: await answer({ question, from, to }, among ?? unheard(sites), today) };
}

/** Which addresses outside of the wiki answer? Asked politely: one request at a time for each host, and seldom twice. */

import { setTimeout as wait } from 'node:timers/promises';
import type { LinkState } from '../../domain/link-state.ts';
import { askAddress, type Answer, type Asking } from './ask-address.ts';
import { readLinkCache, writeLinkCache, type Known, type LinkCache } from './link-cache.ts';
import { isExampleHost, isPrivateHost } from './private-host.ts';

export interface LinkCheck extends Asking {
  /** The file of the cache. */
  readonly cacheFile: string;
  /** How many hosts are asked at the same time. */
  readonly hosts: number;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface LinkReport {
  readonly states: ReadonlyMap<string, LinkState>;
  readonly asked: number;
  /** Answered from the cache. */
  readonly known: number;
  /** Of private networks, and not asked for. */
  readonly private: number;
  /** Left for another day, since their hosts asked for it. */
  readonly later: number;
  /** Nobody answered at all: the network is at fault, and nothing is concluded. */
  readonly isOffline: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;

/** How long an answer is taken for true. */
const goodFor: Readonly<Record<Known['kind'], number>> = {
  alive: 7 * day,
  refused: 7 * day,
  gone: day,
  failing: hour,
};

/** What is known of each address, by asking where nothing is. The cache keeps what was asked, also when it is stopped. */
export async function checkLinks(urls: Iterable<string>, check: LinkCheck): Promise<LinkReport> {
  const cache = await readLinkCache(check.cacheFile);
  const now = Date.now();
  const all = [...new Set(urls)].filter((url) => !isExampleHost(new URL(url).hostname));
  const wanted = all.filter((url) => check.mayAskPrivate || !isPrivateHost(new URL(url).hostname));
  const open = wanted.filter((url) => !isFresh(cache.links[url], now));
  const queues = [...Map.groupBy(open, (url) => new URL(url).host)].filter(([host]) => (cache.later[host] ?? 0) <= now);

  const answers = new Map<string, Answer>();
  const of = queues.reduce((sum, [, waiting]) => sum + waiting.length, 0);
  check.onProgress?.(0, of);
  const askHost = async ([host, waiting]: (typeof queues)[number]) => {
    for (const [index, url] of waiting.entries()) {
      if (index > 0) await wait(check.pause);
      const answer = await askAddress(url, check);
      answers.set(url, answer);
      check.onProgress?.(answers.size, of);
      if (answer.kind !== 'later') continue;
      cache.later[host] = answer.until;
      return;
    }
  };
  let next = 0;
  const worker = async () => {
    for (let queue = queues[next++]; queue !== undefined; queue = queues[next++]) {
      await askHost(queue);
      if (!isSilent(answers)) await remember(cache, answers, check, Date.now());
    }
  };
  await Promise.all(Array.from({ length: check.hosts }, worker));

  const isOffline = isSilent(answers);
  const named = new Set(all);
  for (const url of Object.keys(cache.links)) if (!named.has(url)) delete cache.links[url];
  if (!isOffline) await remember(cache, answers, check, Date.now());
  const states = new Map(
    wanted.flatMap((url): [string, LinkState][] => {
      const known = cache.links[url];
      return known === undefined ? [] : [[url, stateOf(known)]];
    }),
  );
  const turnedAway = [...answers.values()].filter(({ kind }) => kind === 'private').length;
  const answered = [...answers.values()].filter(({ kind }) => kind !== 'later').length;
  return {
    states,
    asked: answered,
    known: wanted.length - open.length,
    private: all.length - wanted.length + turnedAway,
    later: open.length - answered,
    isOffline,
  };
}

function isFresh(known: Known | undefined, now: number): boolean {
  return known !== undefined && now - known.on < goodFor[known.kind];
}

/** Whether something was asked and no server said anything: then it is more likely the way than all of them. */
function isSilent(answers: ReadonlyMap<string, Answer>): boolean {
  const isWord = (answer: Answer) =>
    answer.kind === 'later' || answer.kind === 'private' || answer.status !== undefined;
  return answers.size > 0 && ![...answers.values()].some(isWord);
}

/** Keeps the answers; how long an address has failed counts from the first time. */
async function remember(
  cache: LinkCache,
  answers: ReadonlyMap<string, Answer>,
  { cacheFile }: LinkCheck,
  now: number,
): Promise<void> {
  for (const [url, answer] of answers) {
    if (answer.kind === 'later' || answer.kind === 'private') continue;
    const before = cache.links[url];
    const since = before?.kind === answer.kind ? before.since : now;
    cache.links[url] = { ...answer, on: now, since };
  }
  await writeLinkCache(cacheFile, cache);
}

function stateOf({ kind, status = 0, reason = '', on, since }: Known): LinkState {
  if (kind === 'failing') return { kind, reason, days: Math.floor((on - since) / day) };
  return kind === 'gone' ? { kind, reason } : { kind, status };
}

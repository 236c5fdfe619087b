/** What other sites say of their entries: asked for when a reference needs it, and kept for when a site does not answer. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseIsoDate, type IsoDate } from '../domain/date.ts';
import type { RemoteSite } from '../domain/remote.ts';
import type { Peer } from '../domain/wiki.ts';
import { remoteGraphSchema, type RemoteGraph } from '../schema/remote-graph.ts';
import { fetchBelow } from './fetch-below.ts';
import { remoteEntries } from './remote-entries.ts';

/** Reads these sites; one that has never answered is missing. */
export type ReadRemote = (peers: readonly Peer[]) => Promise<ReadonlyMap<string, RemoteSite>>;

/** Nothing is known of any site. */
export const noRemote: ReadRemote = async () => new Map();

/** Only what was kept: for commands that ask nobody. */
export function keptRemote(dir: string): ReadRemote {
  return async (peers) =>
    mapOf(peers, async (peer) => {
      const kept = await readKept(dir, peer);
      return kept && siteOf(peer, kept, false);
    });
}

export interface AskingOptions {
  /** Where answers are kept. */
  readonly dir: string;
  /** Milliseconds in which a site has to answer. */
  readonly timeout: number;
  /** Hears of a site that did not answer, and from which day what we know of it is, if anything. */
  readonly onSilence: (peer: Peer, reason: string, on: IsoDate | undefined) => void;
}

/** Asks each site once in this process, all at the same time. `day` is the day on which this is. */
export function askedRemote({ dir, timeout, onSilence }: AskingOptions, day: IsoDate): ReadRemote {
  const asked = new Map<string, Promise<RemoteSite | undefined>>();
  const ask = async (peer: Peer): Promise<RemoteSite | undefined> => {
    try {
      const text = await fetchBelow(peer.url, 'api/v1/graph.json', timeout);
      const graph = remoteGraphSchema.parse(JSON.parse(text));
      await keep(dir, peer, { on: day, graph });
      return siteOf(peer, { on: day, graph }, false);
    } catch (error) {
      const kept = await readKept(dir, peer);
      onSilence(peer, reasonOf(error, timeout), kept?.on);
      return kept && siteOf(peer, kept, true);
    }
  };
  return (peers) =>
    mapOf(peers, (peer) => {
      const asking = asked.get(peer.url) ?? ask(peer);
      asked.set(peer.url, asking);
      return asking;
    });
}

async function mapOf(
  peers: readonly Peer[],
  read: (peer: Peer) => Promise<RemoteSite | undefined>,
): Promise<ReadonlyMap<string, RemoteSite>> {
  const sites = await Promise.all(peers.map(read));
  return new Map(sites.flatMap((site) => (site === undefined ? [] : [[site.name, site] as const])));
}

interface Kept {
  readonly on: IsoDate;
  readonly graph: RemoteGraph;
}

function siteOf({ name, url }: Peer, { on, graph }: Kept, isOld: boolean): RemoteSite {
  return { name, on, isOld, entries: remoteEntries(graph, url) };
}

function fileOf(dir: string, { url }: Peer): string {
  return join(dir, `${createHash('sha256').update(url).digest('hex').slice(0, 16)}.json`);
}

async function readKept(dir: string, peer: Peer): Promise<Kept | undefined> {
  try {
    const { on, graph } = JSON.parse(await readFile(fileOf(dir, peer), 'utf8')) as Record<string, unknown>;
    const day = typeof on === 'string' ? parseIsoDate(on) : undefined;
    return day === undefined ? undefined : { on: day, graph: remoteGraphSchema.parse(graph) };
  } catch {
    return undefined;
  }
}

/** In one move; a folder that cannot be written costs us the answer when the site is silent, no more. */
async function keep(dir: string, peer: Peer, kept: Kept): Promise<void> {
  const file = fileOf(dir, peer);
  const aside = `${file}.${process.pid}`;
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(aside, JSON.stringify({ url: peer.url, ...kept }));
    await rename(aside, file);
  } catch {
    return;
  }
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer in ${timeout / 1000} seconds`;
  if (error.name === 'ZodError' || error instanceof SyntaxError) return 'what it sends is not a graph that we can read';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code === undefined ? error.message : `the connection failed (${code})`;
}

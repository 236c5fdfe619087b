/** Entries of other teams' sites, as references name them (`cairn:infra/kafka`), and what those sites have said of them. */

import type { IsoDate } from './date.ts';

/** What a reference names. */
export interface RemoteName {
  /** The site, by its name in wiki.yaml. */
  readonly site: string;
  /** The id of a record or of any other entry there, or `kind:id`. */
  readonly id: string;
  /** A place on its page. */
  readonly anchor?: string | undefined;
}

/** An entry of another site, when that site was read. */
export interface RemoteEntry {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** Its page: below the address of its site. */
  readonly url: string;
  readonly state?: string | undefined;
  /** Its old ids. */
  readonly aliases: readonly string[];
  /** What holds now, for a superseded record. */
  readonly current?: { readonly id: string; readonly name: string; readonly url: string } | undefined;
}

/** What is known of another site. */
export interface RemoteSite {
  readonly name: string;
  /** The day on which it was read. */
  readonly on: IsoDate;
  /** It did not answer this time, so what it said on that day is what we have. */
  readonly isOld: boolean;
  readonly entries: readonly RemoteEntry[];
}

export const remoteScheme = 'cairn:';

/** Whether the words are meant as a reference to another site. */
export function isRemote(words: string): boolean {
  return words.trim().toLowerCase().startsWith(remoteScheme);
}

/** Relations that may lead to a record of another site: those that change nothing of what holds here. */
export const remoteRelations = ['dependsOn', 'relatesTo'] as const;

/** Whether the words name a record of another site in a relation that may lead there. */
export function isRemoteIn(relation: string, words: string): boolean {
  return isRemote(words) && remoteRelations.some((known) => known === relation);
}

/** What a reference names; `undefined` for one that is not of the form `cairn:SITE/ID`. */
export function parseRemote(words: string): RemoteName | undefined {
  const [, site, id, anchor] = /^cairn:(?:\/\/)?([^/?#\s]+)\/([^/?#\s]+)\/?(?:#(\S*))?$/i.exec(words.trim()) ?? [];
  if (site === undefined || id === undefined) return undefined;
  return { site: site.toLowerCase(), id, ...(anchor === undefined || anchor === '' ? {} : { anchor }) };
}

/** Where a reference leads, as far as is known. */
export type RemoteTarget =
  | {
      readonly kind: 'entry';
      readonly site: RemoteSite;
      readonly entry: RemoteEntry;
      readonly anchor?: string | undefined;
    }
  /** The site has no such entry. */
  | { readonly kind: 'missing'; readonly site: RemoteSite; readonly id: string }
  /** The site has never been read. */
  | { readonly kind: 'unread'; readonly site: string; readonly id: string }
  /** wiki.yaml has no site of this name. */
  | { readonly kind: 'unknown'; readonly site: string }
  | { readonly kind: 'malformed' };

/** As much of a corpus as knows of other sites. */
export interface KnowsSites {
  readonly wiki: { readonly federation: readonly { readonly name: string }[] };
  readonly remote: ReadonlyMap<string, RemoteSite>;
}

export function resolveRemote({ wiki, remote }: KnowsSites, words: string): RemoteTarget {
  const named = parseRemote(words);
  if (named === undefined) return { kind: 'malformed' };
  if (!wiki.federation.some(({ name }) => name === named.site)) return { kind: 'unknown', site: named.site };
  const site = remote.get(named.site);
  if (site === undefined) return { kind: 'unread', site: named.site, id: named.id };
  const entry = findRemote(site, named.id);
  if (entry === undefined) return { kind: 'missing', site, id: named.id };
  return { kind: 'entry', site, entry, anchor: named.anchor };
}

/** Records come first, since references mostly mean them. */
const order = ['record', 'system', 'path', 'term', 'fact', 'person', 'team', 'handoff'];
const indexes = new WeakMap<RemoteSite, ReadonlyMap<string, RemoteEntry>>();

function findRemote(site: RemoteSite, id: string): RemoteEntry | undefined {
  let index = indexes.get(site);
  if (index === undefined) indexes.set(site, (index = indexOf(site)));
  return index.get(id.toLowerCase());
}

/** Every entry by its id, by `kind:id`, and by its old ids where nothing else has them. */
function indexOf({ entries }: RemoteSite): ReadonlyMap<string, RemoteEntry> {
  const index = new Map<string, RemoteEntry>();
  const add = (name: string, entry: RemoteEntry) => {
    const key = name.toLowerCase();
    if (!index.has(key)) index.set(key, entry);
  };
  const ranked = [...entries].sort((a, b) => rankOf(a) - rankOf(b));
  for (const entry of ranked) add(`${entry.kind}:${entry.id}`, entry);
  for (const entry of ranked) add(entry.id, entry);
  for (const entry of ranked) for (const alias of entry.aliases) add(alias, entry);
  return index;
}

function rankOf({ kind }: RemoteEntry): number {
  const rank = order.indexOf(kind);
  return rank === -1 ? order.length : rank;
}

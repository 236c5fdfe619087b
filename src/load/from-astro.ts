/** What pages ask for: the corpus, and the prose of one entry. */

import type { Mentions } from '../views/mentions.ts';
import { findSession, type Asset, type EntryWithBody, type Session, type Site } from './session.ts';

/** The components that a text may hold, for the guide. */
export { vocabulary } from '../mdx/core/vocabulary.ts';

export type { Asset };

/** Everything the site is made of, for the day it is built. */
export function getSite(): Promise<Site> {
  return getSession().site();
}

/** Changes when the prose of the entry does, as it is shown today: with the state of all it links to. */
export function getBodyKey(entry: EntryWithBody): Promise<string> {
  return getSession().bodyKey(entry);
}

/** The prose of the entry as HTML; empty without one. */
export function getBodyHtml(entry: EntryWithBody): Promise<string> {
  return getSession().bodyHtml(entry);
}

/** The same as one chapter of a page that holds several: ids of its own, headings deeper, links to other chapters within. */
export function getChapterHtml(entry: EntryWithBody, chapter: Parameters<Session['chapterHtml']>[1]): Promise<string> {
  return getSession().chapterHtml(entry, chapter);
}

/** What the prose of every record mentions. */
export function getMentions(): Promise<Mentions> {
  return getSession().mentions();
}

/** The files that entries show, under the names they are published as. */
export function getAssets(): Promise<readonly Asset[]> {
  return getSession().assets();
}

export function readAsset(asset: Asset): Promise<Uint8Array> {
  return getSession().readAsset(asset);
}

/** The text of the entry's file, for what goes on writing in it; `undefined` where something in it may not be shown. */
export function getSourceText(entry: EntryWithBody): Promise<string | undefined> {
  return getSession().sourceText(entry);
}

/** A digest for `cacheKey`: a page is built again exactly when something of what it shows has changed. */
export function keyOf(...shown: readonly unknown[]): string {
  return getSession().digest(shown);
}

/** A digest short enough to be kept for every step of a path, or carried in a link: 60 bits. */
export function shortDigest(text: string): string {
  return getSession().digest(text).slice(0, 10);
}

function getSession(): Session {
  const session = findSession();
  if (session === undefined) {
    throw new Error('No content is open: Astro was started without the integration of astro.config.mjs.');
  }
  return session;
}

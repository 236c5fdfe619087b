/**
 * The content that the pages of this process show. Astro runs pages in a module graph of its own, so
 * what Node has loaded is handed over through one well-known place of the process.
 */

import type { Body } from '../domain/body.ts';
import type { AnyEntry, Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { History } from '../domain/history.ts';
import type { Issue } from '../domain/issue.ts';
import type { Chapter } from '../mdx/chapter.ts';
import type { Mentions } from '../views/mentions.ts';
import type { ChangedFile } from './content-folder.ts';

/** All that pages are made of: what is published, and nothing else. */
export interface Site {
  readonly corpus: Corpus;
  /** The day the site is built for. */
  readonly today: IsoDate;
  /** Everything that is wrong with the whole content, also with what is not published: for the terminal alone. */
  readonly issues: readonly Issue[];
  readonly history: History;
  /** How many entries were read and are not published. */
  readonly leftOut: number;
  /** The file that was changed last, be it published or not. */
  readonly newest?: ChangedFile | undefined;
}

export type EntryWithBody = AnyEntry & { readonly body?: Body | undefined };

/** A file that lies beside an entry, under the name it is published as. */
export interface Asset {
  readonly name: string;
  /** Path from the content folder. */
  readonly file: string;
}

export interface Session {
  readonly site: () => Promise<Site>;
  /** Changes when the filled HTML of the entry's body does. */
  readonly bodyKey: (entry: EntryWithBody) => Promise<string>;
  /** What the prose of every record mentions. */
  readonly mentions: () => Promise<Mentions>;
  /** The filled HTML of the entry's body; empty without one. */
  readonly bodyHtml: (entry: EntryWithBody) => Promise<string>;
  /** The filled HTML of the entry's body as one chapter of a page that holds several. */
  readonly chapterHtml: (entry: EntryWithBody, chapter: Chapter) => Promise<string>;
  /** The HTML of the entry's body for search: the same words, without links. */
  readonly plainHtml: (entry: EntryWithBody) => Promise<string>;
  readonly assets: () => Promise<readonly Asset[]>;
  readonly readAsset: (asset: Asset) => Promise<Uint8Array>;
  /** The text of the entry's file, to go on writing in it; `undefined` where something in it may not be shown. */
  readonly sourceText: (entry: AnyEntry) => Promise<string | undefined>;
  /** What its author wrote below the fields, as it may be shown; empty for an entry that has no prose. */
  readonly prose: (entry: AnyEntry) => Promise<string>;
  /** The text of a file beside an entry (path from the content folder), as it may be shown. */
  readonly textBeside: (file: string) => Promise<string>;
  /** Digest of any plain data. */
  readonly digest: (data: unknown) => string;
  /** Reads what has changed since. */
  readonly refresh: () => Promise<Site>;
  readonly close: () => Promise<void>;
}

const place = Symbol.for('cairn.session');
const shared = globalThis as { [place]?: Session | undefined };

/** Makes a session the one that pages see; `undefined` takes it away. */
export function shareSession(session: Session | undefined): void {
  shared[place] = session;
}

/** The session of this process, where one is open. */
export function findSession(): Session | undefined {
  return shared[place];
}

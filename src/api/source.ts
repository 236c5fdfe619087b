/** What everything for programs is made from. */

import type { AnyEntry, Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { History } from '../domain/history.ts';
import type { RecordPicture } from '../views/picture.ts';

export interface ApiSource {
  readonly corpus: Corpus;
  readonly history: History;
  readonly today: IsoDate;
  /** The prose of an entry as its author wrote it, without the front matter; empty where there is none. */
  readonly prose: (entry: AnyEntry) => Promise<string>;
  /** The text of a file beside an entry (path from the content folder). */
  readonly textOf: (file: string) => Promise<string>;
  /** Where a file beside an entry (path from the content folder) is published; `undefined` for one that no page shows. */
  readonly assetUrl: (file: string) => string | undefined;
  /** Changes when the page in this file of the site (`records/x/index.html`) does; `undefined` where nobody can tell. */
  readonly pageKey: (file: string) => string | undefined;
}

/** What the files beside the pages are made from. */
export interface SiteSource extends ApiSource {
  /** Draws the picture of a record, as a PNG. */
  readonly draw: (picture: RecordPicture) => Promise<Uint8Array>;
}

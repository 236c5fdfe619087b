/** What does it take to open a content folder for pages? */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publish } from '../domain/published.ts';
import type { Wiki } from '../domain/wiki.ts';
import type { Renderer } from '../mdx/renderer.ts';
import type { ReadRemote } from './remote-sites.ts';

export interface SessionOptions {
  readonly contentDir: string;
  /** Where compiled bodies are kept, of the whole content and as they were written. */
  readonly bodiesDir: string;
  /** Where is kept what was found in that which is published. */
  readonly cacheDir: string;
  readonly base?: string | undefined;
  /** The day to build for, once wiki.yaml is known. */
  readonly today: (wiki: Wiki) => IsoDate;
  /** What is wrong between files; run after every reading. */
  readonly check: (corpus: Corpus, today: IsoDate) => readonly Issue[];
  /** What readers see of the whole corpus, once that was read and checked; all of it by default. */
  readonly publish?: Publish | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Hears once that a text has to be compiled, which another process does. */
  readonly onWork?: (() => void) | undefined;
  /** What other sites say of their entries; by default nothing is known of them. */
  readonly readRemote?: ReadRemote | undefined;
  /** Who compiles; by default threads of another process. */
  readonly renderer?: Renderer | undefined;
}

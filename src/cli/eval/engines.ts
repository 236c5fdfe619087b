/** What is measured: our search, Pagefind as it comes, and a plain BM25, all over the same index. */

import type { Fragment } from '../../search/ask/pagefind/files.ts';

export interface Cost {
  readonly milliseconds: number;
  /** As they travel: compressed where the server would. */
  readonly bytes: number;
  readonly requests: number;
}

export interface Asked {
  /** URLs without the base path, best first, at least as many as are judged. */
  readonly urls: readonly string[];
  /** Missing where it was not measured. */
  readonly cost?: Cost | undefined;
}

export interface Engine {
  readonly name: string;
  /** Asks as somebody does who has just come, and as one who has asked something else before. */
  readonly ask: (q: string, before: string) => Promise<{ readonly first: Asked; readonly later: Asked }>;
}

/** The texts of all pages, options left out. */
export type Pages = readonly Fragment[];

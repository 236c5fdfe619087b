/**
 * What of the content readers see, and in which words: the one way from what was read to all that is shown. Pages, the
 * search index, what programs read and the answers of commands that publish are made from what comes out here.
 */

import type { AnyEntry, Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import type { History } from './history.ts';

/** The content as its readers may see it. `entry` is always one of `corpus`. */
export interface Published {
  readonly corpus: Corpus;
  readonly history: (history: History) => History;
  /** The compiled HTML of an entry's prose, its marks (see marks.ts) not yet filled. */
  readonly html: (html: string, entry: AnyEntry) => string;
  /** The text of a file (path from the content folder) as it is written: of an entry, or of what lies beside one. */
  readonly text: (text: string, file: string) => string | Promise<string>;
  /**
   * Changes when `html` or `text` would make something else of the same prose of the entry. It may name what must not be
   * shown, so that only its digest goes anywhere.
   */
  readonly stampOf: (entry: AnyEntry) => string;
  /** Of a step that calls entries or files otherwise. */
  readonly renamed?: Renamed | undefined;
}

/** What was called otherwise before. */
export interface Renamed {
  /** The entry that one of the new corpus was made from. */
  readonly entryBefore: (entry: AnyEntry) => AnyEntry;
  /** The path of the file in the content folder. */
  readonly fileBefore: (file: string) => string;
  /** The name under which a file beside an entry may be published, without its ending. */
  readonly stem: (name: string) => string;
}

/** One step of publishing, given the corpus that the step before it left. */
export type Publish = (corpus: Corpus, today: IsoDate) => Published;

/** Everything as it stands. */
export function publishAll(corpus: Corpus): Published {
  return {
    corpus,
    history: (history) => history,
    html: (html) => html,
    text: (text) => text,
    stampOf: () => '',
  };
}

/** Several steps as one: each sees only what those before it let through. */
export function inTurn(...steps: readonly Publish[]): Publish {
  return (whole, today) =>
    steps.reduce((before: Published, step): Published => {
      const next = step(before.corpus, today);
      const entryBefore = (entry: AnyEntry) => next.renamed?.entryBefore(entry) ?? entry;
      return {
        corpus: next.corpus,
        history: (history) => next.history(before.history(history)),
        html: (html, entry) => next.html(before.html(html, entryBefore(entry)), entry),
        text: async (text, file) => next.text(await before.text(text, file), file),
        stampOf: (entry) =>
          [before.stampOf(entryBefore(entry)), next.stampOf(entry)].filter((stamp) => stamp !== '').join(' '),
        renamed: bothRenamed(before.renamed, next.renamed),
      };
    }, publishAll(whole));
}

function bothRenamed(before: Renamed | undefined, next: Renamed | undefined): Renamed | undefined {
  if (before === undefined || next === undefined) return before ?? next;
  return {
    entryBefore: (entry) => before.entryBefore(next.entryBefore(entry)),
    fileBefore: (file) => before.fileBefore(next.fileBefore(file)),
    stem: (name) => next.stem(before.stem(name)),
  };
}

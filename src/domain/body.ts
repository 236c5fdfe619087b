/** What is known of an entry's prose without holding it: the HTML itself lies in the disk cache. */

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The anchor, unique in the page. */
  readonly id: string;
}

/** A link as it was written; `line` and `column` are 1-based and count from the top of the file. */
export interface BodyLink {
  readonly href: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A `Ref`, `Term` or `Fact` written in the prose. */
export interface BodyReference {
  readonly component: 'Ref' | 'Term' | 'Fact';
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

/** A file that lies beside the entry and is shown in it (image, CSV). */
export interface BodyAsset {
  /** As written, relative to the entry's file. */
  readonly src: string;
  /** Path from the content folder, with `/`. */
  readonly file: string;
  readonly use: 'image' | 'data';
  readonly line: number;
  readonly column: number;
  /** Whether a file was found there. */
  readonly exists: boolean;
}

export interface Body {
  /** Digest of the source, of every file it shows and of the renderer: the key of the cached HTML. */
  readonly digest: string;
  readonly words: number;
  /** Lines of code in blocks; absent where there are none. */
  readonly codeLines?: number | undefined;
  /** Images, diagrams, charts and formulas of their own; absent where there are none. */
  readonly figures?: number | undefined;
  /**
   * What stands under the heading *Decision* as plain text, one line a block, or the beginning of a text without such a
   * heading. Facts and names that wait for the corpus are marks (see marks.ts). Absent for an empty text.
   */
  readonly decision?: string | undefined;
  readonly headings: readonly Heading[];
  /** Anchors besides those of headings: `<a name="…">` in Markdown. */
  readonly anchors?: readonly string[] | undefined;
  readonly links: readonly BodyLink[];
  readonly references: readonly BodyReference[];
  readonly assets: readonly BodyAsset[];
}

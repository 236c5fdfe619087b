/** A file of the site that is not rendered as a page: JSON, Markdown, a feed. */

export type ReadMade = (path: string) => string | undefined;

export interface MadeFile {
  /** From the folder of the site, with `/`. */
  readonly path: string;
  /** Changes when the text would; the file of the last site is kept while it does not. Without one it is written anew. */
  readonly key: string | undefined;
  /** `read` gives the text of a file that was made before this one; `undefined` where there is none. */
  readonly text: (read: ReadMade) => string | Promise<string>;
}

/** A file whose text is at hand: it is its own key. */
export function fileOfText(path: string, text: string): MadeFile {
  return { path, key: text, text: () => text };
}

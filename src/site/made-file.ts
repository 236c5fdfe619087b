/** A file of the site that is not rendered as a page: JSON, Markdown, a feed, a picture. */

export type ReadMade = (path: string) => string | undefined | Promise<string | undefined>;

export interface MadeFile {
  /** From the folder of the site, with `/`. */
  readonly path: string;
  /** Changes when the text would; the file of the last site is kept while it does not. Without one it is written anew. */
  readonly key: string | undefined;
  /** `read` gives the text of a file that was made before this one; `undefined` where there is none. */
  readonly text: (read: ReadMade) => string | Promise<string>;
}

/** A file that is not text. It is made of nothing that is made beside it, and others are made meanwhile. */
export interface DrawnFile extends Pick<MadeFile, 'path' | 'key'> {
  readonly bytes: () => Promise<Uint8Array>;
}

/** A page in another form, made anew when the page is another; none where there is no such page. */
export interface PageForm {
  readonly path: string;
  /** The file of the page: `guide/index.html`. */
  readonly page: string;
  readonly textOf: (html: string) => string | Promise<string>;
}

/** Everything that can stand beside the pages. */
export type SiteFile = MadeFile | DrawnFile | PageForm;

/** A file whose text is at hand: it is its own key. */
export function fileOfText(path: string, text: string): MadeFile {
  return { path, key: text, text: () => text };
}

/** What the renderer makes of one body: the contract between `mdx`, its cache and `load`. */

import type { Body } from '../domain/body.ts';
import type { Issue } from '../domain/issue.ts';
import type { Dependency } from './files.ts';

/** A body to compile. */
export interface BodySource {
  /** Path from the content folder, with `/`: names the file in issues, and relative assets are looked for beside it. */
  readonly file: string;
  /** The whole text of the file with the front matter blanked out line by line, so that lines count from its top. */
  readonly text: string;
  /** `mdx` refuses code; `md` is Markdown whose raw HTML is sanitised. */
  readonly format: 'mdx' | 'md';
}

/**
 * `html` is ready but for its marks, which `load` fills when a page is rendered (see marks.ts).
 * With an error among the issues, `html` holds a readable account of these errors instead.
 */
export interface Compiled {
  readonly html: string;
  readonly body: Body;
  readonly issues: readonly Issue[];
}

/** A compiled body but for its digest, and the files it was made from besides its source. */
export interface Compilation extends Omit<Compiled, 'body'> {
  readonly body: Omit<Compiled['body'], 'digest'>;
  readonly dependencies: readonly Dependency[];
}

/** How what was written in the browser can become a file of the wiki. */

import type { Corpus } from '../domain/corpus.ts';
import { forgeNames } from '../domain/forge.ts';
import type { Repository } from '../domain/wiki.ts';
import { saveUrl } from './urls.ts';

export interface WaysOutView {
  /** Where a file is saved into the content folder; only while the wiki is being written. */
  readonly saveUrl?: string | undefined;
  /** Where the content lies in version control, as people name it. */
  readonly folder: string;
  /** A forge with a page where a file is begun. */
  readonly forge?: { readonly name: string; readonly repository: Repository } | undefined;
}

/** `isWriting`: whether the page is served by `cairn dev`, and not built. */
export function waysOut({ wiki }: Corpus, isWriting: boolean): WaysOutView {
  const { repository } = wiki;
  return {
    ...(isWriting ? { saveUrl: saveUrl(wiki.base) } : {}),
    folder: repository?.folder ?? 'content',
    ...(repository === undefined || repository.forge === 'other'
      ? {}
      : { forge: { name: forgeNames[repository.forge], repository } }),
  };
}

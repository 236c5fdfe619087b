/** Makes an index ready to be asked. */

import { catalogueFile, parseCatalogue, type Catalogue } from './catalogue.ts';
import { openFiles, type IndexFiles, type ReadFile } from './pagefind/files.ts';
import type { KnownWords } from './retrieve.ts';

/** An index that is loaded and can be asked; `openIndex` makes one. */
export interface Index {
  readonly files: IndexFiles | undefined;
  readonly catalogue: Catalogue;
  /** The number of the card of each page. */
  readonly cardOfPage: Uint32Array;
  readonly known: KnownWords;
  /** The path the site is served under: starts and ends with `/`. */
  readonly base: string;
}

/** @throws when the index cannot be read. */
export async function openIndex(read: ReadFile, base: string): Promise<Index> {
  const [text, files] = await Promise.all([read(catalogueFile), openFiles(read).catch((error: unknown) => error)]);
  const catalogue = parseCatalogue(new TextDecoder().decode(text));
  if (catalogue === undefined) throw new Error(`${catalogueFile} is not of the form we read.`);
  // Pagefind finds no language in an index without pages
  if (catalogue.cards.length === 0)
    return { files: undefined, catalogue, cardOfPage: new Uint32Array(), known: new Map(), base };
  if (files instanceof Error) throw files;
  const { meta } = files as IndexFiles;
  if (meta.byUrl.length !== catalogue.cards.length) throw new Error(`${catalogueFile} is of another index.`);
  const cardOfPage = new Uint32Array(meta.byUrl.length);
  meta.byUrl.forEach((page, place) => (cardOfPage[page] = place));
  return { files: files as IndexFiles, catalogue, cardOfPage, known: new Map(), base };
}

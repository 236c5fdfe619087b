/** Makes an index ready to be asked. */

import { catalogueFile, parseCatalogue, type Catalogue } from './catalogue.ts';
import { libraryOf, type Library } from './library.ts';
import { openFiles, type IndexFiles, type ReadFile } from './pagefind/files.ts';

/** An index that is loaded and can be asked; `openIndex` makes one. */
export interface Index {
  /** None where the index has no pages. */
  readonly library: Library | undefined;
  readonly catalogue: Catalogue;
  /** The number of the card of each page. */
  readonly cardOfPage: Uint32Array;
  /** The number of the page of each card. */
  readonly pageOfCard: ArrayLike<number>;
  /** Where the addresses of a page's site begin: a path, or for another site an address; ends with `/`. */
  readonly baseOf: (page: number) => string;
}

/**
 * `base` is where the addresses of the site begin: the path it is served under; ends with `/`.
 * @throws when the index cannot be read.
 */
export async function openIndex(read: ReadFile, base: string): Promise<Index> {
  const [text, files] = await Promise.all([read(catalogueFile), openFiles(read).catch((error: unknown) => error)]);
  const catalogue = parseCatalogue(new TextDecoder().decode(text));
  if (catalogue === undefined) throw new Error(`${catalogueFile} is not of the form we read.`);
  // Pagefind finds no language in an index without pages
  if (catalogue.cards.length === 0)
    return { library: undefined, catalogue, cardOfPage: new Uint32Array(), pageOfCard: [], baseOf: () => base };
  if (files instanceof Error) throw files;
  const { meta } = files as IndexFiles;
  if (meta.byUrl.length !== catalogue.cards.length) throw new Error(`${catalogueFile} is of another index.`);
  const cardOfPage = new Uint32Array(meta.byUrl.length);
  meta.byUrl.forEach((page, place) => (cardOfPage[page] = place));
  return {
    library: libraryOf(files as IndexFiles),
    catalogue,
    cardOfPage,
    pageOfCard: meta.byUrl,
    baseOf: () => base,
  };
}

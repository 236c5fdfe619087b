/** Loads what can be asked: Pagefind's module beside the index, and the cards. Neither is part of our own scripts. */

import { openIndex, type Index } from '../../search/ask/ask.ts';
import { cardsFile, parseCards } from '../../search/ask/cards.ts';
import type { PagefindModule } from '../../search/ask/pagefind.ts';

/** Words of an excerpt. */
const excerptLength = 32;
let tries = 0;

/**
 * Opens the index of the site under `base`.
 * @throws when any of it cannot be loaded, as when the site was not built yet, or the reader is offline.
 */
export async function loadIndex(base: string): Promise<Index> {
  const folder = `${base}pagefind/`;
  // a module that failed to load is not asked for again under the same address
  const address = `${folder}pagefind.js${tries++ === 0 ? '' : `?again=${tries}`}`;
  const [module, cards] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    loadCards(folder),
  ]);
  const pagefind = module.createInstance({ basePath: folder, excerptLength, excerptEllipsis: '…' });
  return openIndex(pagefind, cards, base);
}

async function loadCards(folder: string) {
  // the name does not change with what is in it
  const answer = await fetch(folder + cardsFile, { cache: 'no-cache' });
  const cards = answer.ok ? parseCards(await answer.text()) : undefined;
  if (cards === undefined) throw new Error(`${folder}${cardsFile}: ${answer.status}`);
  return cards;
}

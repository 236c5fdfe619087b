/** What did somebody mean by a word that stands nowhere? */

import { editDistance } from '../../domain/nearest.ts';
import type { Clause } from './clauses.ts';
import type { Library } from './library.ts';
import { plainWord, stemOf } from './pagefind/stem.ts';
import { vocabularyFile } from './vocabulary.ts';

export interface Correction {
  readonly clause: Clause;
  /** As typed. */
  readonly from: string;
  /** The stem that is looked for instead. */
  readonly stem: string;
}

/** Shorter words are as near to each other as to what was meant. */
const shortest = 3;

/** The commonest of the nearest words of the index; `undefined` where none is near. */
export async function correctionOf(library: Library, clause: Clause): Promise<Correction | undefined> {
  const typed = plainWord(clause.text).replace(/[^\p{L}\p{N}]/gu, '');
  if (typed.length < shortest) return undefined;
  const stem = stemOf(typed);
  // the first two letters may have changed places, or the first be one too many
  const paths = [...new Set([typed, typed.slice(1)].map(vocabularyFile))];
  let best: { word: string; distance: number; count: number } | undefined;
  for (const path of paths) {
    for (const [word, count] of await library.vocabulary(path)) {
      const limit = (best?.distance ?? mostEdits(typed.length)) + 1;
      const distance = Math.min(editDistance(stem, word, limit), editDistance(typed, word, limit));
      if (distance >= limit) continue;
      if (best === undefined || distance < best.distance || count > best.count) best = { word, distance, count };
    }
  }
  return best === undefined ? undefined : { clause, from: clause.text, stem: best.word };
}

function mostEdits(length: number): number {
  return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

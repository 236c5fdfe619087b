/** How do the answers write a word? */

import type { Hit } from './hit.ts';

/** The word behind a stem, as the best answer writes it; the stem where none does. */
export function writtenForm(stem: string, hits: readonly Hit[]): string {
  const pieces = hits.flatMap(({ excerpt, sections }) => [
    ...excerpt,
    ...sections.flatMap((section) => section.excerpt),
  ]);
  const word = pieces
    .filter(({ isMarked }) => isMarked)
    .flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .find((word) => word.startsWith(stem.slice(0, Math.max(3, stem.length - 2))));
  return word ?? stem;
}

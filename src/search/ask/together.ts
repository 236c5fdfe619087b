/** Do the words of a question stand together on a page? */

import type { Found } from './score.ts';

/** Words no further apart than this stand together. */
const nearWindow = 8;

/** The greatest weight of different clauses that stand within a window of the page's text. */
export function together(page: number, found: readonly Found[], terms: readonly number[]): number {
  const spots: [place: number, clause: number][] = [];
  found.forEach(({ clause, matches }, index) => {
    if (clause.isPart === true) return;
    for (const place of matches.get(page)?.places ?? []) spots.push([place, index]);
  });
  spots.sort(([a], [b]) => a - b);
  const inside = new Map<number, number>();
  let [best, sum, from] = [0, 0, 0];
  for (const [place, clause] of spots) {
    const times = inside.get(clause) ?? 0;
    inside.set(clause, times + 1);
    if (times === 0) sum += terms[clause]!;
    while (place - spots[from]![0] > nearWindow) {
      const left = spots[from++]![1];
      const rest = inside.get(left)! - 1;
      inside.set(left, rest);
      if (rest === 0) sum -= terms[left]!;
    }
    best = Math.max(best, sum);
  }
  return best;
}

/** Where on a page stands what was asked for? */

import type { Spot } from './excerpt.ts';
import type { Found } from './score.ts';

/** A rarer word tells more about why the page was found. */
export function spotsOf(found: readonly Found[], page: number): readonly Spot[] {
  return found.flatMap(({ clause, matches }, index) => {
    const weight = clause.weight / Math.log2(2 + matches.size);
    return Array.from(matches.get(page)?.places ?? [], (place) => ({ place, clause: index, weight }));
  });
}

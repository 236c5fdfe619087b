/** How many people would have to leave before most of the files have no author left? */

/** Two estimates: the greedy one, and one that leaves aside people who are authors of little. */
export interface TruckFactor {
  readonly greedy: number;
  readonly pruned: number;
}

/** Whoever is an author of less than this share of what the author of most files is, is dropped when pruning. */
const leastOfTop = 0.1;

/**
 * Truck factors of files, each given as its authors: people are removed, the author of most files first, until under
 * half of the files have an author left (Avelino et al., "A novel approach for estimating truck factors", ICPC 2016).
 * 0 where that is so to begin with; `undefined` without files.
 */
export function truckFactorOf(files: readonly (readonly string[])[]): TruckFactor | undefined {
  if (files.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const authors of files) for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  const order = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const top = order[0]?.[1] ?? 0;
  const kept = order.filter(([, count]) => count >= leastOfTop * top);
  return { greedy: removalsFrom(files, order), pruned: removalsFrom(files, kept) };
}

function removalsFrom(files: readonly (readonly string[])[], order: readonly (readonly [string, number])[]): number {
  const known = new Set(order.map(([author]) => author));
  const left = files.map((authors) => authors.filter((author) => known.has(author)).length);
  const filesOf = new Map<string, number[]>();
  files.forEach((authors, file) => {
    for (const author of authors) {
      const list = filesOf.get(author);
      if (list === undefined) filesOf.set(author, [file]);
      else list.push(file);
    }
  });
  let covered = left.filter((count) => count > 0).length;
  let removed = 0;
  for (const [author] of order) {
    if (covered * 2 < files.length) break;
    for (const file of filesOf.get(author) ?? []) if (--left[file]! === 0) covered--;
    removed++;
  }
  return removed;
}

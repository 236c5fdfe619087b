/** Which known word somebody meant. */

/**
 * The candidate fewest edits away from `word` (letters put in, left out, swapped or changed; case
 * does not count), or `undefined` when none is near: at most a third of the letters may differ.
 * A candidate that begins with `word`, or holds all its parts, counts as near too.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted === '') return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  if (best !== undefined || wanted.length < 3) return best;
  const parts = wanted.split(/[^\p{Letter}\p{Number}]+/u).filter((part) => part !== '');
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (known.startsWith(wanted) || (parts.length > 0 && parts.every((part) => known.includes(part)))) return candidate;
  }
  return undefined;
}

/** ` Did you mean …?` for a hint; the empty text when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const found = nearest(word, [...candidates]);
  return found === undefined ? undefined : `Did you mean \`${found}\`?`;
}

/**
 * Edits between two words, an exchange of neighbours counting as one (optimal string alignment: Damerau 1964).
 * Gives `limit` as soon as it cannot be less.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit);
}

/** Which known word somebody meant. */

/**
 * The candidate fewest edits away from `word` (letters put in, left out, swapped or changed; case
 * does not count), or `undefined` when none is near: at most a third of the letters and at most five may differ.
 * A candidate that begins with `word`, or holds all its parts, counts as near too.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted === '') return undefined;
  const limit = Math.min(Math.max(1, Math.floor(wanted.length / 3)), 5);
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
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const most = Math.min(limit, a.length + b.length);
  return Math.min(distanceBetween(a.slice(start, a.length - end), b.slice(start, b.length - end), most), limit);
}

/** Only cells nearer than `limit` to the diagonal can lie on a way that is short enough. */
function distanceBetween(a: string, b: string, limit: number): number {
  const width = b.length + 1;
  let before = Array.from({ length: width }, () => 0);
  let last = before.map((_, index) => index);
  let row = before.slice();
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? i : limit;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least >= limit) return limit;
    if (to < b.length) row[to + 1] = limit;
    [before, last, row] = [last, row, before];
  }
  return last[b.length]!;
}

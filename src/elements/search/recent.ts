/** What did the reader look for lately? Kept on this device only, and forgotten when they say so. */

const mostKept = 6;
const longest = 120;

/** The place in the storage; wikis that share a host keep theirs apart. */
export function recentKey(base: string): string {
  return `cairn-recent:${base}`;
}

/** What is kept, newest first; nothing for a text that is not ours. */
export function parseRecent(text: string | null): readonly string[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter(isKept).slice(0, mostKept) : [];
  } catch {
    return [];
  }
}

/** With `words` on top; the same words in another case count as the same. */
export function withRecent(recent: readonly string[], words: string): readonly string[] {
  if (!isKept(words)) return recent;
  return [words, ...recent.filter((other) => other.toLowerCase() !== words.toLowerCase())].slice(0, mostKept);
}

/** What is kept on this device; nothing where nothing can be. */
export function readRecent(base: string): readonly string[] {
  try {
    return parseRecent(localStorage.getItem(recentKey(base)));
  } catch {
    return [];
  }
}

export function storeRecent(base: string, recent: readonly string[]): void {
  try {
    if (recent.length === 0) localStorage.removeItem(recentKey(base));
    else localStorage.setItem(recentKey(base), JSON.stringify(recent));
  } catch {
    // nothing can be kept here, so nothing is offered again
  }
}

function isKept(words: unknown): words is string {
  return typeof words === 'string' && words.trim() !== '' && words.length <= longest;
}

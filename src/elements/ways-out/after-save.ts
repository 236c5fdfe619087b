/** What was said of a save, past the moment when `cairn dev` loads the page anew because the content has changed. */

const key = 'cairn-saved';

/** Milliseconds in which the page is loaded anew after a save, on a slow machine. */
const longest = 10_000;

export function keepSaid(sentence: string, now: number): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([now, sentence]));
  } catch {
    // nothing is kept here; the sentence goes with the page
  }
}

/** Once, and only where the page was loaded anew right after. */
export function takeSaid(now: number): string | undefined {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    const [then, sentence] = JSON.parse(kept ?? '[]') as readonly [number?, string?];
    return then === undefined || now - then > longest ? undefined : sentence;
  } catch {
    return undefined;
  }
}

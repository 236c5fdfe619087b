/** BM25 over whole texts: what search is held against. */

import type { Asked, Engine, Pages } from './engines.ts';

const k1 = 1.2;
const b = 0.75;
/** A title counts so many times. */
const titleTimes = 3;

/** Words as they are, lower case, each text with its title three times (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009). */
export function bm25Engine(pages: Pages): Engine {
  const texts = pages.map(({ content, meta }) => wordsOf(`${`${meta.title ?? ''} `.repeat(titleTimes)}${content}`));
  const mean = texts.reduce((sum, words) => sum + words.length, 0) / Math.max(1, texts.length);
  const postings = new Map<string, Map<number, number>>();
  for (const [page, words] of texts.entries()) {
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts.set(page, (counts.get(page) ?? 0) + 1));
    }
  }
  const rank = (q: string): Asked => {
    const begin = performance.now();
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(q))) {
      const counts = postings.get(word);
      if (counts === undefined) continue;
      const rarity = Math.log(1 + (pages.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [page, count] of counts) {
        const damping = k1 * (1 - b + (b * texts[page]!.length) / mean);
        scores.set(page, (scores.get(page) ?? 0) + (rarity * count * (k1 + 1)) / (count + damping));
      }
    }
    const urls = [...scores].sort(([, a], [, b]) => b - a).map(([page]) => pages[page]!.url);
    return { urls, cost: { milliseconds: performance.now() - begin, bytes: 0, requests: 0 } };
  };
  return { name: 'BM25', ask: async (q) => ({ first: rank(q), later: rank(q) }) };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

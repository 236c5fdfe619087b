/** Does a page hold something to the letter? The index keeps no signs, so its text is looked at. */

import type { Fragment } from './pagefind/files.ts';
import type { Scored } from './score.ts';

/** Of so many of the best the text is looked at. */
const looked = 12;
/** Quoted text is rare, and whoever quotes wants all of it that there is. */
const lookedQuoted = 40;
const literalBonus = 1.6;
const caseBonus = 1.1;

type Load = (page: number) => Promise<Fragment>;

/** Those that hold all that was quoted; what lies too far down is taken at the index's word. */
export async function holdsLiterally(
  scored: readonly Scored[],
  quoted: readonly string[],
  load: Load,
): Promise<readonly Scored[]> {
  const texts = await Promise.all(scored.slice(0, lookedQuoted).map(({ page }) => textOf(page, load)));
  return scored.filter((_, index) => {
    const text = texts[index]?.toLowerCase();
    return text === undefined || quoted.every((words) => text.includes(words.toLowerCase().replace(/\s+/g, ' ')));
  });
}

/** The same, those first that hold a token with its signs. */
export async function putLiteralFirst(
  scored: readonly Scored[],
  tokens: readonly string[],
  load: Load,
): Promise<readonly Scored[]> {
  const best = await Promise.all(
    scored.slice(0, looked).map(async ({ page, score, cover }) => {
      const text = await textOf(page, load);
      const held = tokens.filter((token) => text.includes(token)).length;
      const near = tokens.filter((token) => text.toLowerCase().includes(token.toLowerCase())).length;
      return { page, cover, score: score * (1 + (literalBonus * near) / tokens.length) * caseBonus ** held };
    }),
  );
  return [...best.sort((a, b) => b.score - a.score || a.page - b.page), ...scored.slice(looked)];
}

async function textOf(page: number, load: Load): Promise<string> {
  const { content, meta } = await load(page);
  return `${meta.title ?? ''} ${meta.names ?? ''} ${content}`.replace(/\s+/g, ' ');
}

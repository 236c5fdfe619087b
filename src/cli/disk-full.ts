/** Did something fail because there was no room to write? Node, Pagefind and Astro each say so in their own way. */

const codes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const words = /\b(ENOSPC|EDQUOT|EFBIG)\b|no space left on device|file too large|disk quota exceeded/i;

/** What a person is told; `undefined` when the failure is another one. */
export function diskFullMessage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const isFull = ('code' in error && codes.has(String(error.code))) || words.test(error.message);
  if (!isFull) return undefined;
  const lines = error.message.split('\n').map((line) => line.trim().replace(/[.:]$/, ''));
  const telling = lines.find((line) => words.test(line)) ?? lines[0];
  return `There is no room to write the site: ${telling}. The last site that was built is as it was. Free some space, or raise the limit, and build again.`;
}

/** Is something called a secret set to a value that looks like one: long, and of characters in no order? */

export interface Assignment {
  /** Offset of the value, and of what follows it. */
  readonly index: number;
  readonly end: number;
}

const assignment =
  /\b\w*(?:api[_-]?key|access[_-]?key|secret|token|passwd|password|credential)\w*["']?\s{0,3}[:=]\s{0,3}["'`]?([A-Za-z0-9+/_=-]{16,200})(?![\w+/=-])/gi;

/**
 * Bits for each character above which a value is taken for random: the limits that detect-secrets has for hexadecimal
 * and for base 64 (https://github.com/Yelp/detect-secrets).
 */
const limits = { hexadecimal: 3, base64: 4.5 } as const;

/** Short values of base 64 cannot reach the limit, since they have too few characters; so many bits a character less. */
const shortfall = 0.7;

/** Every such value in the text. Words with hyphens, as ids are, are none. */
export function findAssignments(text: string): readonly Assignment[] {
  return [...text.matchAll(assignment)].flatMap((match) => {
    const value = match[1] ?? '';
    if (!isRandom(value)) return [];
    const end = match.index + match[0].length;
    return { index: end - value.length - (match[0].endsWith(value) ? 0 : 1), end };
  });
}

function isRandom(value: string): boolean {
  if (/^[0-9a-f]+$/i.test(value))
    return /\d/.test(value) && /[a-f]/i.test(value) && entropyOf(value) > limits.hexadecimal;
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || /^[a-z]+(?:[-_][a-z0-9]+)+$/i.test(value)) return false;
  return entropyOf(value) > Math.min(limits.base64, Math.log2(value.length) - shortfall);
}

/** Shannon's entropy of the characters, in bits for each. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

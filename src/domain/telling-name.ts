/** Does a name say by itself what is meant, wherever it stands? */

/** Two words or more, or four letters with a capital among them: `Batch ramp`, `MFUx`, not `loss`. */
export function isTellingName(name: string): boolean {
  const words = name.split(/[\s-]+/).filter((part) => /\p{Letter}/u.test(part));
  return words.length >= 2 || (/\p{Lu}/u.test(name) && (name.match(/\p{Letter}/gu) ?? []).length >= 4);
}

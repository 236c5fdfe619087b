/** Texts that are asked for more than once in a build, and take time to make: the first ones are kept, as long as there is room. */

/** Characters of all texts together; one takes up to two bytes. The prose of some 500 long records. */
const room = 16_000_000;

/** Gives the text of a key: kept, or else made. What comes when there is no more room is made each time. */
export type KeptTexts<Key> = (key: Key, make: () => Promise<string>) => Promise<string>;

export function keepTexts<Key>(most = room): KeptTexts<Key> {
  const kept = new Map<Key, string>();
  let left = most;
  return async (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const text = await make();
    if (text.length <= left && !kept.has(key)) {
      kept.set(key, text);
      left -= text.length;
    }
    return text;
  };
}

/** A short name for some text, the same everywhere: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. Not for secrets. */

export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Is it worth looking for secrets? Most texts are prose, and looking takes longer than reading them. */

/** A key in armour, a password before an `@`, something called a secret that is set to a value, or a long word. */
const trace =
  /PRIVATE KEY|:\/\/[^\s/@]*:[^\s/@]+@|(?:key|secret|token|passwo?r?d|credential)\w*\W{0,4}[:=]|[\w=-]{16,}/gi;

/** False only for texts in which no token, key or password of the kinds that are known can stand. */
export function mayHoldSecret(text: string): boolean {
  for (const [found] of text.matchAll(trace)) {
    if (!/^[\w=-]{16,}$/.test(found) || isMixed(found)) return true;
  }
  return false;
}

/** Tokens have digits among letters of both cases, or are very long: names and words in a row are neither. */
function isMixed(word: string): boolean {
  return (
    /\d/.test(word) && ((/[A-Z]/.test(word) && /[a-z]/.test(word)) || /^[A-Z\d]+$/.test(word) || word.length >= 32)
  );
}

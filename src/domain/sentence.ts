/** How do names and numbers stand in a sentence that a person reads? */

/** `a`, `b` and `c`, each in backticks. */
export function listed(names: readonly string[], joined: 'and' | 'or' = 'and'): string {
  return joinedBy(
    names.map((name) => `\`${name}\``),
    joined,
  );
}

/** Words as they are, with commas and a last `and` or `or` between them. */
export function joinedBy(words: readonly string[], joined: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joined} ${last}`;
}

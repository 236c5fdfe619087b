/** The words of an index by their first letter: small files that are only read when a word matches nothing. */

/** Whether somebody may have meant the word: of letters, long enough to be mistyped, and none of our own making. */
export function isVocabulary(word: string): boolean {
  return /^\p{L}[\p{L}\p{N}]{2,23}$/u.test(word) && /\p{L}{2}/u.test(word) && !word.startsWith('zz');
}

/** The file that has the word, in the folder of the index. */
export function vocabularyFile(word: string): string {
  return `words/${/^[a-z]/.test(word) ? word.charAt(0) : 'other'}.txt`;
}

/** The text of a file: `word count`, one a line. */
export function vocabularyText(words: readonly (readonly [string, number])[]): string {
  return words
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map((line) => `${line.join(' ')}\n`)
    .join('');
}

/** The words of a file with how many documents have them. */
export function parseVocabulary(text: string): readonly (readonly [string, number])[] {
  return text.split('\n').flatMap((line) => {
    const [word = '', count] = line.split(' ');
    return count === undefined ? [] : [[word, Number(count)] as const];
  });
}

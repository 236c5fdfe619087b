/** What does a key mean while searching? */

/** As much of a key press as counts. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether it opens the search: Ctrl-K or Cmd-K anywhere, `/` where nobody is typing. */
export function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey }: Press, isTyping: boolean): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey && ctrlKey !== metaKey;
  return key === '/' && !isTyping;
}

/**
 * Which of `count` answers a key leads to from the answer at `from`, -1 being the field above them; `undefined` where the
 * key does what it always does. Beyond the last answer is the last.
 */
export function nextAnswer(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return count === 0 ? undefined : Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return from < 0 ? undefined : from - 1;
    case 'Home':
      return from < 0 ? undefined : 0;
    case 'End':
      return from < 0 ? undefined : count - 1;
    default:
      return undefined;
  }
}

/** Whether the key writes something, so that it belongs into the field. */
export function isWriting({ key, ctrlKey, metaKey, altKey }: Press): boolean {
  return !ctrlKey && !metaKey && !altKey && ([...key].length === 1 || key === 'Backspace') && key !== ' ';
}

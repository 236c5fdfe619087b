/** What does a key mean while a path is walked? Letters alone, which searching leaves free. */

import type { Press } from '../search/keys.ts';

export const walkKeys = {
  done: 'd',
  undo: 'u',
  skip: 's',
  question: 'q',
  changes: 'c',
  previous: 'p',
  next: 'n',
  back: 'b',
} as const;

export type WalkAct = keyof typeof walkKeys;

/** What is meant; `undefined` for all other keys, and while somebody types. */
export function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press, isTyping: boolean): WalkAct | undefined {
  if (isTyping || ctrlKey || metaKey || altKey || shiftKey) return undefined;
  return (Object.keys(walkKeys) as WalkAct[]).find((act) => walkKeys[act] === key);
}

/** What each does, as it is told in the bar. */
export const actsInWords: Readonly<Record<WalkAct, string>> = {
  done: 'mark the step as done',
  undo: 'take a mark back',
  skip: 'skip the step',
  question: 'the question',
  changes: 'what has changed',
  previous: 'the step before',
  next: 'the next step',
  back: 'back to the path',
};

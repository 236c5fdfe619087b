/** Does what a key means in the place where one searches. */

import { isWriting, nextAnswer } from './keys.ts';
import type { Parts } from './parts.ts';

/** Goes from answer to answer and back to the field, closes the dialog, and lets whoever writes write. */
export function press({ input, dialog, answers }: Parts, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.key === 'Escape' && dialog !== undefined) {
    event.preventDefault(); // the field would be emptied
    dialog.close();
    return;
  }
  const ways = [...answers.querySelectorAll<HTMLElement>('[data-answer]')];
  const from = target === input ? -1 : ways.findIndex((way) => way.closest('li')?.contains(target));
  if (target !== input && from < 0) return;
  const to = nextAnswer(event.key, from, ways.length);
  if (to !== undefined) {
    event.preventDefault();
    (ways[to] ?? input).focus();
  } else if (target !== input && isWriting(event)) input.focus();
}

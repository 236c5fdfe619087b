/** What one should know about an answer, as it is shown: a line each, with the question to ask instead. */

import { button, element } from '../search/dom.ts';
import type { Note } from './summary.ts';

/** `unread`: what in the address could not be read. */
export function noteLines(
  unread: readonly string[],
  notes: readonly Note[],
  onInstead: (instead: NonNullable<Note['instead']>) => void,
): readonly HTMLElement[] {
  return [
    ...unread.map((text) => element('p', { class: 'cairn-small cairn-warn', role: 'alert' }, text)),
    ...notes.map(({ text, instead }) =>
      element(
        'p',
        { class: 'cairn-small cairn-soft' },
        text,
        ' ',
        instead === undefined
          ? undefined
          : button({ class: 'cairn-risk-instead cairn-no-print' }, () => onInstead(instead), instead.label),
      ),
    ),
  ];
}

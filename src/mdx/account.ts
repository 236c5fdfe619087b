/** What does a page show whose text has errors? */

import type { Issue } from '../domain/issue.ts';
import { escapeHtml } from '../domain/escape-html.ts';

/** A list of the errors with their lines, in place of the text. */
export function accountOf(errors: readonly Issue[]): string {
  const items = errors.map(({ place, message, hint }) => {
    const at = place.line === undefined ? place.file : `${place.file}:${place.line}:${place.column ?? 1}`;
    const advice = hint === undefined ? '' : `<br>${withCode(hint)}`;
    return `<li><p><code>${escapeHtml(at)}</code><br>${withCode(message)}${advice}</p></li>`;
  });
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return `<div class="cairn-errors" role="note" aria-label="Errors"><p><strong>This text has ${count} and cannot be shown.</strong></p><ol>${items.join('')}</ol></div>`;
}

/** Words between backticks as code. */
function withCode(words: string): string {
  return escapeHtml(words).replace(/(`+) ?(.+?) ?\1(?!`)/g, '<code>$2</code>');
}

/** Text as it stands in compiled HTML: by the renderer, and by whoever looks for words in what it has written. */

import { withoutMarks } from './marks.ts';

/** Text for HTML, also within double quotes, without NUL and the characters that marks are made of. */
export function escapeHtml(value: string): string {
  return withoutMarks(value).replace(/[&<>"\0]/g, (character) => escapes[character] ?? '');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it was before it was escaped. */
export function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => characters[entity] ?? '');
}

const characters = Object.fromEntries(Object.entries(escapes).map(([character, entity]) => [entity, character]));

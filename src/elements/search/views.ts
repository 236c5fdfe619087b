/** What stands where answers would: earlier questions, what to do when nothing is found, and what went wrong. */

import type { Answer } from '../../search/ask/ask.ts';
import { button, element } from './dom.ts';
import { adviceOn } from './words.ts';

const recentLabel = 'Looked for lately, kept on this device';

/** Earlier questions to ask again; nothing where there are none. */
export function recentView(
  recent: readonly string[],
  again: (words: string) => void,
  forget: () => void,
): readonly HTMLElement[] {
  if (recent.length === 0) return [];
  const items = recent.map((words) =>
    element(
      'li',
      {},
      button({ class: 'cairn-text-button', 'data-answer': true }, () => again(words), words),
    ),
  );
  return [
    element(
      'div',
      { class: 'cairn-recent' },
      element('p', { class: 'cairn-label' }, recentLabel),
      element('ul', { role: 'list', 'aria-label': recentLabel }, ...items),
      button({ class: 'cairn-text-button cairn-soft' }, forget, 'Forget these'),
    ),
  ];
}

/** Nothing was found: why that may be, and a way back where something is chosen. */
export function nothingView({ question }: Answer, clear: () => void): HTMLElement {
  const isNarrowed = Object.keys(question.choices).length > 0;
  return element(
    'div',
    { class: 'cairn-empty' },
    element(
      'p',
      {},
      element('strong', {}, question.words === '' ? 'Nothing found.' : `Nothing found for “${question.words}”.`),
    ),
    ...adviceOn(question, navigator.onLine).map((advice) => element('p', {}, advice)),
    isNarrowed ? element('p', {}, button({ class: 'cairn-button' }, clear, 'Search everything')) : undefined,
  );
}

/** The index could not be loaded. */
export function failureView(isDev: boolean, again: () => void): HTMLElement {
  const why = isDev
    ? 'It is written when the site is built: run `npm run build` once, and search works here too, on what was built.'
    : navigator.onLine
      ? 'The lists of records, areas and the glossary work without it.'
      : 'You are offline. The lists of records, areas and the glossary that you have open work without it.';
  return element(
    'div',
    { class: 'cairn-empty' },
    element('p', {}, element('strong', {}, 'The search index could not be loaded.')),
    element('p', {}, why),
    element('p', {}, button({ class: 'cairn-button' }, again, 'Try again')),
  );
}

/** What stands where answers would: earlier questions, what to do when nothing is found, and what went wrong. */

import type { Answer } from '../../search/ask/ask.ts';
import type { Nearby } from '../../search/ask/nearby.ts';
import type { Question } from '../../search/ask/question.ts';
import type { Completion } from '../../search/ask/typed-fields.ts';
import { button, element } from './dom.ts';
import { adviceOn, isNarrowed, listInWords, unitNames, withoutFields } from './words.ts';

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

/** Nothing was found: what may be done, what lies near, and who may know. */
export function nothingView(answer: Answer, base: string, change: (question: Question) => void): HTMLElement {
  const { question, nearby } = answer;
  const clear = () => change({ ...question, choices: {}, words: withoutFields(answer) });
  return element(
    'div',
    { class: 'cairn-empty' },
    element(
      'p',
      {},
      element('strong', {}, question.words === '' ? 'Nothing found.' : `Nothing found for “${question.words}”.`),
    ),
    ...adviceOn(answer, navigator.onLine).map((advice) => element('p', {}, advice)),
    isNarrowed(answer) ? element('p', {}, button({ class: 'cairn-button' }, clear, 'Search everything')) : undefined,
    ...(nearby === undefined ? [] : nearbyView(nearby, (words) => change({ ...question, words }))),
    element('p', {}, 'Or go through the ', element('a', { href: `${base}areas/` }, 'areas'), '.'),
  );
}

function nearbyView({ terms, system }: Nearby, ask: (words: string) => void): readonly HTMLElement[] {
  const words = terms.map((term) =>
    element(
      'li',
      {},
      button({ class: 'cairn-text-button' }, () => ask(term), term),
    ),
  );
  return [
    ...(words.length === 0
      ? []
      : [
          element('p', { class: 'cairn-label' }, 'Words that are used here'),
          element('ul', { role: 'list', class: 'cairn-nearby' }, ...words),
        ]),
    ...(system === undefined
      ? []
      : [
          element(
            'p',
            {},
            'The nearest system is ',
            element('a', { href: system.href }, system.name),
            system.people.length === 0 ? '.' : `; ask ${listInWords(system.people)}.`,
          ),
        ]),
  ];
}

/** What was looked for in place of words that stand nowhere, and which those are. */
export function notesView({ corrections, unknown, total }: Answer): readonly HTMLElement[] {
  if (total === 0) return [];
  const notes = [
    ...corrections.map(({ from, to }) => ['Nothing has ', from, '; these are for ', to, '.']),
    ...unknown.map((word) => ['Nothing has ', word, '; these are for the other words.', '', '']),
  ];
  return notes.map(([start = '', from = '', middle = '', to = '', end = '']) =>
    element(
      'p',
      { class: 'cairn-search-corrected' },
      start,
      element('q', {}, from),
      middle,
      to === '' ? undefined : element('strong', {}, to),
      end,
    ),
  );
}

/** The two sorts of answers with their numbers. */
export function unitsView(
  { question, total, others }: Answer,
  change: (question: Question) => void,
): readonly HTMLElement[] {
  return units.map((unit) => {
    const isChosen = question.unit === unit;
    const count = (isChosen ? total : others).toLocaleString('en-GB');
    return button(
      { class: 'cairn-unit', 'aria-pressed': String(isChosen) },
      () => (isChosen ? undefined : change({ ...question, unit })),
      unitNames[unit],
      ' ',
      element('span', { class: 'cairn-count' }, count),
    );
  });
}

const units = ['entries', 'options'] as const;

/** Ways to end the field that is being typed; reached with the arrow keys as answers are. */
export function completionsView(
  completions: readonly Completion[],
  complete: (words: string) => void,
): readonly HTMLElement[] {
  if (completions.length === 0) return [];
  const items = completions.map(({ words, label }) =>
    element(
      'li',
      {},
      button({ class: 'cairn-completion', 'data-answer': true }, () => complete(words), label),
    ),
  );
  return [element('ul', { role: 'list', class: 'cairn-completions', 'aria-label': 'Complete the field' }, ...items)];
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

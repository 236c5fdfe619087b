/** How an answer looks: what it is called, what it is, whether it still holds, and where in it the words stand. */

import { dayInWords, type IsoDate } from '../../domain/date.ts';
import type { Piece } from '../../search/ask/excerpt.ts';
import type { Hit, Section } from '../../search/ask/hit.ts';
import { element } from './dom.ts';
import { reviewInWords } from './words.ts';

/** One answer; `kind` in words. Its main link is marked with `data-answer`. */
export function answerItem(hit: Hit, kind: string, today: IsoDate): HTMLLIElement {
  const { href, title, state, date, current, review, excerpt, sections } = hit;
  const doubt = reviewInWords(review, today);
  const isMoved = current !== undefined;
  return element(
    'li',
    { class: 'cairn-answer' },
    element('a', { class: 'cairn-answer-title', href, 'data-answer': true }, title),
    element(
      'p',
      { class: 'cairn-answer-facts' },
      element('span', {}, kind),
      state === undefined ? undefined : element('span', { class: 'cairn-state', 'data-state': state }, state),
      date === undefined ? undefined : element('time', { datetime: date }, dayInWords(date as IsoDate)),
      doubt === undefined
        ? undefined
        : element('span', { class: 'cairn-glyph cairn-warn', 'data-glyph': 'warning' }, doubt),
      isMoved ? element('span', {}, 'now ', element('a', { href: current.href }, current.title)) : undefined,
    ),
    excerpt.length === 0 ? undefined : element('p', { class: 'cairn-answer-excerpt' }, ...pieces(excerpt)),
    sections.length === 0
      ? undefined
      : element('ul', { class: 'cairn-answer-sections', role: 'list' }, ...sections.map(sectionItem)),
  );
}

function sectionItem({ title, href, excerpt }: Section): HTMLLIElement {
  return element('li', {}, element('a', { href }, title), ' ', element('span', {}, ...pieces(excerpt)));
}

function pieces(excerpt: readonly Piece[]): readonly (Node | string)[] {
  return excerpt.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
}

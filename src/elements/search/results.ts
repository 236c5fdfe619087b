/** How an answer looks: what it is called, what it is, whether it still holds, and where in it the words stand. */

import { dayInWords, type IsoDate } from '../../domain/date.ts';
import type { Piece } from '../../search/ask/excerpt.ts';
import type { Hit, Section } from '../../search/ask/hit.ts';
import { ownSite } from '../../domain/wiki.ts';
import type { Sites } from '../../search/ask/sites/search-sites.ts';
import { element } from './dom.ts';
import { kindNames } from '../../search/ask/kind-names.ts';
import { reviewInWords } from './words.ts';

/** How an answer is to be shown. */
export interface AnswerLook {
  readonly today: IsoDate;
  /** Where several sites are searched, each answer says which one it is of. */
  readonly sites?: Sites | undefined;
  readonly isBest: boolean;
}

/** One answer. Its main link is marked with `data-answer`. The best is told by its summary, where it has one. */
export function answerItem(hit: Hit, { today, sites, isBest }: AnswerLook): HTMLLIElement {
  const { href, title, excerpt, sections, summary, figures } = hit;
  const isSummed = isBest && summary !== undefined;
  return element(
    'li',
    { class: isSummed ? 'cairn-answer cairn-answer-best' : 'cairn-answer' },
    element('a', { class: 'cairn-answer-title', href, 'data-answer': true }, title),
    factsLine(hit, today, sites),
    isSummed ? element('p', { class: 'cairn-answer-summary' }, summary) : undefined,
    figures === undefined ? undefined : element('p', { class: 'cairn-answer-figures' }, figures),
    excerpt.length === 0 || (isSummed && isWithin(excerpt, summary))
      ? undefined
      : element('p', { class: 'cairn-answer-excerpt' }, ...pieces(excerpt)),
    sections.length === 0
      ? undefined
      : element('ul', { class: 'cairn-answer-sections', role: 'list' }, ...sections.map(sectionItem)),
  );
}

function factsLine({ kind, state, date, review, leadsTo, site }: Hit, today: IsoDate, sites?: Sites): HTMLElement {
  const doubt = reviewInWords(review, today);
  const isOption = kind === 'option';
  return element(
    'p',
    { class: 'cairn-answer-facts' },
    site === undefined || sites === undefined ? undefined : siteMark(site, sites),
    isOption ? undefined : element('span', {}, (kindNames as Readonly<Record<string, string>>)[kind] ?? kind),
    state === undefined ? undefined : stateMark(state, isOption),
    date === undefined ? undefined : element('time', { datetime: date }, dayInWords(date as IsoDate)),
    doubt === undefined
      ? undefined
      : element('span', { class: 'cairn-glyph cairn-warn', 'data-glyph': 'warning' }, doubt),
    leadsTo === undefined
      ? undefined
      : element(
          'span',
          { class: 'cairn-answer-now' },
          isOption ? 'in ' : 'now ',
          element('a', { href: leadsTo.href }, leadsTo.title),
        ),
    isOption && leadsTo?.state !== undefined ? stateMark(leadsTo.state, false) : undefined,
  );
}

/** Which team's site an answer is of. */
function siteMark(site: string, { own }: Sites): HTMLElement {
  return site === ownSite
    ? element('span', { class: 'cairn-site' }, own)
    : element('span', { class: 'cairn-site cairn-site-other' }, site);
}

const verdictGlyphs: Readonly<Record<string, string>> = { chosen: 'dot', rejected: 'cross', deferred: 'ring' };

function stateMark(state: string, isVerdict: boolean): HTMLElement {
  return isVerdict
    ? element('span', { class: 'cairn-glyph cairn-verdict', 'data-glyph': verdictGlyphs[state] ?? 'ring' }, state)
    : element('span', { class: 'cairn-state', 'data-state': state }, state);
}

function sectionItem({ title, href, excerpt }: Section): HTMLLIElement {
  return element(
    'li',
    {},
    element('a', { href: marking(href, excerpt) }, title),
    ' ',
    element('span', {}, ...pieces(excerpt)),
  );
}

const mostMarked = 4;

/** The address of a place whose found words the browser marks (https://wicg.github.io/scroll-to-text-fragment/). */
function marking(href: string, excerpt: readonly Piece[]): string {
  const words = excerpt
    .filter(({ isMarked }) => isMarked)
    .map(({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const texts = [...new Set(words)].filter((word) => word !== '').slice(0, mostMarked);
  if (texts.length === 0) return href;
  return `${href}:~:${texts.map((text) => `text=${encodeURIComponent(text).replaceAll('-', '%2D')}`).join('&')}`;
}

/** Whether the excerpt begins where the summary has been read already. */
function isWithin(excerpt: readonly Piece[], summary: string): boolean {
  const text = excerpt.map((piece) => piece.text).join('');
  return summary.includes(text.replace(/^… /, '').slice(0, 40).trimEnd());
}

function pieces(excerpt: readonly Piece[]): readonly (Node | string)[] {
  return excerpt.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
}

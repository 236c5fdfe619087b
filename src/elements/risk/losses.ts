/** What would be lost, as it is shown: each with its figures, who is left, what was promised, and who could take it. */

import type { EntryId } from '../../domain/id.ts';
import type { Holding } from '../../domain/ownership.ts';
import type { RiskAnswerItem } from '../../domain/risk-answer.ts';
import { nameIn, type RiskNotes } from '../../domain/risk-notes.ts';
import { codeWords, impactWords, loadWords, promisedWords, reasonWords } from '../../domain/risk-words.ts';
import { element } from '../search/dom.ts';
import type { Reply } from './messages.ts';

export const looks: Readonly<Record<Holding, { glyph: string; tone: string; words: string }>> = {
  held: { glyph: 'check', tone: 'cairn-good', words: 'held' },
  fragile: { glyph: 'warning', tone: 'cairn-warn', words: 'fragile: one holder' },
  orphaned: { glyph: 'cross', tone: 'cairn-bad', words: 'orphaned: no holder' },
};

/** A line of the list for each item of the reply. */
export function lossRows(reply: Reply): readonly HTMLLIElement[] {
  const notes: RiskNotes = { names: reply.names, code: {}, promised: {} };
  return reply.items.map((item) => lossRow(item, notes, reply.pages));
}

function lossRow(item: RiskAnswerItem, notes: RiskNotes, pages: Reply['pages']): HTMLLIElement {
  const { kind, id, title, holding, before, impact, code, promised = [], suggestions } = item;
  const { glyph, tone, words } = looks[holding];
  const key = `${kind}:${id}`;
  return element(
    'li',
    { 'data-loss': key },
    element('p', {}, element('a', { class: 'cairn-entry', href: `${pages[kind]}${id}/` }, title), ' ', soft(kind)),
    element(
      'p',
      { class: 'cairn-loss-figures cairn-small' },
      element('span', { class: `cairn-glyph ${tone}`, 'data-glyph': glyph, 'data-holding': holding }, words),
      before === undefined ? undefined : soft(`${before} with them`),
      element('span', {}, `impact ${impact.value} `, soft(`= ${impactWords(impact)}`)),
    ),
    element('p', { class: 'cairn-ui' }, ...whoParts(item, notes, pages)),
    code === undefined ? undefined : element('p', { class: 'cairn-small' }, `Its code: ${codeWords(notes, code)}.`),
    ...promised.map((one) =>
      element(
        'p',
        { class: 'cairn-small' },
        element('span', { class: 'cairn-warn' }, promisedWords(notes, one)),
        ' in the ',
        element('a', { href: `${pages.handoff}${one.handoff}/` }, `handoff from ${nameIn(notes, 'person', one.from)}`),
      ),
    ),
    suggestions.length === 0
      ? element('p', { class: 'cairn-small cairn-soft' }, 'Nobody who stays has worked next to it.')
      : element(
          'div',
          { class: 'cairn-small cairn-loss-takers' },
          element('p', { class: 'cairn-soft' }, 'Could take it over'),
          element(
            'ul',
            { role: 'list' },
            ...suggestions.map((one) =>
              element(
                'li',
                {},
                personLink(one.person, notes, pages),
                soft([` ${reasonWords(notes, key, one)}`, loadWords(one)].filter((text) => text !== '').join('; ')),
              ),
            ),
          ),
        ),
  );
}

/** `Goes with Ada. Ben alone is left.` */
function whoParts(
  { holders, lost }: RiskAnswerItem,
  notes: RiskNotes,
  pages: Reply['pages'],
): readonly (Node | string)[] {
  const links = (people: readonly EntryId[]) =>
    people.flatMap((id, index) => [
      ...(index === 0 ? [] : [index === people.length - 1 ? ' and ' : ', ']),
      personLink(id, notes, pages),
    ]);
  if (lost === undefined) return holders.length === 0 ? ['Nobody holds it.'] : [...links(holders), ' alone holds it.'];
  return [
    'Goes with ',
    ...links(lost),
    '. ',
    ...(holders.length === 0 ? ['Nobody is left.'] : [...links(holders), ' alone is left.']),
  ];
}

function personLink(id: EntryId, notes: RiskNotes, pages: Reply['pages']): HTMLAnchorElement {
  return element('a', { href: `${pages.person}${id}/` }, nameIn(notes, 'person', id));
}

function soft(text: string): HTMLSpanElement {
  return element('span', { class: 'cairn-soft' }, text);
}

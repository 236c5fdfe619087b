/** Puts into their places what was found, what was looked for before, or what went wrong. */

import { type Answer, type Index } from '../../search/ask/ask.ts';
import { nameOfValue } from '../../search/ask/cards.ts';
import { toggled, type Facet } from '../../search/ask/facets.ts';
import type { Hit } from '../../search/ask/hit.ts';
import { writeQuestion, type Question } from '../../search/ask/question.ts';
import { button, element } from './dom.ts';
import { chosenList, groupList } from './narrowing.ts';
import type { Parts } from './parts.ts';
import { answerItem } from './results.ts';
import { failureView, nothingView, recentView } from './views.ts';
import { countInWords } from './words.ts';

/** Answers that are loaded at a time. */
export const batch = 10;

/** An answer with the first hits loaded. */
export interface Found {
  readonly index: Index;
  readonly answer: Answer;
  readonly hits: readonly Hit[];
}

/** `unfolded` names the groups of which all values are shown; `change` asks another question. */
export function showFound(
  parts: Parts,
  { index, answer, hits }: Found,
  unfolded: Set<Facet>,
  change: (question: Question) => void,
): void {
  const { question, total } = answer;
  const items = itemsOf(parts, index, hits);
  const shown =
    items.length > 0
      ? element('ol', { class: 'cairn-answers', role: 'list' }, ...items)
      : nothingView(answer, () => change({ ...question, choices: {} }));
  parts.answers.replaceChildren(shown);
  parts.more.replaceChildren(...moreOf(parts, index, answer, items.length));
  parts.browse.hidden = total > 0;
  showGroups(parts, answer, unfolded, change);
  say(parts, countInWords(question, total));
}

/** Nothing is asked: `recent` questions stand ready to be asked `again`. */
export function showRecent(
  parts: Parts,
  recent: readonly string[],
  again: (words: string) => void,
  forget: () => void,
): void {
  showInstead(parts, recentView(recent, again, forget));
  say(parts, '');
}

export function showFailure(parts: Parts, again: () => void): void {
  showInstead(parts, [failureView(parts.isDev, again)]);
  say(parts, 'The search index could not be loaded.');
}

/** What is read out; said once, however often it is set. */
export function say({ status }: Parts, message: string): void {
  if (status.textContent !== message) status.textContent = message;
}

function showInstead({ answers, more, narrow, chosen, browse }: Parts, shown: readonly HTMLElement[]): void {
  answers.replaceChildren(...shown);
  more.replaceChildren();
  chosen.replaceChildren();
  narrow.hidden = true;
  browse.hidden = false;
}

function itemsOf({ today }: Parts, { cards }: Index, hits: readonly Hit[]): readonly HTMLLIElement[] {
  return hits.map((hit) => answerItem(hit, nameOfValue(cards, 'kind', hit.kind), today));
}

/** The groups are made anew, and the focus goes back to the box it was on. */
function showGroups(
  { narrow, groups, chosen }: Parts,
  answer: Answer,
  unfolded: Set<Facet>,
  change: (question: Question) => void,
): void {
  const { question } = answer;
  const toggle = (group: Facet, value: string) =>
    change({ ...question, choices: toggled(question.choices, group, value) });
  const focused = document.activeElement;
  const isHere = focused !== null && (groups.contains(focused) || chosen.contains(focused));
  narrow.hidden = answer.groups.length === 0;
  groups.replaceChildren(...groupList(answer.groups, unfolded, toggle));
  chosen.replaceChildren(...chosenList(answer.groups, toggle));
  if (!isHere) return;
  const boxes = [...groups.querySelectorAll('input')];
  const same = boxes.find((box) => focused instanceof HTMLInputElement && isSameBox(box, focused));
  (same ?? chosen.querySelector('button') ?? boxes.find((box) => box.checkVisibility()))?.focus();
}

function isSameBox(a: HTMLInputElement, b: HTMLInputElement): boolean {
  return a.name === b.name && a.value === b.value;
}

/** In the dialog the way to the page that has room for all; on the page the next ones. */
function moreOf(parts: Parts, index: Index, answer: Answer, shown: number): readonly HTMLElement[] {
  const left = answer.total - shown;
  if (left <= 0) return [];
  if (parts.room === 'dialog') {
    const href = `${index.base}search/?${writeQuestion(answer.question)}`;
    return [element('a', { href }, `All ${answer.total.toLocaleString('en-GB')} results`)];
  }
  const next = button({ class: 'cairn-button' }, () => void add(), `${Math.min(batch, left)} more`);
  const add = async () => {
    next.disabled = true;
    const items = itemsOf(parts, index, await answer.hits(shown, shown + batch));
    parts.answers.querySelector('ol')?.append(...items);
    parts.more.replaceChildren(...moreOf(parts, index, answer, shown + items.length));
    items[0]?.querySelector('a')?.focus();
  };
  return [next];
}

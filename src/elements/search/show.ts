/** Puts into their places what was found, what was looked for before, or what went wrong. */

import type { Answer } from '../../search/ask/ask.ts';
import { toggled, type Facet } from '../../search/ask/facets.ts';
import type { Hit } from '../../search/ask/hit.ts';
import { withWords, writeQuestion, type Question } from '../../search/ask/question.ts';
import { button, element } from './dom.ts';
import { chosenList, groupList } from './narrowing.ts';
import type { Parts } from './parts.ts';
import { answerItem } from './results.ts';
import { completionsView, failureView, nothingView, notesView, recentView, unitsView } from './views.ts';
import { countInWords } from './words.ts';

/** Answers that are loaded at a time. */
export const batch = 10;

export interface Surroundings {
  readonly base: string;
  /** Asks the same question for answers further down. */
  readonly more: (from: number, to: number) => Promise<Answer>;
  /** The groups of which all values are shown; grows as the reader asks. */
  readonly unfolded: Set<Facet>;
}

/** `change` asks another question. */
export function showFound(
  parts: Parts,
  answer: Answer,
  around: Surroundings,
  change: (question: Question) => void,
): void {
  const { question, total, hits, isClear, completions, sites } = answer;
  const items = itemsOf(parts, hits, isClear && question.unit === 'entries');
  const isOpen = sites !== undefined && sites.open.length > 0;
  const shown =
    items.length > 0
      ? [element('ol', { class: 'cairn-answers', role: 'list' }, ...items)]
      : isOpen
        ? [] // what is not here may still come
        : [nothingView(answer, around.base, change)];
  const complete = (words: string) => {
    parts.input.focus();
    change(withWords(question, words));
    // the field may go on after a space, which a question does not keep
    parts.input.value = words;
  };
  parts.answers.replaceChildren(...completionsView(completions, complete), ...notesView(answer), ...shown);
  parts.more.replaceChildren(...moreOf(parts, answer, around, items.length));
  parts.browse.hidden = total > 0;
  parts.units.hidden = total + answer.others === 0;
  parts.units.replaceChildren(...unitsView(answer, change));
  showGroups(parts, answer, around.unfolded, change);
  say(parts, total === 0 && isOpen ? 'Nothing found here so far.' : countInWords(question, total));
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

function showInstead(
  { answers, sites, more, narrow, chosen, units, browse }: Parts,
  shown: readonly HTMLElement[],
): void {
  answers.replaceChildren(...shown);
  sites.replaceChildren();
  more.replaceChildren();
  chosen.replaceChildren();
  narrow.hidden = true;
  units.hidden = true;
  browse.hidden = false;
}

/** With `isFirstBest` the first stands out, with its summary. */
function itemsOf({ today, searched }: Parts, hits: readonly Hit[], isFirstBest = false): readonly HTMLLIElement[] {
  return hits.map((hit, index) => answerItem(hit, { today, sites: searched, isBest: isFirstBest && index === 0 }));
}

/** The groups are made anew, and the focus goes back to the box it was on. */
function showGroups(
  { narrow, groups, chosen }: Parts,
  { question, typed, groups: offered }: Answer,
  unfolded: Set<Facet>,
  change: (question: Question) => void,
): void {
  const toggle = (group: Facet, value: string) => {
    const field = typed.find((one) => one.group === group && one.value === value);
    if (field !== undefined) change(withWords(question, question.words.replace(field.typed, ' ')));
    else change({ ...question, choices: toggled(question.choices, group, value) });
  };
  const focused = document.activeElement;
  const isHere = focused !== null && (groups.contains(focused) || chosen.contains(focused));
  narrow.hidden = offered.length === 0;
  groups.replaceChildren(...groupList(offered, unfolded, toggle));
  chosen.replaceChildren(...chosenList(offered, toggle));
  if (!isHere) return;
  const boxes = [...groups.querySelectorAll('input')];
  const same = boxes.find((box) => focused instanceof HTMLInputElement && isSameBox(box, focused));
  (same ?? chosen.querySelector('button') ?? boxes.find((box) => box.checkVisibility()))?.focus();
}

function isSameBox(a: HTMLInputElement, b: HTMLInputElement): boolean {
  return a.name === b.name && a.value === b.value;
}

/** In the dialog the way to the page that has room for all; on the page the next ones. */
function moreOf(parts: Parts, answer: Answer, around: Surroundings, shown: number): readonly HTMLElement[] {
  const left = answer.total - shown;
  if (left <= 0) return [];
  if (parts.room === 'dialog') {
    const href = `${around.base}search/?${writeQuestion(answer.question)}`;
    return [element('a', { href }, `All ${answer.total.toLocaleString('en-GB')} results`)];
  }
  const next = button({ class: 'cairn-button' }, () => void add(), `${Math.min(batch, left)} more`);
  const add = async () => {
    next.disabled = true;
    const { hits } = await around.more(shown, shown + batch);
    const items = itemsOf(parts, hits);
    parts.answers.querySelector('ol')?.append(...items);
    parts.more.replaceChildren(...moreOf(parts, answer, around, shown + items.length));
    items[0]?.querySelector('a')?.focus();
  };
  return [next];
}

/** What stands both in the bar and on the page of a path: a question with its answer, and why a step is skipped. */

import type { WalkedStep } from '../../domain/walk.ts';
import { button, element } from '../search/dom.ts';
import type { Walker } from './walker.ts';
import { kindWords } from './words.ts';

/** The question of a step; its answer comes when it is asked for, and what readers say of themselves is theirs alone. */
export function questionFor(walker: Walker, step: WalkedStep): HTMLElement {
  const { question = '', answer = '' } = step.check ?? {};
  const show = button({ class: 'cairn-button' }, () => reveal(), 'Show the answer');
  const part = element(
    'div',
    { class: 'cairn-walk-question' },
    element('p', {}, element('strong', {}, question)),
    show,
  );
  const reveal = () => {
    const told = element('p', { tabindex: '-1' }, answer);
    show.replaceWith(told, selfMark(walker, step));
    told.focus({ preventScroll: true });
  };
  return part;
}

/** Two buttons for what readers say of themselves, and kind words. */
export function selfMark(walker: Walker, step: WalkedStep): HTMLElement {
  const said = element('p', { class: 'cairn-small cairn-soft', role: 'status' });
  const make = (label: string, knew: boolean): HTMLButtonElement =>
    button(
      { class: 'cairn-button' },
      () => {
        walker.answer(step, knew);
        show(knew);
      },
      label,
    );
  const buttons = [
    [true, make('I knew it', true)],
    [false, make('I want to look again', false)],
  ] as const;
  const show = (knew: boolean | undefined) => {
    for (const [which, each] of buttons) each.setAttribute('aria-pressed', String(which === knew));
    said.textContent = knew === undefined ? '' : kindWords(knew);
  };
  show(walker.own().answers.get(step.id)?.knew);
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'cairn-walk-choices', role: 'group', 'aria-label': 'For yourself' },
      ...buttons.map(([, each]) => each),
    ),
    said,
  );
}

const reasons = ['I know this already', 'Not for my work', 'Later'];

/** Asks why a step is skipped; any reason is good, also none. */
export function skipForm(skip: (reason: string) => void): HTMLElement {
  const input = element('input', {
    name: 'reason',
    maxlength: '200',
    autocomplete: 'off',
    'aria-label': 'Another reason',
    placeholder: 'Another reason',
  });
  const form = element(
    'form',
    { class: 'cairn-walk-skip' },
    element('p', {}, 'Why do you skip it? Any reason is good.'),
    element(
      'div',
      { class: 'cairn-walk-choices' },
      ...reasons.map((reason) => button({ class: 'cairn-button' }, () => skip(reason), reason)),
    ),
    element('div', { class: 'cairn-walk-choices' }, input, element('button', { class: 'cairn-button' }, 'Skip')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    skip(input.value);
  });
  return form;
}

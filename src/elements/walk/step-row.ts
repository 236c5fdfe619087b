/** One step on the page of its path. */

import type { WalkedStep } from '../../domain/walk.ts';
import { button, element } from '../search/dom.ts';
import { changesOf } from './changes.ts';
import { stepHref } from './links.ts';
import { partOf } from './part-of.ts';
import { selfMark, skipForm } from './parts.ts';
import type { StepStanding } from './standing.ts';
import type { Walker } from './walker.ts';
import { changedInWords, stateInWords } from './words.ts';

export class StepRow {
  readonly #item: HTMLElement;
  readonly #walker: Walker;
  readonly #step: WalkedStep;
  readonly #done: HTMLButtonElement;
  readonly #skip: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  readonly #more: HTMLElement;
  /** Of which change the row tells. */
  #told = '';

  constructor(item: HTMLElement, walker: Walker, step: WalkedStep) {
    this.#item = item;
    this.#walker = walker;
    this.#step = step;
    this.#more = partOf(item, 'more', HTMLElement);
    this.#done = this.#wire('done', 'Mark as done', () => {
      walker.done(step);
      this.#undo.focus();
    });
    this.#undo = this.#wire('undo', 'Undo', () => {
      walker.reopen(step);
      this.#done.focus();
    });
    this.#skip = this.#wire('skip', 'Skip…', () => this.#askWhy());
    this.#skip.setAttribute('aria-expanded', 'false');
    this.#leadIntoTheWalk();
    item.querySelector('details')?.append(selfMark(walker, step));
  }

  show(standing: StepStanding | undefined): void {
    if (standing === undefined) return;
    const { state, changed, isAdded } = standing;
    this.#item.dataset['walk'] = state;
    this.#done.hidden = state === 'done';
    this.#skip.hidden = state !== 'open';
    this.#undo.hidden = state === 'open';
    if (state !== 'open') this.#closeForm();
    const isNew = isAdded && state === 'open';
    partOf(this.#item, 'state', HTMLElement).textContent = isNew
      ? 'Added since you finished this path'
      : stateInWords(standing);
    this.#tellOfChange(changed.length > 0 ? standing : undefined);
  }

  #wire(name: string, label: string, act: () => void): HTMLButtonElement {
    const control = partOf(this.#item, name, HTMLButtonElement);
    control.setAttribute('aria-label', `${label}: ${this.#step.title}`);
    control.disabled = false;
    control.addEventListener('click', act);
    return control;
  }

  /** Its links lead to pages that know of the walk. */
  #leadIntoTheWalk(): void {
    const { href, replaced } = this.#step;
    for (const page of [href, replaced?.href]) {
      if (page === undefined || this.#step.isOutside === true) continue;
      for (const link of this.#item.querySelectorAll<HTMLAnchorElement>(`a[href="${CSS.escape(page)}"]`)) {
        link.href = stepHref(this.#walker.path, { ...this.#step, href: page });
      }
    }
  }

  #askWhy(): void {
    const isOpen = this.#more.querySelector('form') !== null;
    this.#closeForm();
    if (isOpen) return;
    const form = skipForm((reason) => {
      this.#walker.skip(this.#step, reason);
      this.#undo.focus();
    });
    this.#skip.setAttribute('aria-expanded', 'true');
    this.#more.append(form);
    form.querySelector('button')?.focus();
  }

  #closeForm(): void {
    this.#skip.setAttribute('aria-expanded', 'false');
    this.#more.querySelector('form')?.remove();
  }

  #tellOfChange(standing: StepStanding | undefined): void {
    const told = standing === undefined ? '' : JSON.stringify([standing.changed, standing.read]);
    if (told === this.#told) return;
    this.#told = told;
    this.#more.querySelector('.cairn-walk-changed')?.remove();
    if (standing === undefined) return;
    const shown = element('div', {});
    const show = button({ class: 'cairn-button cairn-button-small' }, () => void reveal(), 'Show what changed');
    const read = button(
      { class: 'cairn-button cairn-button-small' },
      () => {
        this.#walker.done(this.#step);
        this.#undo.focus();
      },
      'I have read it again',
    );
    for (const each of [show, read]) each.setAttribute('aria-label', `${each.textContent}: ${this.#step.title}`);
    const reveal = async () => {
      shown.replaceChildren(await changesOf(this.#walker, standing));
      show.hidden = true;
    };
    this.#more.prepend(
      element(
        'div',
        { class: 'cairn-walk-changed' },
        element(
          'p',
          { class: 'cairn-glyph cairn-warn cairn-small', 'data-glyph': 'warning' },
          changedInWords(standing),
        ),
        element('div', { class: 'cairn-walk-choices' }, show, read),
        shown,
      ),
    );
  }
}

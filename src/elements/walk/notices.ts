/** What a page of a path has to say first: why nothing can be kept, what a link or a file has brought. */

import { button, element } from '../search/dom.ts';
import { saveAs } from '../save-as.ts';
import type { Walker } from './walker.ts';
import { troubleInWords } from './words.ts';

export interface NoticeAct {
  readonly label: string;
  /** What is said afterwards; nothing closes the notice. */
  readonly act: () => string | undefined;
}

export class Notices {
  readonly #trouble = element('div', {});
  readonly #news = element('div', {});
  readonly #walker: Walker;

  constructor(place: HTMLElement, walker: Walker) {
    this.#walker = walker;
    place.append(this.#trouble, this.#news);
  }

  /** One message at a time, with what can be done about it. */
  say(message: string, ...acts: readonly NoticeAct[]): void {
    const buttons = acts.map(({ label, act }) =>
      button(
        { class: 'cairn-button' },
        () => {
          this.#news.replaceChildren();
          const after = act();
          if (after !== undefined) this.say(after);
        },
        label,
      ),
    );
    this.#news.replaceChildren(notice(message, buttons));
  }

  /** Why nothing can be kept, as long as it is so. */
  showTrouble(): void {
    const { store } = this.#walker;
    const { trouble } = store.read();
    if ((this.#trouble.dataset['trouble'] ?? '') === (trouble ?? '')) return;
    this.#trouble.dataset['trouble'] = trouble ?? '';
    if (trouble === undefined) {
      this.#trouble.replaceChildren();
      return;
    }
    const text = store.foreignText();
    const buttons =
      text === undefined
        ? []
        : [
            button({ class: 'cairn-button' }, () => saveAs('cairn-progress-as-found.txt', text), 'Save what is there'),
            button({ class: 'cairn-button' }, () => this.#setAside(), 'Set it aside and keep what I mark'),
          ];
    this.#trouble.replaceChildren(notice(troubleInWords(trouble), buttons));
  }

  #setAside(): void {
    const { trouble } = this.#walker.store.setForeignAside(new Date());
    this.#walker.changed();
    this.say(
      trouble === undefined
        ? 'It has been set aside in this browser, untouched. What you mark is kept from now on.'
        : 'There is no room to set it aside, so it stays where it is. Save it, and make room for this site first.',
    );
  }
}

function notice(message: string, buttons: readonly HTMLElement[]): HTMLElement {
  return element(
    'div',
    { class: 'cairn-walk-notice' },
    element('p', {}, message),
    ...(buttons.length === 0 ? [] : [element('div', { class: 'cairn-walk-choices' }, ...buttons)]),
  );
}

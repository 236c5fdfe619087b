/** What opens above the bar, one thing at a time. */

import { element } from '../search/dom.ts';

export class Panel {
  readonly element = element('div', { class: 'cairn-walk-panel', id: 'cairn-walk-panel', hidden: true });
  #opener: HTMLElement | undefined;

  constructor() {
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      const opener = this.#opener;
      this.close();
      opener?.focus();
    });
  }

  /** Opens it with `inside` for a control; closes it where that control has it open. */
  toggle(opener: HTMLElement | undefined, inside: HTMLElement | Promise<HTMLElement>): void {
    const isOpen = this.#opener === opener && !this.element.hidden;
    this.close();
    if (isOpen || opener === undefined) return;
    this.#opener = opener;
    opener.setAttribute('aria-expanded', 'true');
    opener.setAttribute('aria-controls', this.element.id);
    void this.#fill(opener, inside);
  }

  close(): void {
    this.#opener?.setAttribute('aria-expanded', 'false');
    this.#opener = undefined;
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  async #fill(opener: HTMLElement, inside: HTMLElement | Promise<HTMLElement>): Promise<void> {
    const content = await inside;
    if (this.#opener !== opener) return;
    this.element.replaceChildren(content);
    this.element.hidden = false;
    this.element.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
  }
}

/** Search at hand on every page: a button and two shortcuts. What searches is loaded when somebody wants it. */

import type { SearchPanel } from './search/panel.ts';
import { isShortcut } from './search/keys.ts';

class CairnSearch extends HTMLElement {
  #panel: Promise<SearchPanel> | undefined;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    if (dialog === null) {
      this.querySelector('[data-part="note"]')?.remove();
      void this.#load();
      return;
    }
    const button = this.querySelector<HTMLElement>('[data-part="open"]');
    const link = this.querySelector<HTMLElement>('[data-part="link"]');
    if (button === null || link === null) return;
    button.hidden = false;
    link.hidden = true;
    button.addEventListener('click', () => this.#open(dialog));
    dialog.addEventListener('click', ({ target }) => {
      // the dialog itself is only hit beside what it holds; a link may lead to a place on this very page
      if (target === dialog || (target as Element).closest('a[href], [data-part="close"]')) dialog.close();
    });
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || !isShortcut(event, isTyping(event.target))) return;
      event.preventDefault();
      const page = document.querySelector<HTMLInputElement>('cairn-search:not(:has(dialog)) input[type="search"]');
      if (page !== null) page.select();
      else if (dialog.open) dialog.close();
      else this.#open(dialog);
    });
  }

  #open(dialog: HTMLDialogElement): void {
    dialog.showModal();
    const input = dialog.querySelector('input');
    input?.select();
    void this.#load().then((panel) => panel.enter());
  }

  #load(): Promise<SearchPanel> {
    this.#panel ??= import('./search/panel.ts').then(({ SearchPanel }) => new SearchPanel(this));
    return this.#panel;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

customElements.define('cairn-search', CairnSearch);

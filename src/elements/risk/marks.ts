/** The picture of the systems under a question: marks take the shape and the word of what would be. */

import type { Holding } from '../../domain/ownership.ts';

interface Mark {
  readonly item: HTMLElement;
  readonly use: Element;
  readonly word: Element;
  readonly built: string;
}

export class RiskMarks {
  readonly #marks: readonly Mark[];

  constructor(root: Element) {
    this.#marks = [...root.querySelectorAll<HTMLElement>('[data-mark]')].map((item) => ({
      item,
      use: item.querySelector('use')!,
      word: item.querySelector('[data-word]')!,
      built: item.dataset.holding ?? '',
    }));
  }

  /** Without standings, as the page was built. */
  show(standings: Readonly<Record<string, Holding>> = {}): void {
    for (const { item, use, word, built } of this.#marks) {
      const holding = standings[item.dataset.mark ?? ''] ?? built;
      const isOther = holding !== built;
      item.dataset.holding = holding;
      item.toggleAttribute('data-changed', isOther);
      use.setAttribute('href', `#cairn-mark-${holding}`);
      word.textContent = isOther ? `${holding}, now ${built}` : holding;
    }
  }
}

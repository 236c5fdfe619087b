/** Brings what walking a path needs onto a page. Nothing is loaded for people who walk none. */

import { hasLeft, keepsProgress, pathOfTab } from './walk/tab.ts';

class CairnWalk extends HTMLElement {
  async connectedCallback(): Promise<void> {
    // the page of a path has controls of its own
    if (document.querySelector('cairn-path') !== null) return;
    const path = pathOfTab();
    const isKept = keepsProgress();
    if (isKept && document.querySelector('[data-walked]') !== null) {
      void import('./walk/rows.ts').then(({ fillRows }) => fillRows());
    }
    if (path !== undefined) await (await import('./walk/start.ts')).startBar(this, path);
    else if (isKept && this.dataset.resume !== undefined && !hasLeft())
      await (await import('./walk/start.ts')).offerToGoOn(this);
  }
}

customElements.define('cairn-walk', CairnWalk);

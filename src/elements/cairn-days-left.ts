/** Tells how long somebody is still here on the day of the reader, not on the day when the page was built. */

import { parseIsoDate } from '../domain/date.ts';
import { tellDaysLeft } from '../domain/days-left.ts';
import { dayOf } from './page-day.ts';

class CairnDaysLeft extends HTMLElement {
  connectedCallback(): void {
    const lastDay = parseIsoDate(this.dataset.lastDay ?? '');
    if (lastDay === undefined) return;
    const { state, words } = tellDaysLeft(lastDay, dayOf(this));
    if (this.dataset.state === state && this.textContent.trim() === words) return;
    this.dataset.state = state;
    this.textContent = words;
  }
}

customElements.define('cairn-days-left', CairnDaysLeft);

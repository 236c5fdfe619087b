/** Tells how fresh a record is on the day of the reader, not on the day when the page was built. */

import { parseIsoDate, type IsoDate } from '../domain/date.ts';
import { tellFreshness } from '../domain/freshness.ts';
import { readerDay } from './reader-day.ts';

class CairnFreshness extends HTMLElement {
  connectedCallback(): void {
    const { reviewBy, verifiedOn, editedOn, tripped, notice, day } = this.dataset;
    const inputs = {
      reviewBy: dayIn(reviewBy),
      verifiedOn: dayIn(verifiedOn),
      editedOn: dayIn(editedOn),
      hasTripped: tripped !== undefined,
      broken: tripped,
      notice: Number(notice),
    };
    const { freshness, word, sentence } = tellFreshness(inputs, dayIn(day) ?? readerDay(new Date()));
    if (this.dataset.freshness === freshness && this.lastElementChild?.textContent === sentence) return;
    this.dataset.freshness = freshness;
    if (this.firstElementChild !== null) this.firstElementChild.textContent = word;
    if (this.lastElementChild !== null) this.lastElementChild.textContent = sentence;
  }
}

function dayIn(text: string | undefined): IsoDate | undefined {
  return text === undefined ? undefined : parseIsoDate(text);
}

customElements.define('cairn-freshness', CairnFreshness);

/** Tells a reader who comes back how much has changed, on a link to the changes that stands there anyway. */

import type { IsoDate } from '../domain/date.ts';
import { baseOfPage } from './page-base.ts';
import { readerDay } from './reader-day.ts';
import type { News } from './visit-news.ts';
import { visitDay, visitKey, writeVisit } from './visit-text.ts';

let news: Promise<News | undefined> | undefined;

class CairnVisit extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { sample, built, way } = this.dataset;
    const link = this.querySelector('a');
    const today = visitDay((sample as IsoDate | undefined) ?? readerDay(new Date()), built as IsoDate);
    if (link === null || isKnown(today)) return;
    news ??= import('./visit-news.ts').then(({ findNews }) => findNews(baseOfPage(), link.pathname, today));
    const found = await news;
    if (found === undefined) return;
    link.search = `?since=${found.since}`;
    if (way === 'words') link.textContent = found.words;
    else {
      link.title = found.words;
      link.ariaLabel = `${link.textContent.trim()}: ${found.words}`;
    }
    this.dataset.news = '';
  }
}

/** Whether the reader was here today already and has nothing to be told, or nothing can be kept. */
function isKnown(today: IsoDate): boolean {
  try {
    return localStorage.getItem(visitKey(baseOfPage())) === writeVisit({ last: today });
  } catch {
    return true;
  }
}

customElements.define('cairn-visit', CairnVisit);

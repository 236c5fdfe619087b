/** Narrows the changes to those since a day and in an area; the choice is in the address, so that it can be sent. */

import { parseIsoDate, type IsoDate } from '../domain/date.ts';
import { isAsked, parseChanges, saidOf, writeChanges, type ChangesChoice } from './changes-filter.ts';
import { shortDay } from './days-of-change.ts';
import { baseOfPage } from './page-base.ts';
import { readerDay } from './reader-day.ts';
import { visitDay } from './visit-text.ts';
import { readVisit, storeVisit, visitOn, visitSeen } from './visit.ts';

class CairnChanges extends HTMLElement {
  #choice: ChangesChoice = {};
  #today: IsoDate = '1970-01-01';
  #away: IsoDate | undefined;

  connectedCallback(): void {
    const { built = '', sample = '' } = this.dataset;
    this.#today = visitDay(parseIsoDate(sample) ?? readerDay(new Date()), parseIsoDate(built)!);
    this.#away = this.#takeVisit();
    const [bar, since, area] = [this.#part('bar'), this.#part('since'), this.#part('area')];
    this.addEventListener('change', () => {
      this.#choose({
        since: parseIsoDate((since as HTMLInputElement).value),
        area: (area as HTMLSelectElement | null)?.value || undefined,
      });
    });
    this.#part('away')?.addEventListener('click', () => this.#choose({ ...this.#choice, since: this.#away }));
    bar?.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#choose({});
      since?.focus();
    });
    bar?.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => this.#read());
    if (since !== null) (since as HTMLInputElement).max = this.#today;
    if (bar !== null) bar.hidden = false;
    this.#read();
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }

  /** Takes over the choice of the address. */
  #read(): void {
    const areas = [...this.querySelectorAll<HTMLOptionElement>('[data-part="area"] option')].map(({ value }) => value);
    this.#choice = parseChanges(
      location.search,
      areas.filter((slug) => slug !== ''),
    );
    this.#show();
  }

  #choose(choice: ChangesChoice): void {
    this.#choice = choice;
    history.pushState(null, '', location.pathname + writeChanges(choice));
    this.#show();
  }

  #show(): void {
    const { since, area } = this.#choice;
    let shown = 0;
    for (const month of this.querySelectorAll<HTMLElement>('.cairn-month')) {
      let inMonth = 0;
      for (const row of month.querySelectorAll<HTMLElement>('[data-on]')) {
        const { on = '', areas = '' } = row.dataset;
        row.hidden = !isAsked({ on, areas: areas.split(' ') }, this.#choice, this.#today);
        if (!row.hidden) inMonth += 1;
      }
      month.hidden = inMonth === 0;
      shown += inMonth;
    }
    const [day, choice] = [this.#part('since') as HTMLInputElement, this.#part('area') as HTMLSelectElement | null];
    day.value = since ?? '';
    if (choice !== null) choice.value = area ?? '';
    const from = parseIsoDate(this.dataset.from ?? '');
    const isCut = since !== undefined && from !== undefined && since < from;
    const areaName = area === undefined ? undefined : choice?.selectedOptions[0]?.label;
    this.#part('said')!.textContent = saidOf(shown, isCut ? from : (since ?? from), areaName);
    this.#part('earlier')!.hidden = !isCut;
    this.#part('all')!.hidden = since === undefined && area === undefined;
    const away = this.#part('away')!;
    away.hidden = this.#away === undefined || this.#away === since;
    if (this.#away !== undefined) away.textContent = `Since you were here on ${shortDay(this.#away, this.#today)}`;
  }

  /** The last day before the reader's absence. Whoever sees this page need not be reminded of it any more. */
  #takeVisit(): IsoDate | undefined {
    const base = baseOfPage();
    const stored = readVisit(base);
    if (stored === 'other') return undefined;
    const visit = visitOn(stored, this.#today);
    storeVisit(base, visitSeen(visit));
    return visit.since;
  }
}

customElements.define('cairn-changes', CairnChanges);

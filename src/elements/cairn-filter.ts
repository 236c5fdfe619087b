/** Narrows and sorts the list of records where it stands; the choice is in the address. */

import { boxFor, chipFor, rowOf } from './filter-parts.ts';
import { ListFiller } from './list-filler.ts';
import { parseChoice, selectRows, sortRows, sorts, writeChoice } from './record-filter.ts';
import type { Choice, Facets, FilterRow, Sort } from './record-filter.ts';

class CairnFilter extends HTMLElement {
  #items: HTMLElement[] = [];
  #rows: FilterRow[] = [];
  #boxes: HTMLInputElement[] = [];
  #facets: Facets = { groups: [], values: [] };
  #choice: Choice = { marks: new Set(), query: '', sort: 'newest' };
  /** The positions of all rows in the order of each sort that was asked for. */
  readonly #orders = new Map<Sort, readonly number[]>();
  #filler: ListFiller | undefined;

  connectedCallback(): void {
    this.#items = [...this.querySelectorAll<HTMLElement>('.cairn-records > li')];
    this.#rows = this.#items.map(rowOf);
    const list = this.querySelector('.cairn-records');
    if (list !== null) this.#filler = new ListFiller(list);
    this.#boxes = [...this.querySelectorAll<HTMLAnchorElement>('[data-mark]')].map(boxFor);
    this.#facets = { groups: this.#boxes.map(({ name }) => name), values: this.#boxes.map(({ value }) => value) };
    const [query, sort] = [this.#part('query', HTMLInputElement), this.#part('sort', HTMLSelectElement)];
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && this.#boxes.includes(target)) this.#choose({ marks: this.#checked() });
      if (target === sort) this.#choose({ sort: sorts.find((each) => each === sort.value) ?? 'newest' });
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    query.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#choose({ query: query.value }, 'replace'), 120);
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('button[data-part]');
      if (button?.dataset.part === 'reset') this.#choose({ marks: new Set(), query: '' });
      if (button?.dataset.part === 'chip') this.#choose({ marks: without(this.#choice.marks, Number(button.value)) });
      if (button !== null) query.focus();
    });
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => this.#read());
    for (const part of this.querySelectorAll<HTMLElement>('[data-part="bar"]')) part.hidden = false;
    if (isWide())
      for (const group of this.querySelectorAll<HTMLDetailsElement>('details[data-first]')) group.open = true;
    this.#read();
  }

  #part<Part extends HTMLElement>(name: string, type: { new (): Part; prototype: Part }): Part {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof type)) throw new Error(`cairn-filter has no part \`${name}\``);
    return part;
  }

  #checked(): ReadonlySet<number> {
    return new Set(this.#boxes.flatMap(({ checked }, mark) => (checked ? mark : [])));
  }

  /** Takes over the choice of the address. */
  #read(): void {
    this.#choice = parseChoice(location.search, this.#facets);
    this.#part('query', HTMLInputElement).value = this.#choice.query;
    this.#part('sort', HTMLSelectElement).value = this.#choice.sort;
    this.#show();
  }

  #choose(change: Partial<Choice>, way: 'push' | 'replace' = 'push'): void {
    this.#choice = { ...this.#choice, ...change };
    if (change.query === '') this.#part('query', HTMLInputElement).value = '';
    const address = location.pathname + writeChoice(this.#choice, this.#facets);
    if (way === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#show();
  }

  #show(): void {
    const { marks, query, sort } = this.#choice;
    const { isShown, shown, counts } = selectRows(this.#rows, this.#facets, this.#choice);
    this.#filler?.show(
      this.#orderOf(sort).flatMap((position) => (isShown[position] ? (this.#items[position] ?? []) : [])),
    );
    this.#boxes.forEach((box, mark) => {
      box.checked = marks.has(mark);
      const count = box.parentElement?.querySelector('.cairn-facet-count');
      if (count) count.textContent = String(counts[mark]);
      box.parentElement?.classList.toggle('cairn-facet-none', counts[mark] === 0 && !box.checked);
      if (box.checked && isWide()) box.closest('details')?.setAttribute('open', '');
    });
    const all = this.#rows.length;
    this.#part('count', HTMLElement).textContent = shown === all ? `${all} records` : `${shown} of ${all} records`;
    this.#part('none', HTMLElement).hidden = shown > 0;
    const isNarrowed = marks.size > 0 || query.trim() !== '';
    this.#part('clear', HTMLElement).hidden = !isNarrowed;
    this.#part('chips', HTMLElement).replaceChildren(
      ...[...marks].flatMap((mark) => chipFor(mark, this.#boxes[mark]) ?? []),
    );
  }

  #orderOf(sort: Sort): readonly number[] {
    let order = this.#orders.get(sort);
    if (order === undefined) {
      order = sortRows(this.#rows, sort);
      this.#orders.set(sort, order);
    }
    return order;
  }
}

/** Whether the groups have a place beside the list. */
function isWide(): boolean {
  return matchMedia('(min-width: 64rem)').matches;
}

function without(marks: ReadonlySet<number>, mark: number): ReadonlySet<number> {
  return new Set([...marks].filter((other) => other !== mark));
}

customElements.define('cairn-filter', CairnFilter);

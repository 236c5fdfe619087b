/** The form of a receipt: what stands in it, putting a draft into it, and which items stand where. */

import type { DraftItem } from './draft.ts';
import type { OutgoingField } from '../ways-out/outgoing.ts';
import { groupFor, missingIn, type FormItem, type Group } from './receipt.ts';

export class ReceiptForm {
  readonly #form: HTMLFormElement;
  /** In the order of the handoff, wherever they stand on the page. */
  readonly #items: readonly HTMLFieldSetElement[];

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#items = [...form.querySelectorAll<HTMLFieldSetElement>('[data-words]')];
  }

  get by(): string {
    return this.#field('by').value;
  }

  /** A name that is not in the list is none. */
  set by(id: string) {
    const field = this.#field('by');
    field.value = id;
    if (field.value !== id) field.value = '';
  }

  get on(): string {
    return this.#field('on').value;
  }

  set on(day: string) {
    this.#field('on').value = day;
  }

  /** The latest day that can be chosen. */
  set today(day: string) {
    (this.#field('on') as HTMLInputElement).max = day;
  }

  get items(): readonly FormItem[] {
    return this.#items.map((fieldset) => ({
      words: fieldset.dataset.words ?? '',
      label: fieldset.querySelector('legend')?.textContent.trim() ?? '',
      to: fieldset.dataset.to,
      received: (fieldset.dataset.received ?? '').split(' ').filter(Boolean),
      isReceived: tickOf(fieldset).checked,
      answers: answersOf(fieldset).map(({ dataset, value }) => ({ question: dataset.question ?? '', text: value })),
    }));
  }

  /** What somebody has typed into ticked items, field by field. */
  get fields(): readonly OutgoingField[] {
    const items = this.items;
    return this.#items.flatMap((fieldset, place) =>
      items[place]?.isReceived !== true
        ? []
        : answersOf(fieldset).map((field) => ({
            label: `${items[place]?.label}: ${field.dataset.question}`,
            text: field.value,
            focus: () => reveal(field),
          })),
    );
  }

  /** Puts answers back to where they were given; what the handoff does not ask any more is left out. */
  fill(items: readonly DraftItem[]): void {
    for (const fieldset of this.#items) {
      const draft = items.find(({ words }) => words === fieldset.dataset.words);
      tickOf(fieldset).checked = draft?.isReceived ?? false;
      for (const field of answersOf(fieldset)) {
        field.value = draft?.answers.find(({ question }) => question === field.dataset.question)?.text ?? '';
      }
    }
  }

  /** Ticks the item in which somebody has begun to answer. */
  tickAround(field: EventTarget | null): void {
    const fieldset = field instanceof HTMLTextAreaElement ? field.closest('fieldset') : null;
    if (fieldset !== null && field instanceof HTMLTextAreaElement && field.value.trim() !== '')
      tickOf(fieldset).checked = true;
  }

  /** Items of this person first; a part without any is hidden, and all of them while nobody is chosen. */
  arrange(): void {
    const { by } = this;
    const items = this.items;
    for (const group of ['yours', 'open', 'others'] as const satisfies readonly Group[]) {
      const part = this.#form.querySelector<HTMLElement>(`[data-group="${group}"]`);
      const list = part?.querySelector('[data-part="list"]');
      const own = this.#items.filter((_, index) => groupFor(items[index]!, by) === group);
      for (const fieldset of own) list?.append(fieldset);
      if (part !== null) part.hidden = own.length === 0;
    }
    const all = this.#form.querySelector<HTMLElement>('[data-part="items"]');
    if (all !== null) all.hidden = by === '';
  }

  /** Brings the reader to the first thing that is missing. */
  focusMissing(): void {
    if (this.by === '') return this.#field('by').focus();
    const items = this.items;
    const [missing] = missingIn(items);
    const place = missing === undefined ? -1 : items.findIndex(({ words }) => words === missing.item.words);
    const fieldset = this.#items[place];
    const field = fieldset && answersOf(fieldset).find(({ dataset }) => dataset.question === missing?.question);
    if (field !== undefined) reveal(field);
  }

  #field(name: 'by' | 'on'): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }
}

function reveal(field: HTMLTextAreaElement): void {
  const details = field.closest('details');
  if (details !== null) details.open = true;
  field.focus();
}

function tickOf(fieldset: HTMLFieldSetElement): HTMLInputElement {
  return fieldset.querySelector<HTMLInputElement>('input[type="checkbox"]')!;
}

function answersOf(fieldset: HTMLFieldSetElement): readonly HTMLTextAreaElement[] {
  return [...fieldset.querySelectorAll('textarea')];
}

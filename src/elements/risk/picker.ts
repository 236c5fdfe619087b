/** Chooses people: a field that narrows the list, boxes to tick, and what is chosen on top, all by keyboard too. */

import type { EntryId } from '../../domain/id.ts';
import { parseIsoDate } from '../../domain/date.ts';
import { foldText } from '../record-filter.ts';
import { button } from '../search/dom.ts';
import type { Chosen } from './summary.ts';

interface Choice extends Chosen {
  readonly box: HTMLInputElement;
  readonly label: HTMLElement;
  readonly words: string;
}

export class RiskPicker {
  readonly #find: HTMLInputElement;
  readonly #chips: HTMLElement;
  readonly #nobody: HTMLElement;
  readonly #groups: readonly HTMLElement[];
  readonly #choices: readonly Choice[];
  readonly #onChange: () => void;

  constructor(form: HTMLElement, onChange: () => void) {
    const part = <Part extends HTMLElement>(name: string) => form.querySelector<Part>(`[data-part="${name}"]`)!;
    this.#find = part<HTMLInputElement>('find');
    this.#chips = part('chips');
    this.#nobody = part('nobody');
    this.#groups = [...part('people').querySelectorAll('fieldset')];
    this.#choices = [...form.querySelectorAll<HTMLElement>('label[data-words]')].map(choiceOf);
    this.#onChange = onChange;
    this.#find.addEventListener('input', () => this.#narrow());
    this.#find.addEventListener('keydown', (event) => this.#keyInField(event));
    part('people').addEventListener('keydown', (event) => this.#keyInList(event));
    part('people').addEventListener('change', () => this.#changed());
  }

  /** Everybody there is. */
  get people(): readonly Chosen[] {
    return this.#choices;
  }

  /** Those who are ticked, in the order of the list. */
  get chosen(): readonly Chosen[] {
    return this.#choices.filter(({ box }) => box.checked);
  }

  /** Ticks exactly these, and tells nobody. */
  choose(ids: readonly EntryId[]): void {
    for (const { box, id } of this.#choices) box.checked = ids.includes(id);
    this.#showChips();
  }

  #changed(): void {
    this.#showChips();
    this.#onChange();
  }

  #shown(): readonly Choice[] {
    return this.#choices.filter(({ label }) => !label.hidden);
  }

  /** Every word of the field must stand in a name, a role or a team. */
  #narrow(): void {
    const wanted = foldText(this.#find.value).split(/\s+/);
    for (const { label, words } of this.#choices) label.hidden = !wanted.every((word) => words.includes(word));
    for (const group of this.#groups) group.hidden = group.querySelector('label:not([hidden])') === null;
    this.#nobody.hidden = this.#shown().length > 0;
  }

  #keyInField(event: KeyboardEvent): void {
    const [first] = this.#shown();
    if (event.key === 'Enter') {
      event.preventDefault();
      if (first === undefined || this.#find.value.trim() === '') return;
      first.box.checked = !first.box.checked;
      this.#find.value = '';
      this.#narrow();
      this.#changed();
    } else if (event.key === 'ArrowDown' && first !== undefined) {
      event.preventDefault();
      first.box.focus();
    } else if (event.key === 'Escape' && this.#find.value !== '') {
      event.preventDefault();
      this.#find.value = '';
      this.#narrow();
    }
  }

  #keyInList(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const shown = this.#shown();
    const here = shown.findIndex(({ box }) => box === event.target);
    if (here === -1) return;
    event.preventDefault();
    (shown[here + step]?.box ?? (step < 0 ? this.#find : undefined))?.focus();
  }

  #showChips(): void {
    const hadFocus = this.#chips.contains(document.activeElement);
    this.#chips.replaceChildren(
      ...this.#choices
        .filter(({ box }) => box.checked)
        .map(({ box, name }) =>
          button({ class: 'cairn-chip', 'aria-label': `Remove ${name}` }, () => this.#untick(box), name),
        ),
    );
    if (hadFocus) (this.#chips.querySelector('button') ?? this.#find).focus();
  }

  #untick(box: HTMLInputElement): void {
    box.checked = false;
    this.#changed();
  }
}

function choiceOf(label: HTMLElement): Choice {
  const box = label.querySelector('input')!;
  const left = parseIsoDate(box.dataset.left ?? '');
  return {
    id: box.value,
    name: label.querySelector('[data-name]')?.textContent ?? box.value,
    ...(left === undefined ? {} : { left }),
    box,
    label,
    words: foldText(label.dataset.words ?? ''),
  };
}

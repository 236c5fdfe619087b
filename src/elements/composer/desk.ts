/** The form of the composer at work: fields, what is taken out and brought back, and where the words are kept. */

import { listFields, saysTheSame, type AnyRow, type HandoffForm, type ListName } from '../../compose/form.ts';
import { initialForm, itemFrom } from '../../compose/initial-form.ts';
import { hintFor } from '../../compose/read-form.ts';
import { fileFor, type ComposerStart } from '../../compose/start.ts';
import { writeForm } from '../../compose/write-form.ts';
import type { WentOut } from '../ways-out/outgoing.ts';
import { showMeter, showMore } from './progress.ts';
import { openSection, type Section } from './section.ts';
import { openPreview } from './preview.ts';
import { addQuestion, newKey, openRows, part, whyChosen, type Rows } from './rows.ts';

const lists = Object.keys(listFields) as ListName[];

export class Desk {
  #start: ComposerStart;
  readonly #page: HTMLElement;
  readonly #rows: Rows;
  readonly #today: string;
  readonly #preview = openPreview();
  #sections: readonly Section[] = [];
  /** Hears of every change. */
  onChange: () => void = () => undefined;

  constructor(page: HTMLElement, start: ComposerStart, today: string) {
    this.#page = page;
    this.#start = start;
    this.#rows = openRows(page, start);
    this.#today = today;
    page.addEventListener('click', ({ target }) => this.#onClick(target as Element));
    page.addEventListener('input', () => this.changed());
    part<HTMLDetailsElement>(page, 'file')
      .closest('details')!
      .addEventListener('toggle', () => this.#showFile());
  }

  get start(): ComposerStart {
    return this.#start;
  }

  get sections(): readonly Section[] {
    return this.#sections;
  }

  /** From the content folder. */
  get path(): string {
    const { isThere, file, person } = this.#start;
    return isThere ? file : fileFor(person.id, this.#dayField.value, this.#today as never);
  }

  /** The text of the file as it is now. */
  text(form = this.collect()): string {
    return writeForm(this.#start.text, form);
  }

  /** Whether there is anything that the file does not say yet. */
  isTouched(form: HandoffForm): boolean {
    return !saysTheSame(form, initialForm(this.#start));
  }

  /** Puts a form into the fields. */
  fill(form: HandoffForm): void {
    this.#dayField.value = form.lastDay;
    for (const list of lists) {
      const made = (form[list] as unknown as readonly AnyRow[]).map((row) => this.#rows.make(list, row));
      this.list(list).replaceChildren(...made);
    }
    const sections = part(this.#page, 'sections');
    this.#sections = form.sections.map((section) =>
      openSection(this.#page, section, hintFor(section.heading), this.#preview),
    );
    sections.replaceChildren(...this.#sections.map(({ element }) => element));
    this.changed();
  }

  /** What stands in the fields. */
  collect(): HandoffForm {
    const rows = (list: ListName) =>
      [...this.list(list).querySelectorAll<HTMLElement>(':scope > [data-key]')].map((row) =>
        this.#rows.read(list, row),
      );
    return {
      lastDay: this.#dayField.value,
      ...Object.fromEntries(lists.map((list) => [list, rows(list)])),
      sections: this.#sections.map(({ heading, text }) => ({ heading, text: text() })),
    } as unknown as HandoffForm;
  }

  /** After the file was saved: what is in the fields is what it says. */
  saved({ file }: WentOut): void {
    this.#start = { ...this.#start, file: file.path, text: file.text, isThere: true };
    this.fill(initialForm(this.#start));
  }

  list(name: ListName): HTMLElement {
    return this.#page.querySelector<HTMLElement>(`[data-list="${name}"]`)!;
  }

  /** Shows anew what follows from the fields. */
  changed(): void {
    const form = this.collect();
    showMeter(this.#page, form, this.#start);
    showMore(this.#page, form, this.#start, (thing) => this.add('items', itemFrom(thing) as unknown as AnyRow));
    part(this.#page, 'path').textContent = this.path;
    for (const row of this.list('items').querySelectorAll<HTMLElement>(':scope > [data-key]')) {
      const taker = row.querySelector<HTMLSelectElement>('select')!.value;
      part(row, 'why').textContent = whyChosen(this.#rows.thingOf(row.dataset.what ?? ''), taker);
    }
    this.#showFile();
    this.onChange();
  }

  /** Adds a row, and goes there. */
  add(list: ListName, row: AnyRow): void {
    const made = this.#rows.make(list, row);
    this.list(list).append(made);
    made.querySelector<HTMLElement>('label:not([hidden]) :is(input, select)')?.focus();
    this.changed();
  }

  get #dayField(): HTMLInputElement {
    return this.#page.querySelector<HTMLInputElement>('[data-field="lastDay"]')!;
  }

  #onClick(target: Element): void {
    const button = target.closest('button');
    const row = button?.closest<HTMLElement>('[data-key]');
    const list = button?.dataset.add as ListName | undefined;
    if (list !== undefined) this.add(list, { key: newKey() });
    else if (row === null || row === undefined) return;
    else if (button?.dataset.part === 'remove') this.#takeOut(row);
    else if (button?.dataset.part === 'ask-more') addQuestion(this.#page, row, '').focus();
    else if (button?.dataset.part === 'unask') {
      button.closest('li')?.remove();
      part(row, 'ask-more').focus();
      this.changed();
    }
  }

  /** The row stays in memory, behind the button that stands in its place. */
  #takeOut(row: HTMLElement): void {
    const [first] = row.querySelectorAll<HTMLInputElement>('input[data-field]');
    const name = row.getAttribute('aria-label') ?? (first?.value || 'It');
    const notice = document.createElement('li');
    notice.className = 'cairn-composer-notice';
    const undo = Object.assign(document.createElement('button'), { type: 'button', className: 'cairn-button' });
    undo.textContent = 'Undo';
    undo.addEventListener('click', () => {
      notice.replaceWith(row);
      this.changed();
      row.querySelector<HTMLElement>('[data-part="remove"]')?.focus();
    });
    notice.append(`${name} is taken out.`, undo);
    row.replaceWith(notice);
    undo.focus();
    this.changed();
  }

  #showFile(): void {
    const file = part(this.#page, 'file');
    if (file.closest('details')?.open === true) file.textContent = this.text();
  }
}

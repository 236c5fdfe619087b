/** Receives a handoff: asks who somebody is, takes their answers, keeps them, and makes the receipt that leaves the page. */

import type { IsoDate } from '../domain/date.ts';
import { receiptId } from '../domain/receipt-id.ts';
import './cairn-ways-out.ts';
import type { CairnWaysOut } from './cairn-ways-out.ts';
import { baseOfPage } from './page-base.ts';
import { dayOf } from './page-day.ts';
import { draftKey, isEmpty, type ReceivingDraft } from './receive/draft.ts';
import { ReceiptForm } from './receive/form.ts';
import { keep, readKept } from './receive/kept.ts';
import { leftWords, receiptFrom, summaryOf } from './receive/receipt.ts';
import type { Outgoing, WentOut } from './ways-out/outgoing.ts';

/** Milliseconds without a key before what was written is kept and told. */
const pause = 400;

class CairnReceive extends HTMLElement {
  #form!: ReceiptForm;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leftAs: string | undefined;
  /** What was cleared last, until something new is written. */
  #cleared: ReceivingDraft | undefined;
  #isKept = true;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#form = new ReceiptForm(form);
    this.#form.today = this.#today;
    this.#form.on = this.#today;
    this.hidden = false;
    this.parentElement?.querySelector('details.cairn-receive-by-hand')?.removeAttribute('open');
    this.#restore();
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => this.#changed(target));
    form.addEventListener('change', ({ target }) => {
      if ((target as HTMLElement).matches('[name="by"]')) this.#form.arrange();
      this.#settle();
    });
    this.#part('clear')?.addEventListener('click', () => this.#clear());
    addEventListener('pagehide', () => this.#keep());
    addEventListener('beforeunload', (event) => {
      if (!this.#isKept && !isEmpty(this.#draft)) event.preventDefault();
    });
    const ways = this.querySelector<CairnWaysOut>('cairn-ways-out');
    if (ways !== null) ways.outgoing = () => this.#outgoing();
    this.addEventListener('cairn-out', (event) => this.#left((event as CustomEvent<WentOut>).detail));
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  get #today(): IsoDate {
    return dayOf(this);
  }

  get #key(): string {
    return draftKey(baseOfPage(), this.dataset.handoff ?? '');
  }

  get #taken(): ReadonlySet<string> {
    return new Set((this.dataset.taken ?? '').split(' '));
  }

  get #draft(): ReceivingDraft {
    const { by, on } = this.#form;
    const items = this.#form.items.map(({ words, isReceived, answers }) => ({ words, isReceived, answers }));
    return { by, on, items, ...(this.#leftAs === undefined ? {} : { leftAs: this.#leftAs }) };
  }

  /** What was written before; of a receipt that has come into the wiki since, nothing needs to be written again. */
  #restore(): void {
    const draft = readKept(this.#key);
    if (draft !== undefined) {
      const hasArrived = draft.leftAs !== undefined && this.#taken.has(draft.leftAs);
      this.#leftAs = draft.leftAs;
      this.#form.by = draft.by;
      if (!hasArrived) {
        this.#form.on = draft.on === '' || draft.on > this.#today ? this.#today : draft.on;
        this.#form.fill(draft.items);
        if (!isEmpty(draft)) this.#say('kept', 'What you wrote here before is back.');
      }
    }
    this.#form.arrange();
    this.#summarise();
  }

  #changed(target: EventTarget | null): void {
    this.#form.tickAround(target);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), pause);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#cleared = undefined;
    this.#leftAs = undefined;
    this.#keep();
    this.#summarise();
    this.#say(
      'kept',
      this.#isKept
        ? 'Kept in this browser as you write.'
        : 'This browser keeps nothing: take the file away before you leave the page.',
    );
    this.#say('clear', 'Clear what I wrote');
  }

  #keep(): void {
    const draft = this.#draft;
    this.#isKept = keep(this.#key, isEmpty(draft) && draft.by === '' ? undefined : draft);
  }

  #summarise(): void {
    const left = this.#leftAs === undefined ? '' : `${leftWords(this.#leftAs, this.#taken.has(this.#leftAs))} `;
    this.#say('summary', left + summaryOf(this.#form.items, this.#form.by));
  }

  #clear(): void {
    const undone = this.#cleared;
    this.#cleared = undone === undefined ? this.#draft : undefined;
    this.#form.fill(undone?.items ?? []);
    this.#keep();
    this.#summarise();
    this.#say('kept', undone === undefined ? 'Cleared.' : 'It is back.');
    this.#say('clear', undone === undefined ? 'Bring it back' : 'Clear what I wrote');
  }

  async #outgoing(): Promise<Outgoing> {
    const handoff = this.dataset.handoff ?? '';
    const { by, on, items } = this.#form;
    const receipt = receiptFrom({ handoff, by, on, today: this.#today }, items);
    if ('refused' in receipt) {
      this.#form.focusMissing();
      return receipt;
    }
    const { receiptYaml } = await import('../yaml/receipt.ts');
    const id = receiptId(handoff, receipt.by, receipt.on, this.#taken);
    return { path: `receipts/${id}.yaml`, text: receiptYaml(receipt), fields: this.#form.fields };
  }

  #left({ file }: WentOut): void {
    this.#leftAs = file.path.replace(/^receipts\/|\.yaml$/g, '');
    this.#keep();
    this.#summarise();
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }

  /** Live regions speak when their text changes, so it is left alone where it is the same. */
  #say(part: string, words: string): void {
    const element = this.#part(part);
    if (element !== null && element.textContent.trim() !== words) element.textContent = words;
  }
}

customElements.define('cairn-receive', CairnReceive);

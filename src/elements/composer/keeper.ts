/** Keeps what is in the fields in this browser as it is typed, and says where it is. */

import { rebase } from '../../compose/rebase.ts';
import { initialForm } from '../../compose/initial-form.ts';
import type { Desk } from './desk.ts';
import { draftVersion, type DraftStore, type Found, type StoredDraft, type Written } from './draft-store.ts';
import { part } from './rows.ts';
import { savedWords, unsavedWords } from './words.ts';

const waitMs = 250;

export class Keeper {
  readonly #page: HTMLElement;
  readonly #desk: Desk;
  readonly #store: DraftStore;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: Written | Found['state'] = 'none';
  #out: StoredDraft['out'];
  #isFilling = false;

  constructor(page: HTMLElement, desk: Desk, store: DraftStore) {
    this.#page = page;
    this.#desk = desk;
    this.#store = store;
    desk.onChange = () => this.#later();
    page.addEventListener('change', () => this.flush());
    addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => this.flush());
    addEventListener('beforeunload', (event) => {
      if (unsavedWords(this.#state) !== undefined && this.#desk.isTouched(this.#desk.collect())) event.preventDefault();
    });
    addEventListener('storage', ({ key }) => {
      if (key === store.key) this.#tellOther();
    });
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      this.flush();
    });
    part(page, 'afresh').addEventListener('click', () => void this.#askAfresh());
  }

  /** Puts what was kept into the fields, or what there is to begin with. */
  open(): void {
    const found = this.#store.read();
    const { start } = this.#desk;
    const initial = initialForm(start);
    this.#state = found.state;
    if (found.state === 'found') {
      const { draft } = found;
      this.#out = draft.out;
      const isSame = draft.base === start.text;
      const base = isSame ? initial : initialForm({ ...start, text: draft.base });
      this.#fill(rebase(base, draft.form, initial));
      this.#say(savedWords(draft.savedAt));
      if (!isSame) this.#notice('The wiki has changed since you began; what you wrote is all here.');
      return;
    }
    this.#fill(initial);
    if (found.state === 'broken')
      this.#notice('A draft in this browser could not be read. It was put aside, and this begins anew.');
    const problem = unsavedWords(found.state);
    if (problem !== undefined) this.#say(problem, true);
  }

  /** Writes at once what has not been written yet. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#write();
  }

  /** Notes how the file has left; the draft stays. */
  left(out: NonNullable<StoredDraft['out']>): void {
    this.#out = out;
    this.#write();
  }

  #later(): void {
    if (this.#isFilling) return;
    this.#timer ??= setTimeout(() => this.flush(), waitMs);
  }

  #draft(): StoredDraft {
    const savedAt = new Date().toISOString();
    const { text: base } = this.#desk.start;
    return {
      version: draftVersion,
      savedAt,
      base,
      form: this.#desk.collect(),
      ...(this.#out ? { out: this.#out } : {}),
    };
  }

  #write(): void {
    const draft = this.#draft();
    if (this.#state === 'none' && !this.#desk.isTouched(draft.form)) return;
    this.#state = this.#store.write(draft);
    const problem = unsavedWords(this.#state);
    this.#say(problem ?? savedWords(draft.savedAt), problem !== undefined);
    if (this.#state === 'other-tab') this.#tellOther();
  }

  #fill(form: StoredDraft['form']): void {
    this.#isFilling = true;
    this.#desk.fill(form);
    this.#isFilling = false;
  }

  #tellOther(): void {
    this.#notice(
      'Another tab has gone on with this draft.',
      [
        'Show what it has',
        () => {
          this.#store.keep(this.#draft());
          this.open();
          this.#hideNotice();
        },
      ],
      [
        'Keep what is here',
        () => {
          this.#store.takeOver();
          this.#write();
          this.#hideNotice();
        },
      ],
    );
  }

  async #askAfresh(): Promise<void> {
    const dialog = part<HTMLDialogElement>(this.#page, 'ask');
    dialog.returnValue = 'no';
    dialog.showModal();
    await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    if (dialog.returnValue !== 'yes') return;
    const old = this.#draft();
    this.#store.keep(old);
    this.#fill(initialForm(this.#desk.start));
    this.#write();
    const back = () => {
      this.#fill(old.form);
      this.#write();
      this.#hideNotice();
    };
    this.#notice('Everything is as it was at the beginning.', ['Bring back what I wrote', back]);
    part(this.#page, 'heading').focus();
  }

  #say(sentence: string, isBad = false): void {
    const saved = part(this.#page, 'saved');
    saved.textContent = sentence;
    saved.classList.toggle('cairn-bad', isBad);
  }

  #notice(sentence: string, ...ways: readonly (readonly [string, () => void])[]): void {
    const notice = part(this.#page, 'notice');
    const buttons = ways.map(([label, go]) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'cairn-button' });
      button.textContent = label;
      button.addEventListener('click', go);
      return button;
    });
    notice.replaceChildren(sentence, ...buttons);
    notice.hidden = false;
  }

  #hideNotice(): void {
    part(this.#page, 'notice').hidden = true;
  }
}

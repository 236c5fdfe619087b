/** Letters that do what the controls of the bar do, until somebody turns them off. */

import { button, element } from '../search/dom.ts';
import { actOf, actsInWords, walkKeys, type WalkAct } from './keys.ts';
import type { Panel } from './panel.ts';

const offKey = 'cairn-walk-keys';

export class BarKeys {
  readonly #controls: ReadonlyMap<WalkAct, HTMLElement>;
  readonly #panel: Panel;
  #isOn = readIsOn();
  readonly #onKey = (event: KeyboardEvent) => {
    if (!this.#isOn || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const isTyping = target?.isContentEditable === true || target?.matches('input, textarea, select') === true;
    const act = actOf(event, isTyping);
    const control = act === undefined ? undefined : this.#controls.get(act);
    if (control === undefined || control.hidden) return;
    event.preventDefault();
    control.click();
  };

  constructor(controls: ReadonlyMap<WalkAct, HTMLElement>, panel: Panel) {
    this.#controls = controls;
    this.#panel = panel;
    this.#label();
  }

  listen(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  stop(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  /** Tells assistive technology which letter each control has. */
  #label(): void {
    for (const [act, control] of this.#controls) {
      if (this.#isOn) control.setAttribute('aria-keyshortcuts', walkKeys[act]);
      else control.removeAttribute('aria-keyshortcuts');
    }
  }

  /** The button that lists the letters and turns them off. */
  toggle(): HTMLElement {
    const made = button(
      { class: 'cairn-button cairn-button-quiet cairn-walk-keys', 'aria-expanded': 'false' },
      () => this.#panel.toggle(made, this.#list()),
      'Keys',
    );
    return made;
  }

  #list(): HTMLElement {
    const box = element('input', { type: 'checkbox', ...(this.#isOn ? { checked: true } : {}) });
    box.addEventListener('change', () => {
      this.#isOn = box.checked;
      storeIsOn(this.#isOn);
      this.#label();
    });
    const rows = (Object.keys(walkKeys) as WalkAct[]).map((act) =>
      element('li', {}, element('kbd', {}, walkKeys[act]), ` ${actsInWords[act]}`),
    );
    return element(
      'div',
      {},
      element('label', {}, box, ' Letters work on this page'),
      element('ul', { role: 'list' }, ...rows),
    );
  }
}

function readIsOn(): boolean {
  try {
    return localStorage.getItem(offKey) !== 'off';
  } catch {
    return true;
  }
}

function storeIsOn(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, 'off');
  } catch {
    // then it is so on this page only
  }
}

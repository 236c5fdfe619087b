/** The quiet bar at the foot of a page: which step this is, done, the question, the next one, back to the path. */

import type { WalkedStep } from '../../domain/walk.ts';
import { button, element } from '../search/dom.ts';
import { awayControls, stepControls, type Controls } from './bar-controls.ts';
import { BarKeys } from './bar-keys.ts';
import { notesOn } from './bar-notes.ts';
import type { WalkAct } from './keys.ts';
import { stepHref } from './links.ts';
import { Panel } from './panel.ts';
import { questionFor } from './parts.ts';
import type { StepStanding } from './standing.ts';
import { keepPathOfTab, leavePath } from './tab.ts';
import type { Walker } from './walker.ts';

export class WalkBar {
  readonly #host: HTMLElement;
  readonly #walker: Walker;
  /** The step that is read on this page; none on a page beside the path. */
  readonly #step: WalkedStep | undefined;
  readonly #where = element('p');
  readonly #name: HTMLAnchorElement;
  readonly #note = element('p', { class: 'cairn-walk-note' });
  readonly #said = element('p', { class: 'cairn-visually-hidden', role: 'status' });
  readonly #panel = new Panel();
  readonly #controls: Controls;
  readonly #keys: BarKeys;

  constructor(host: HTMLElement, walker: Walker, step: WalkedStep | undefined) {
    this.#host = host;
    this.#walker = walker;
    this.#step = step;
    this.#name = element('a', { href: walker.path.href }, walker.path.title);
    this.#controls = step === undefined ? awayControls(walker) : this.#controlsOf(step);
    this.#keys = new BarKeys(new Map([...this.#controls, ['back', this.#name]]), this.#panel);
  }

  show(): void {
    const { title } = this.#walker.path;
    const leave = button(
      { class: 'cairn-walk-leave', 'aria-label': `Leave the path ${title}`, title: 'Leave the path' },
      () => this.#leave(),
      '×',
    );
    const tools = element('div', { class: 'cairn-walk-tools' }, ...this.#controls.values());
    if (this.#step !== undefined) {
      tools.append(this.#keys.toggle());
      this.#keys.listen();
    }
    const line = element(
      'div',
      { class: 'cairn-walk-line' },
      element('div', {}, this.#where, this.#note),
      tools,
      leave,
    );
    this.#host.replaceChildren(
      element(
        'nav',
        { class: 'cairn-walk-bar', 'aria-label': 'The path you walk' },
        this.#panel.element,
        line,
        this.#said,
      ),
    );
    this.#host.hidden = false;
    document.documentElement.classList.add('cairn-walked');
    this.#walker.whenever(() => this.#update());
  }

  #controlsOf(step: WalkedStep): Controls {
    return stepControls(this.#walker, step, {
      standing: () => this.#standing(),
      open: (act, inside) => this.#panel.toggle(this.#controls.get(act), inside),
      done: () => this.#done(step),
      undo: () => {
        this.#walker.reopen(step);
        this.#after('No longer marked.', 'done');
      },
      skip: (reason) => {
        this.#walker.skip(step, reason);
        this.#after('Skipped.', 'next');
      },
    });
  }

  #done(step: WalkedStep): void {
    const isAsked = step.check !== undefined && this.#standing().knew === undefined;
    this.#walker.done(step);
    this.#after('Marked as done.', 'next');
    if (isAsked) this.#panel.toggle(this.#controls.get('question'), questionFor(this.#walker, step));
  }

  /** Says what has been done, and leads to what comes after it. */
  #after(said: string, next: WalkAct): void {
    keepPathOfTab(this.#walker.path.id);
    this.#panel.close();
    this.#said.textContent = said;
    this.#controls.get(next)?.focus({ preventScroll: true });
  }

  #leave(): void {
    leavePath();
    this.#keys.stop();
    this.#host.hidden = true;
    this.#host.replaceChildren();
    document.documentElement.classList.remove('cairn-walked');
  }

  /** Of the step on this page; beside the path, of the one to go on with. */
  #standing(): StepStanding {
    const { steps, next } = this.#walker.standing();
    const found = steps.find(({ step }) => step.id === this.#step?.id) ?? next ?? steps[0];
    if (found === undefined) throw new Error('a path without steps is not walked');
    return found;
  }

  #update(): void {
    const { path, store } = this.#walker;
    const all = this.#walker.standing();
    const here = this.#standing();
    const isAway = this.#step === undefined;
    const where = `step ${here.number} of ${all.steps.length} of `;
    this.#where.replaceChildren(isAway ? `You stopped at ${where}` : `S${where.slice(1)}`, this.#name);
    this.#note.textContent = notesOn(all, here, isAway, store.read().trouble);
    if (isAway) this.#controls.get('next')?.setAttribute('href', stepHref(path, here.step));
    else this.#showControls(here);
  }

  #showControls({ step, number, state, changed }: StepStanding): void {
    const shown: Partial<Record<WalkAct, boolean>> = {
      previous: number > 1,
      changes: changed.length > 0,
      question: step.check !== undefined,
      skip: state === 'open',
      undo: state !== 'open',
      done: state !== 'done' || changed.length > 0,
    };
    for (const [act, control] of this.#controls) control.hidden = shown[act] === false;
    const done = this.#controls.get('done');
    if (done !== undefined) done.textContent = changed.length > 0 ? 'Read again' : 'Done';
    this.#controls.get('next')?.classList.toggle('cairn-button-strong', state !== 'open' && changed.length === 0);
  }
}

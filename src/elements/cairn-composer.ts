/** Where a handoff is composed: finds out whose it is, fetches what they hold, and opens the form. */

import './cairn-ways-out.ts';
import type { ComposerStart } from '../compose/start.ts';
import type { CairnWaysOut } from './cairn-ways-out.ts';
import { baseOfPage } from './page-base.ts';
import { readerDay } from './reader-day.ts';
import type { WentOut } from './ways-out/outgoing.ts';

class CairnComposer extends HTMLElement {
  connectedCallback(): void {
    this.dataset.ready = '';
    const person = new URLSearchParams(location.search).get('from');
    if (person !== null && person !== '') void this.#open(person);
  }

  async #open(person: string): Promise<void> {
    const say = (sentence: string) => {
      const status = this.querySelector<HTMLElement>('[data-part="status"]')!;
      status.className = sentence === '' ? 'cairn-visually-hidden' : 'cairn-measure';
      status.textContent = sentence;
    };
    say('Looking up what they hold…');
    const [start, parts] = await Promise.all([
      this.#fetch(person),
      Promise.all([
        import('./composer/desk.ts'),
        import('./composer/keeper.ts'),
        import('./composer/draft-store.ts'),
        import('./composer/outgoing.ts'),
      ]).catch(() => undefined),
    ]);
    if (typeof start === 'string') return say(start);
    if (parts === undefined)
      return say('A part of this page could not be loaded. Load it again when you are connected.');
    const [{ Desk }, { Keeper }, { openDrafts }, { outgoingOf }] = parts;
    const form = this.querySelector<HTMLElement>('[data-part="form"]')!;
    this.querySelector('[data-part="choose"]')?.remove();
    const { name } = start.person;
    this.querySelector('[data-part="heading"]')!.textContent = `Handoff from ${name}`;
    document.title = document.title.replace(/^[^·]*/, `Handoff from ${name} `);
    const desk = new Desk(this, start, this.dataset.today ?? readerDay(new Date()));
    const base = baseOfPage();
    const keeper = new Keeper(
      this,
      desk,
      openDrafts(() => localStorage, `cairn-handoff ${base}${start.person.id}`),
    );
    keeper.open();
    const ways = this.querySelector<CairnWaysOut>('cairn-ways-out')!;
    ways.outgoing = () => {
      keeper.flush();
      return outgoingOf(desk);
    };
    ways.addEventListener('cairn-out', ({ detail }: CustomEventInit<WentOut>) => {
      if (detail === undefined) return;
      if (detail.way === 'save') desk.saved(detail);
      keeper.left({ way: detail.way, path: detail.file.path, at: new Date().toISOString() });
    });
    form.hidden = false;
    say('');
  }

  /** What the composer begins with, or a sentence that says why there is nothing. */
  async #fetch(person: string): Promise<ComposerStart | string> {
    const url = (this.dataset.dataUrl ?? '').replace('*', encodeURIComponent(person));
    try {
      const answer = await fetch(url);
      if (answer.ok) return (await answer.json()) as ComposerStart;
      return `Nobody who is here is called \`${person}\`. Choose somebody from the list.`;
    } catch {
      return 'What they hold could not be fetched. Load the page again when you are connected.';
    }
  }
}

customElements.define('cairn-composer', CairnComposer);

/** The page of a path for somebody who walks it: marks, the way on, what has changed, and what is kept. */

import type { WalkedPath } from '../domain/walk.ts';
import { baseOfPage } from './page-base.ts';
import { dayOf } from './page-day.ts';
import { showEnd, wireTeachBack } from './walk/end.ts';
import { Incoming } from './walk/incoming.ts';
import { wireKept } from './walk/kept.ts';
import { stepHref } from './walk/links.ts';
import { Notices } from './walk/notices.ts';
import { partOf } from './walk/part-of.ts';
import { StepRow } from './walk/step-row.ts';
import { keepPathOfTab, pathParameter } from './walk/tab.ts';
import { Walker } from './walk/walker.ts';
import { standingInWords } from './walk/words.ts';

class CairnPath extends HTMLElement {
  connectedCallback(): void {
    const path = JSON.parse(this.dataset['path'] ?? '') as WalkedPath;
    if (path.steps.length === 0) return;
    const walker = new Walker(path, baseOfPage(), dayOf(this));
    const notices = new Notices(partOf(this, 'notices', HTMLElement), walker);
    const rows = path.steps.flatMap((step) => {
      const item = this.querySelector<HTMLElement>(`[data-step="${CSS.escape(step.id)}"]`);
      return item === null ? [] : new StepRow(item, walker, step);
    });
    this.addEventListener('click', ({ target }) => {
      const link = (target as Element).closest('a');
      if (link !== null && new URL(link.href).searchParams.get(pathParameter) === path.id) keepPathOfTab(path.id);
    });
    wireTeachBack(this, walker);
    wireKept(this, walker, notices);
    walker.whenever(() => {
      const standing = walker.standing();
      for (const [index, row] of rows.entries()) row.show(standing.steps[index]);
      this.#showHead(walker);
      showEnd(this, walker, standing);
      notices.showTrouble();
    });
    const incoming = new Incoming(walker, notices);
    void incoming.read();
    addEventListener('hashchange', () => void incoming.read());
  }

  #showHead(walker: Walker): void {
    const standing = walker.standing();
    partOf(this, 'standing', HTMLElement).textContent = standingInWords(standing, walker.own().finish?.at);
    const go = this.querySelector<HTMLAnchorElement>('[data-part="go"]');
    if (go === null) return;
    const { next, isBegun } = standing;
    go.href = next === undefined ? '#walk-end' : stepHref(walker.path, next.step);
    go.textContent =
      next === undefined ? 'See what comes next' : `${isBegun ? 'Go on' : 'Start'} with step ${next.number}`;
    if (next === undefined) go.removeAttribute('aria-description');
    else go.setAttribute('aria-description', next.step.title);
  }
}

customElements.define('cairn-path', CairnPath);

/** Says in lists of paths how far somebody has come, and where they go on. */

import type { WalkedPath } from '../../domain/walk.ts';
import { baseOfPage } from '../page-base.ts';
import { element } from '../search/dom.ts';
import { stepHref } from './links.ts';
import { progressOn, standingOn } from './standing.ts';
import { ProgressStore } from './store.ts';
import { progressKey } from './tab.ts';
import { counted, timeLeft } from './words.ts';

/** Fills every row that carries a path, now and when another tab marks something. */
export function fillRows(): void {
  const base = baseOfPage();
  const store = new ProgressStore(base);
  const fill = () => {
    const { progress } = store.read();
    for (const row of document.querySelectorAll<HTMLElement>('[data-walked]')) {
      const path = JSON.parse(row.dataset['walked'] ?? '') as WalkedPath;
      const standing = standingOn(path, progressOn(path, progress));
      if (!standing.isBegun) continue;
      const { next, isFinished, steps } = standing;
      row.replaceChildren(
        ...(isFinished || next === undefined
          ? ['Walked to its end.']
          : [
              `${counted(steps.length - standing.left, 'step')} of ${steps.length} behind you, ${timeLeft(standing)}. `,
              element('a', { href: stepHref(path, next.step) }, `Go on with step ${next.number}`),
            ]),
      );
    }
  };
  addEventListener('storage', ({ key }) => {
    if (key === null || key === progressKey(base)) fill();
  });
  fill();
}

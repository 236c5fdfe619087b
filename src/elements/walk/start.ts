/** Begins the bar on a page that is read while walking a path. */

import { baseOfPage } from '../page-base.ts';
import { dayOf } from '../page-day.ts';
import { WalkBar } from './bar.ts';
import { stepAt } from './links.ts';
import { lastMoment } from './marking.ts';
import { isBegun } from './progress.ts';
import { fetchPath } from './source.ts';
import { ProgressStore } from './store.ts';
import { addSheet } from './sheet.ts';
import { keepPathOfTab, keptPath } from './tab.ts';
import { Walker } from './walker.ts';

/** Shows the bar for the path with this id; nothing where there is no such path. */
export async function startBar(host: HTMLElement, id: string): Promise<void> {
  const path = await fetchPath(baseOfPage(), id);
  if (path === undefined) return;
  await addSheet();
  const walker = new Walker(path, baseOfPage(), dayOf(host));
  const own = walker.own();
  const step = stepAt(path, location.pathname, location.hash, own.place?.step);
  // an address that somebody has passed on shows the bar, and begins nothing
  if (isBegun(own) || keptPath() === path.id) {
    keepPathOfTab(path.id);
    if (step !== undefined) walker.visit(step);
  }
  new WalkBar(host, walker, step).show();
}

/** On the first page: offers to go on with the path that was walked last, unless it is finished. */
export async function offerToGoOn(host: HTMLElement): Promise<void> {
  const { progress } = new ProgressStore(baseOfPage()).read();
  const [last] = [...progress].filter(([, own]) => isBegun(own)).sort(([, a], [, b]) => lastMoment(b) - lastMoment(a));
  const path = last === undefined ? undefined : await fetchPath(baseOfPage(), last[0]);
  if (path === undefined) return;
  const walker = new Walker(path, baseOfPage(), dayOf(host));
  if (walker.standing().next === undefined) return;
  await addSheet();
  new WalkBar(host, walker, undefined).show();
}

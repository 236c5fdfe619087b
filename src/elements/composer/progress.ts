/** How far the handoff has come, and what of all they hold is not in it. */

import type { HandoffForm } from '../../compose/form.ts';
import { meterOf } from '../../compose/meter.ts';
import { keyOfItem, type ComposerStart, type ComposerThing } from '../../compose/start.ts';
import { part } from './rows.ts';
import { meterWords } from './words.ts';

export function showMeter(page: HTMLElement, form: HandoffForm, start: ComposerStart): void {
  const items = form.items
    .filter(({ what }) => what !== '')
    .map(({ what, to }) => ({ key: keyOfItem(what, start), hasTaker: to !== '' }));
  const { received, promised, sentence } = meterWords(meterOf(items, start.things, new Set(start.received)));
  part(page, 'received').style.width = `${received}%`;
  part(page, 'promised').style.width = `${promised}%`;
  part(page, 'meter').textContent = sentence;
}

/** The things that are not in the handoff: those that would be lost first, then those that others hold too. */
export function showMore(
  page: HTMLElement,
  form: HandoffForm,
  start: ComposerStart,
  add: (thing: ComposerThing) => void,
): void {
  const named = new Set(form.items.map(({ what }) => keyOfItem(what, start)));
  const missing = start.things.filter(({ key }) => !named.has(key));
  const list = part(page, 'more-list');
  const shown = missing.map(({ key }) => key).join(' ');
  part(page, 'more').hidden = missing.length === 0;
  if (list.dataset.shown === shown) return;
  list.dataset.shown = shown;
  const risky = missing.filter(({ isAtRisk }) => isAtRisk).length;
  part(page, 'more-summary').textContent =
    risky === 0
      ? `${missing.length} more that others hold too`
      : `${missing.length} more, ${risky} of which would be lost without you`;
  list.replaceChildren(
    ...missing.map((thing) => {
      const [line, button] = [document.createElement('li'), document.createElement('button')];
      Object.assign(button, { type: 'button', className: 'cairn-button', textContent: 'Add' });
      button.setAttribute('aria-label', `Add ${thing.title}`);
      button.addEventListener('click', () => add(thing));
      line.append(button, ` ${thing.title} `);
      return line;
    }),
  );
}

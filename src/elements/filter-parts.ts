/** The parts of the filter's page: a row to be filtered, a box to tick, a chip for what is chosen. */

import { foldText, type FilterRow } from './record-filter.ts';

/** What the filter needs to know of a row of the list. */
export function rowOf(item: HTMLElement): FilterRow {
  let text: string | undefined;
  return {
    marks: (item.dataset.f ?? '')
      .split(' ')
      .filter((mark) => mark !== '')
      .map(Number),
    title: item.querySelector('a')?.textContent ?? '',
    on: item.querySelector('time')?.dateTime ?? '',
    text: () => (text ??= foldText(item.textContent)),
  };
}

/** A box to tick in place of the link to a list of its own. */
export function boxFor(link: HTMLAnchorElement): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = link.dataset.group ?? '';
  box.value = link.dataset.value ?? '';
  const label = document.createElement('label');
  label.append(box, ...link.childNodes);
  const count = link.nextElementSibling;
  if (count !== null) label.append(count);
  link.replaceWith(label);
  return box;
}

/** A button that takes back what the box chose. */
export function chipFor(mark: number, box: HTMLInputElement | undefined): HTMLButtonElement | undefined {
  if (box === undefined) return undefined;
  const chip = document.createElement('button');
  const label = box.parentElement?.querySelector('.cairn-facet-label')?.textContent ?? box.value;
  chip.type = 'button';
  chip.className = 'cairn-chip';
  chip.value = String(mark);
  chip.dataset.part = 'chip';
  chip.textContent = label;
  chip.setAttribute('aria-label', `Remove ${box.name} ${label}`);
  return chip;
}

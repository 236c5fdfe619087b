/** How answers are narrowed: the groups with their counts, and what is chosen, each to be taken away. */

import type { FacetGroup, FacetValue } from '../../search/ask/counts.ts';
import type { Facet } from '../../search/ask/facets.ts';
import { button, element } from './dom.ts';
import { groupNames } from './words.ts';

type Toggle = (group: Facet, value: string) => void;

/** Values of a group that are shown before one asks for the rest. */
const shownAtFirst = 7;

/** The groups as sets of checkboxes. `unfolded` names those whose values are all shown, and grows as the reader asks. */
export function groupList(groups: readonly FacetGroup[], unfolded: Set<Facet>, toggle: Toggle): readonly HTMLElement[] {
  return groups.map(({ group, values }) => {
    const boxes = values.map((value) => checkbox(group, value, toggle));
    const rest = boxes.filter((_, index) => index >= shownAtFirst && values[index]?.isChosen !== true);
    const isFolded = !unfolded.has(group) && rest.length > 1;
    for (const box of rest) box.hidden = isFolded;
    const set = element('fieldset', { class: 'cairn-group' }, element('legend', {}, groupNames[group]), ...boxes);
    if (isFolded) {
      const more = button({ class: 'cairn-text-button' }, unfold, `${rest.length} more`);
      more.setAttribute('aria-label', `${rest.length} more under ${groupNames[group]}`);
      set.append(more);
      function unfold() {
        unfolded.add(group);
        for (const box of rest) box.hidden = false;
        more.remove();
        rest[0]?.querySelector('input')?.focus();
      }
    }
    return set;
  });
}

/** What is chosen, as buttons that take it away. */
export function chosenList(groups: readonly FacetGroup[], toggle: Toggle): readonly HTMLElement[] {
  return groups.flatMap(({ group, values }) =>
    values
      .filter(({ isChosen }) => isChosen)
      .map(({ value, name }) =>
        button(
          { class: 'cairn-chosen', 'aria-label': `Remove ${groupNames[group].toLowerCase()} ${name}` },
          () => toggle(group, value),
          `${groupNames[group]}: ${name}`,
        ),
      ),
  );
}

function checkbox(group: Facet, { value, name, count, isChosen }: FacetValue, toggle: Toggle): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', name: group, value });
  box.checked = isChosen;
  box.addEventListener('change', () => toggle(group, value));
  const number = element('span', { class: 'cairn-count' }, count.toLocaleString('en-GB'));
  return element('label', { class: 'cairn-choice' }, box, element('span', {}, name), number);
}

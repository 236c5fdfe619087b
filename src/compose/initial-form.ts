/** The form that somebody finds who has written nothing here yet. */

import { partsOf } from './sections.ts';
import type { FormItem, HandoffForm } from './form.ts';
import { handoffBody } from './handoff-body.ts';
import { readForm } from './read-form.ts';
import { keyOfItem, type ComposerStart, type ComposerThing } from './start.ts';

/** What the file says; then what it does not name although it would be lost, and the usual headings. */
export function initialForm(start: ComposerStart): HandoffForm {
  const form = readForm(start.text);
  const named = new Set(form.items.map(({ what }) => keyOfItem(what, start)));
  const missing = start.things.filter(({ key, isAtRisk }) => isAtRisk && !named.has(key));
  const headings = new Set(form.sections.map(({ heading }) => heading));
  const usual = partsOf(handoffBody).filter(({ heading }) => !headings.has(heading));
  return {
    ...form,
    items: [...form.items, ...missing.map((thing) => itemFrom(thing))],
    sections: [...form.sections, ...usual.map(({ heading }) => ({ heading, text: '' }))],
  };
}

/** An item as the command drafts it: with the first who is suggested, and what its entry does not say as questions. */
export function itemFrom({ key, what, suggestions, questions }: ComposerThing): FormItem {
  return { key: `thing-${key}`, what, to: suggestions[0]?.person ?? '', note: '', questions };
}

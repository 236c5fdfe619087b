/** The end of a path: kind words, what to look at again, and the file that tells the wiki. */

import { element } from '../search/dom.ts';
import { stepHref } from './links.ts';
import { partOf } from './part-of.ts';
import { saveAs } from '../save-as.ts';
import type { Standing } from './standing.ts';
import { finishedOn, teachBackName, teachBackText } from './teach-back.ts';
import type { Walker } from './walker.ts';
import { counted } from './words.ts';

/** Shown as long as nothing is left. */
export function showEnd(root: HTMLElement, walker: Walker, standing: Standing): void {
  const { isFinished, done, skipped, steps } = standing;
  partOf(root, 'end', HTMLElement).hidden = !isFinished;
  partOf(root, 'end-words', HTMLElement).textContent =
    skipped === 0
      ? `All ${steps.length} steps are done. Well walked. When one of them changes, this page will say so.`
      : `${counted(done, 'step')} done, ${skipped} skipped. What you skipped stays here, should you want it after all.`;
  const again = steps.filter(({ knew }) => knew === false);
  const list = partOf(root, 'again', HTMLElement);
  list.hidden = again.length === 0;
  list
    .querySelector('ul')
    ?.replaceChildren(
      ...again.map(({ step }) => element('li', {}, element('a', { href: stepHref(walker.path, step) }, step.title))),
    );
}

export function wireTeachBack(root: HTMLElement, walker: Walker): void {
  const form = partOf(root, 'teach-back', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    const by = String(fields.get('by') ?? '').trim();
    const standing = walker.standing();
    const on = finishedOn(standing);
    const saved = partOf(root, 'saved', HTMLElement);
    if (on === undefined) saved.textContent = 'Every step was skipped, so there is nothing to tell yet.';
    else {
      const name = teachBackName(walker.path.id, by, on);
      saveAs(name, teachBackText(walker.path.id, standing, { by, note: String(fields.get('note') ?? '') }, on));
      saved.textContent = `Saved as ${name}.`;
    }
  });
  for (const button of form.querySelectorAll('button')) button.disabled = false;
}

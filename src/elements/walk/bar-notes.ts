/** The second line of the bar: what has become of the step, what has changed, how much is left. */

import type { Standing, StepStanding } from './standing.ts';
import type { Trouble } from './store.ts';
import { changedInWords, stateInWords, timeLeft, troubleInWords } from './words.ts';

/** Parted by dots. `isAway`: the page is none of the path's, and `here` is where to go on. */
export function notesOn(all: Standing, here: StepStanding, isAway: boolean, trouble: Trouble | undefined): string {
  const { step, changed } = here;
  const isReplaced = !isAway && step.replaced !== undefined;
  return [
    isAway ? step.title : '',
    stateInWords(here),
    changed.length > 0 ? changedInWords(here) : '',
    isReplaced ? `The path names “${step.replaced?.title}”; what holds now is “${step.title}”` : '',
    all.isFinished ? 'Nothing left' : timeLeft(all),
    trouble === undefined ? '' : troubleInWords(trouble),
  ]
    .filter((note) => note !== '')
    .join(' · ');
}

/** In which words is a reader told where they stand? */

import { dayInWords } from '../../domain/date.ts';
import { readerDay } from '../reader-day.ts';
import type { Standing, StepStanding } from './standing.ts';
import type { Trouble } from './store.ts';

/** `3 of 12 steps done, 1 skipped; about 48 minutes left.` */
export function standingInWords(standing: Standing, finishedAt?: number): string {
  const { steps, done, skipped, isBegun, isFinished, wasFinished } = standing;
  const past =
    skipped === 0
      ? `${done} of ${steps.length} steps done`
      : `${done} of ${steps.length} steps done, ${skipped} skipped`;
  if (isFinished) return skipped === 0 ? `All ${steps.length} steps done.` : `${past}. Nothing is left.`;
  if (wasFinished) {
    const added = steps.filter(({ isAdded, state }) => isAdded && state === 'open').length;
    const since =
      finishedAt === undefined
        ? 'You have finished this path before'
        : `You finished this path on ${dayInWords(readerDay(new Date(finishedAt)))}`;
    return `${since}. Since then ${counted(added, 'step has', 'steps have')} been added.`;
  }
  if (!isBegun) return 'Nothing is marked yet. What you mark stays in this browser.';
  return `${past}; ${timeLeft(standing)}.`;
}

/** `about 48 minutes left`, `4 steps left` where no time is known. */
export function timeLeft({ left, minutesLeft }: Standing): string {
  if (minutesLeft === 0) return `${counted(left, 'step')} left`;
  const [hours, minutes] = [Math.floor(minutesLeft / 60), minutesLeft % 60];
  if (hours === 0) return `about ${counted(minutes, 'minute')} left`;
  return `about ${counted(hours, 'hour')}${minutes === 0 ? '' : ` ${minutes} min`} left`;
}

/** What has become of a step: `done on 12 June 2026`, `skipped: I wrote it`. */
export function stateInWords({ state, on, reason }: StepStanding): string {
  const day = on === undefined ? '' : ` on ${dayInWords(on)}`;
  if (state === 'done') return `Done${day}`;
  if (state === 'skipped') return `Skipped${day}${reason === undefined ? '' : `: ${reason}`}`;
  return '';
}

/** `Changed since you read it: the decision and the options` */
export function changedInWords({ changed }: StepStanding): string {
  return `Changed since you read it: ${namesInWords(changed)}`;
}

/** Why what is marked will not last, and what can be done. */
export function troubleInWords(trouble: Trouble): string {
  const lasts = 'What you mark now lasts until you leave this page: take it along as a link or as a file.';
  switch (trouble) {
    case 'forbidden':
      return `This browser keeps nothing for this site. ${lasts}`;
    case 'full':
      return `This browser has no room left for this site. ${lasts}`;
    case 'newer':
      return `The progress that is kept here was written by a newer version of this wiki, and is left as it is. ${lasts}`;
    case 'unreadable':
      return `The progress that is kept here cannot be read, and is left as it is. ${lasts}`;
  }
}

/** After a question: there is no score. */
export function kindWords(knew: boolean): string {
  return knew
    ? 'Good. Tell it to somebody some day; that is how it stays.'
    : 'That is what the question is for. The step stays on your list of what to look at again.';
}

/** `the decision and the options`; labels of parts as they are read within a sentence. */
export function namesInWords(names: readonly string[]): string {
  const known: Readonly<Record<string, string>> = {
    decision: 'the decision',
    status: 'whether it holds',
    options: 'the options',
    definition: 'what it means',
    value: 'its value',
    about: 'what it is',
    owner: 'who owns it',
    items: 'what is handed over',
    steps: 'its steps',
  };
  const told = names.map((name) => known[name] ?? name);
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}

/** `1 step`, `3 steps`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What do the things do that somebody can do on a path? Each gives the progress after it; nothing is changed in place. */

import { later, notBegun } from './progress.ts';
import type { Answer, Finish, Moment, PathProgress, Place, Progress, StepMark } from './progress.ts';

/** A mark without its time, which `markStep` finds. */
export type NewMark = Omit<StepMark, 'at'>;

/**
 * A moment that counts as later than what it replaces, also where the clock has been put back since, or the other
 * machine's runs ahead.
 */
export function laterThan(replaced: { readonly at: Moment } | undefined, now: Moment): Moment {
  return Math.max(now, (replaced?.at ?? 0) + 1);
}

/** Marks a step as done, skipped, or open again. */
export function markStep(path: PathProgress, step: string, mark: NewMark, now: Moment): PathProgress {
  const made = { ...mark, at: momentFor(path, path.steps.get(step), now) };
  return { ...path, steps: new Map([...path.steps, [step, made]]) };
}

/** Keeps what somebody says of themselves after a question. */
export function answer(path: PathProgress, step: string, knew: boolean, now: Moment): PathProgress {
  const made: Answer = { knew, at: momentFor(path, path.answers.get(step), now) };
  return { ...path, answers: new Map([...path.answers, [step, made]]) };
}

/** Keeps where somebody is reading. */
export function visit(path: PathProgress, step: string, now: Moment): PathProgress {
  const place: Place = { step, at: momentFor(path, path.place, now) };
  return { ...path, place };
}

/** Keeps that all steps that there are have been done or skipped. */
export function finish(path: PathProgress, revision: string, steps: readonly string[], now: Moment): PathProgress {
  const made: Finish = { revision, steps, at: momentFor(path, path.finish, now) };
  return { ...path, finish: made };
}

/** Forgets all that was marked on the path so far, here and wherever this is merged. */
export function forget(path: PathProgress, now: Moment): PathProgress {
  return { ...notBegun, cleared: laterThan({ at: lastMoment(path) - 1 }, now) };
}

/**
 * What takes a path back to how it was `before`, for good: all that is there now is forgotten, and what was there is
 * written anew, so that it also counts where the present state has been merged meanwhile.
 */
export function revert(before: PathProgress, present: PathProgress, now: Moment): PathProgress {
  const { cleared } = forget(present, now);
  return { ...revive(before, cleared), cleared };
}

/**
 * Progress that somebody brings on purpose, so that it also counts where it was made before all was forgotten at
 * `cleared`: a saved file or a link is what people look for after a slip.
 */
export function revive(brought: PathProgress, cleared: Moment): PathProgress {
  const renew = <Made extends { readonly at: Moment }>(made: Made) => ({ ...made, at: Math.max(made.at, cleared + 1) });
  const renewAll = <Made extends { readonly at: Moment }>(made: ReadonlyMap<string, Made>) =>
    new Map([...made].map(([key, value]) => [key, renew(value)]));
  return {
    cleared: brought.cleared,
    steps: renewAll(brought.steps),
    answers: renewAll(brought.answers),
    ...(brought.place === undefined ? {} : { place: renew(brought.place) }),
    ...(brought.finish === undefined ? {} : { finish: renew(brought.finish) }),
  };
}

/** With another state of one path. */
export function withPath(progress: Progress, id: string, path: PathProgress): Progress {
  return new Map([...progress, [id, path]]);
}

/** When the last mark was made; 0 where there is none. */
export function lastMoment({ cleared, steps, answers, place, finish }: PathProgress): Moment {
  const made = [...steps.values(), ...answers.values(), place, finish].map((each) => each?.at ?? 0);
  return made.reduce((last, at) => Math.max(last, at), cleared);
}

function momentFor({ cleared }: PathProgress, replaced: { readonly at: Moment } | undefined, now: Moment): Moment {
  return laterThan(later(replaced, { at: cleared }), now);
}

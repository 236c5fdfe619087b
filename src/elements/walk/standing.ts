/** Where does somebody stand on a path as it is today: what is done, what is left, what has changed since they read it? */

import type { IsoDate } from '../../domain/date.ts';
import type { WalkedPath, WalkedStep } from '../../domain/walk.ts';
import {
  later,
  mergePaths,
  notBegun,
  type Answer,
  type PathProgress,
  type Progress,
  type StepMark,
} from './progress.ts';

export interface StepStanding {
  readonly step: WalkedStep;
  /** From 1. */
  readonly number: number;
  readonly state: StepMark['state'];
  readonly on?: IsoDate | undefined;
  readonly reason?: string | undefined;
  /** What they said of themselves after its question. */
  readonly knew?: boolean | undefined;
  /** The names of the parts that are not as they were when it was done. */
  readonly changed: readonly string[];
  /** The digests of what was read, by the name of the part. */
  readonly read: Readonly<Record<string, string>>;
  /** It was not there when the path was finished. */
  readonly isAdded: boolean;
}

export interface Standing {
  readonly isBegun: boolean;
  /** Every step that there is today is done or skipped. */
  readonly isFinished: boolean;
  /** It was finished once, whatever has been added since. */
  readonly wasFinished: boolean;
  readonly steps: readonly StepStanding[];
  readonly done: number;
  readonly skipped: number;
  readonly left: number;
  /** Of the steps that are left, as far as their time is known. */
  readonly minutesLeft: number;
  /** Where to go on; none at the end. */
  readonly next?: StepStanding | undefined;
}

/** What is kept of the path under its id and its older ids, with every mark under the present id of its step. */
export function progressOn(path: WalkedPath, progress: Progress): PathProgress {
  const kept = [path.id, ...path.aliases].flatMap((id) => progress.get(id) ?? []);
  return settled(path, kept.reduce(mergePaths, notBegun));
}

/** Where `own` (see `progressOn`) stands. */
export function standingOn(path: WalkedPath, own: PathProgress): Standing {
  const finished = own.finish === undefined ? undefined : new Set(own.finish.steps);
  const steps = path.steps.map((step, index) => stepStanding(step, index + 1, own, finished));
  const open = steps.filter(({ state }) => state === 'open');
  const isFinished = steps.length > 0 && open.length === 0;
  return {
    isBegun: own.place !== undefined || open.length < steps.length,
    isFinished,
    wasFinished: finished !== undefined && steps.every(({ state, isAdded }) => state !== 'open' || isAdded),
    steps,
    done: steps.filter(({ state }) => state === 'done').length,
    skipped: steps.filter(({ state }) => state === 'skipped').length,
    left: open.length,
    minutesLeft: open.reduce((sum, { step }) => sum + (step.minutes ?? 0), 0),
    next: nextOf(steps, own),
  };
}

/** What is to be read next: where they stopped, else the next open step after it, else the first one. */
function nextOf(steps: readonly StepStanding[], { place }: PathProgress): StepStanding | undefined {
  const stopped = steps.findIndex(({ step }) => step.id === place?.step);
  return (
    steps.find(({ state }, index) => index >= stopped && state === 'open') ??
    steps.find(({ state }) => state === 'open')
  );
}

function stepStanding(
  step: WalkedStep,
  number: number,
  own: PathProgress,
  finished: ReadonlySet<string> | undefined,
): StepStanding {
  const { state = 'open', on, reason, digests } = own.steps.get(step.id) ?? {};
  return {
    step,
    number,
    state,
    on,
    reason,
    knew: own.answers.get(step.id)?.knew,
    changed: state === 'done' && digests !== undefined ? differing(digests, step.digests) : [],
    read: digests ?? {},
    isAdded: finished !== undefined && !finished.has(step.id),
  };
}

/** The names whose digests differ, or that only one of the two has. */
function differing(read: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(read)])].filter((name) => read[name] !== now[name]);
}

function settled({ steps: known }: WalkedPath, own: PathProgress): PathProgress {
  const ids = new Set(known.map(({ id }) => id));
  const renamed = new Map(known.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
  // a step that is there under this very name is meant before one that had it once
  const nameOf = (key: string) => (ids.has(key) ? key : (renamed.get(key) ?? key));
  const { place, finish } = own;
  return {
    ...own,
    steps: under<StepMark>(nameOf, own.steps),
    answers: under<Answer>(nameOf, own.answers),
    ...(place === undefined ? {} : { place: { ...place, step: nameOf(place.step) } }),
    ...(finish === undefined ? {} : { finish: { ...finish, steps: [...new Set(finish.steps.map(nameOf))] } }),
  };
}

function under<Made extends StepMark | Answer>(
  nameOf: (key: string) => string,
  made: ReadonlyMap<string, Made>,
): ReadonlyMap<string, Made> {
  const named = new Map<string, Made>();
  for (const [key, value] of made) named.set(nameOf(key), later(named.get(nameOf(key)), value) ?? value);
  return named;
}

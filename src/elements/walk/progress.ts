/**
 * How far has somebody come on the paths, and what is true when two tabs or two machines each know a part of it?
 *
 * Every mark carries the time when it was made, and of two marks for one thing the later one counts. So merging is
 * commutative, associative and idempotent: it does not matter who merges what with whom, and how often.
 */

import type { IsoDate } from '../../domain/date.ts';

/** Milliseconds since 1970 by the clock of whoever wrote; made later than what it replaces by `laterThan`. */
export type Moment = number;

/** What became of a step. `open` is what remains when a mark is taken back. */
export interface StepMark {
  readonly at: Moment;
  readonly state: 'done' | 'skipped' | 'open';
  /** The day where the reader was. */
  readonly on?: IsoDate | undefined;
  /** Why it was skipped, in the reader's words. */
  readonly reason?: string | undefined;
  /** Of what was read: the digest of each part that matters, by its name. */
  readonly digests?: Readonly<Record<string, string>> | undefined;
}

/** What readers say of themselves after a question. */
export interface Answer {
  readonly at: Moment;
  readonly knew: boolean;
}

/** Where they were last. */
export interface Place {
  readonly at: Moment;
  readonly step: string;
}

/** All steps were done or skipped; which ones there were, so that what is added later can be told. */
export interface Finish {
  readonly at: Moment;
  readonly revision: string;
  readonly steps: readonly string[];
}

export interface PathProgress {
  /** Everything up to here was forgotten on purpose; 0 where nothing was. */
  readonly cleared: Moment;
  /** By the key of the step when it was marked; a step may have been renamed since. */
  readonly steps: ReadonlyMap<string, StepMark>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly place?: Place | undefined;
  readonly finish?: Finish | undefined;
}

/** By the id of the path when it was walked; a path may have been renamed since. */
export type Progress = ReadonlyMap<string, PathProgress>;

export const noProgress: Progress = new Map();
export const notBegun: PathProgress = { cleared: 0, steps: new Map(), answers: new Map() };

export function mergeProgress(a: Progress, b: Progress): Progress {
  return mergeMaps(a, b, mergePaths);
}

export function mergePaths(a: PathProgress, b: PathProgress): PathProgress {
  const cleared = Math.max(a.cleared, b.cleared);
  const place = afterwards(cleared, later(a.place, b.place));
  const finish = afterwards(cleared, later(a.finish, b.finish));
  return {
    cleared,
    steps: keepAfter(
      cleared,
      mergeMaps(a.steps, b.steps, (x, y) => later(x, y) ?? x),
    ),
    answers: keepAfter(
      cleared,
      mergeMaps(a.answers, b.answers, (x, y) => later(x, y) ?? x),
    ),
    ...(place === undefined ? {} : { place }),
    ...(finish === undefined ? {} : { finish }),
  };
}

/** The later of two; where both were made in one moment, the same one whatever the order in which they are given. */
export function later<Made extends { readonly at: Moment }>(
  a: Made | undefined,
  b: Made | undefined,
): Made | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return spell(a) >= spell(b) ? a : b;
}

/** Whether anybody has ever begun the path, and not forgotten it since. */
export function isBegun({ steps, place }: PathProgress): boolean {
  return place !== undefined || [...steps.values()].some(({ state }) => state !== 'open');
}

/** One text for what means the same, whatever the order in which its properties were written. */
function spell(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function mergeMaps<Value>(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
  merge: (x: Value, y: Value) => Value,
): ReadonlyMap<string, Value> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const own = merged.get(key);
    merged.set(key, own === undefined ? value : merge(own, value));
  }
  return merged;
}

function keepAfter<Made extends { readonly at: Moment }>(
  cleared: Moment,
  made: ReadonlyMap<string, Made>,
): ReadonlyMap<string, Made> {
  return new Map([...made].filter(([, { at }]) => at > cleared));
}

function afterwards<Made extends { readonly at: Moment }>(cleared: Moment, made: Made | undefined): Made | undefined {
  return made !== undefined && made.at > cleared ? made : undefined;
}

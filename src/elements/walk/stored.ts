/**
 * How is progress written down? One form for the browser's storage, for a file and for a link; read with suspicion,
 * since anybody may have written it.
 */

import {
  array,
  boolean,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  string,
  tuple,
  type InferOutput,
} from 'valibot';
import { parseIsoDate } from '../../domain/date.ts';
import { mergePaths, notBegun, type PathProgress, type Progress } from './progress.ts';

/** The version that is written. A higher one was written by a newer Cairn. */
export const version = 1;

/** What a text turned out to be. */
export type Read =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Written by a newer Cairn: nothing to be done with it here. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable' };

const moment = pipe(number(), integer(), minValue(0), maxValue(8.64e15));
const key = pipe(string(), maxLength(2000));
const words = pipe(string(), maxLength(2000));
const mark = object({
  at: moment,
  state: picklist(['done', 'skipped', 'open']),
  on: optional(pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/))),
  reason: optional(words),
  digests: optional(record(pipe(string(), maxLength(40)), pipe(string(), maxLength(80)))),
});
const path = object({
  cleared: optional(moment, 0),
  steps: optional(array(tuple([key, mark])), []),
  answers: optional(array(tuple([key, object({ at: moment, knew: boolean() })])), []),
  place: optional(object({ at: moment, step: key })),
  finish: optional(object({ at: moment, revision: pipe(string(), maxLength(80)), steps: array(key) })),
});
const shape = object({ version: literal(version), paths: array(tuple([key, path])) });
const versioned = object({ version: pipe(number(), integer(), minValue(version + 1)) });

/** As text; only what is there is written. */
export function writeProgress(progress: Progress): string {
  const paths = [...progress].map(([id, { cleared, steps, answers, place, finish }]) => [
    id,
    {
      ...(cleared === 0 ? {} : { cleared }),
      steps: [...steps],
      ...(answers.size === 0 ? {} : { answers: [...answers] }),
      place,
      finish,
    },
  ]);
  return JSON.stringify({ version, paths });
}

/** What the text holds; never throws. */
export function readProgress(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'unreadable' };
  }
  const read = safeParse(shape, value);
  if (read.success)
    return { kind: 'progress', progress: new Map(read.output.paths.map(([id, own]) => [id, toPath(own)])) };
  const newer = safeParse(versioned, value);
  return newer.success ? { kind: 'newer', version: newer.output.version } : { kind: 'unreadable' };
}

function toPath({ cleared, steps, answers, place, finish }: InferOutput<typeof path>): PathProgress {
  const marks = steps.map(([id, { on, ...rest }]) => {
    const day = on === undefined ? undefined : parseIsoDate(on);
    return [id, { ...rest, ...(day === undefined ? {} : { on: day }) }] as const;
  });
  // merged with nothing, so that what was forgotten is not in it
  return mergePaths(notBegun, {
    cleared,
    steps: new Map(marks),
    answers: new Map(answers),
    ...(place === undefined ? {} : { place }),
    ...(finish === undefined ? {} : { finish }),
  });
}

/** A step of a path as it is shown: where it leads and whether that still holds, why, and how long it takes. */

import { bodyOf, findAny, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Step } from '../domain/path.ts';
import { linkTo, type LinkView } from './link.ts';

export interface StepView {
  readonly target: StepTarget;
  readonly why?: string | undefined;
  /** How long it takes, where that is known; `isMeasured` when it comes from the length of the text. */
  readonly time?: { readonly minutes: number; readonly isMeasured: boolean } | undefined;
  readonly check?: { readonly question: string; readonly answer: string } | undefined;
}

export type StepTarget =
  | { readonly kind: 'entry'; readonly link: LinkView }
  /** Outside of the wiki. */
  | { readonly kind: 'address'; readonly href: string; readonly label: string }
  /** A name that leads nowhere. */
  | { readonly kind: 'missing'; readonly label: string };

/** Words that somebody reads in a minute when the text has figures in it. */
const wordsPerMinute = 200;

export function stepView(corpus: Corpus, step: Step, today: IsoDate): StepView {
  const { ref, why, check } = step;
  return { target: targetOf(corpus, ref, today), why, time: timeOf(corpus, step), check };
}

/** Minutes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

function targetOf(corpus: Corpus, ref: string, today: IsoDate): StepTarget {
  if (/^https?:\/\//i.test(ref)) {
    return { kind: 'address', href: ref, label: ref.replace(/^https?:\/\//i, '').replace(/[/#?]*$/, '') };
  }
  const entry = findAny(corpus, ref);
  return entry === undefined ? { kind: 'missing', label: ref } : { kind: 'entry', link: linkTo(corpus, entry, today) };
}

function timeOf(corpus: Corpus, { ref, minutes }: Step): StepView['time'] {
  if (minutes !== undefined) return { minutes, isMeasured: false };
  const entry = findAny(corpus, ref);
  const body = entry === undefined ? undefined : bodyOf(entry);
  return body === undefined ? undefined : { minutes: readingMinutes(body.words), isMeasured: true };
}

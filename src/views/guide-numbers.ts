/** The numbers that this wiki computes with, for the page that explains them. */

import type { Corpus } from '../domain/corpus.ts';
import { fadeDays } from '../domain/ownership.ts';
import type { Weights } from '../domain/wiki.ts';

export interface NumbersPage {
  readonly weights: readonly WeightView[];
  readonly holderFloor: string;
  readonly fadeDays: number;
  /** What is left of an event after so long. */
  readonly fading: readonly { readonly after: string; readonly left: string }[];
  readonly reviewEvery?: number | undefined;
  readonly reviewNotice: number;
}

export interface WeightView {
  readonly event: string;
  readonly weight: string;
  /** Whether the event has a day, from which on it fades. */
  readonly fades: boolean;
}

const events: readonly (readonly [keyof Weights, string, boolean])[] = [
  ['decider', 'decided the record', true],
  ['steward', 'answers for it: its steward, its owner, or in the team that is', false],
  ['expert', 'is named as an expert of the system', false],
  ['received', 'received it in a handoff', true],
  ['verified', 'verified the record', true],
  ['consulted', 'was consulted on the record', true],
  ['reviewed', 'reviewed it', true],
  ['pathFinished', 'finished a path that leads to it', true],
];

const spans: readonly (readonly [string, number])[] = [
  ['half a year', 183],
  ['a year', 365],
  ['two years', 730],
];

export function numbersPage({ wiki }: Corpus): NumbersPage {
  return {
    weights: events.map(([kind, event, fades]) => ({ event, weight: String(wiki.weights[kind]), fades })),
    holderFloor: String(wiki.holderFloor),
    fadeDays,
    fading: spans.map(([after, days]) => ({ after, left: `${Math.round(100 * Math.exp(-days / fadeDays))} %` })),
    reviewEvery: wiki.reviewEvery,
    reviewNotice: wiki.reviewNotice,
  };
}

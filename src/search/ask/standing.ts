/** What does a document count for by what it is, whatever the question? */

import type { Card } from './catalogue.ts';

/** A wiki is asked for decisions first; its other entries answer where their names or words fit better. */
const otherKinds = 0.85;
/** What holds stands before what held, unless the words fit the old one far better. */
const standing: Readonly<Record<string, number>> = {
  proposed: 0.95,
  unstated: 0.95,
  superseded: 0.82,
  deprecated: 0.82,
  rejected: 0.85,
};

/** A term, system or person is asked for by name where the name is most of the question, and not where it is one word of many. */
export function askedShare({ kind }: Card, title: number, asked: number): number {
  return isDecision(kind) || asked === 0 ? 1 : Math.min(1, title / asked);
}

/** A definition of one line is not denser than a record, it says less: only records gain by being short. */
export function lengthOf({ kind }: Card, words: number, mean: number): number {
  return isDecision(kind) ? words : Math.max(words, mean);
}

export function standingOf({ kind, state }: Card): number {
  return isDecision(kind) ? (standing[state ?? ''] ?? 1) : otherKinds;
}

function isDecision(kind: string): boolean {
  return kind === 'record' || kind === 'option';
}

/** Does a figure follow from the arithmetic that stands beside it? */

import { findEntry, type Corpus } from './corpus.ts';
import type { IsoDate } from './date.ts';
import { evaluate } from './expression.ts';
import { currentValue } from './fact.ts';
import { parseFigure, roundsTo, writtenLike } from './figure.ts';
import { didYouMean } from './nearest.ts';
import type { Evidence } from './record.ts';

/** Arithmetic held against the value that it stands beside. */
export type CheckedArithmetic =
  /** `expected` is what the arithmetic gives at the digits that `received`, the value as written, shows. */
  | { readonly state: 'agrees' | 'differs'; readonly expected: string; readonly received: string }
  /** There is no value to hold it against. */
  | { readonly state: 'alone'; readonly result: number }
  /** `problem` goes on from "it cannot be checked: ". */
  | { readonly state: 'unreadable'; readonly problem: string; readonly hint?: string | undefined };

/**
 * Holds the arithmetic of a piece of evidence against its value: it must round to the last digit shown
 * (see figure.ts). Facts count with their newest value up to today. `undefined` where there is no arithmetic.
 */
export function checkArithmetic(corpus: Corpus, evidence: Evidence, today: IsoDate): CheckedArithmetic | undefined {
  const { expr, value } = evidence;
  if (expr === undefined) return undefined;
  const result = evaluate(expr, (id) => {
    const fact = findEntry(corpus, 'fact', id);
    return fact === undefined ? undefined : currentValue(fact, today).value;
  });
  if ('problem' in result) return { state: 'unreadable', ...result };
  if ('unknownFact' in result) {
    const { unknownFact: id } = result;
    const hint = didYouMean(id, corpus.entries.fact.keys()) ?? `Write \`facts/${id}.yaml\`, or the number itself.`;
    return { state: 'unreadable', problem: `there is no fact \`${id}\``, hint };
  }
  if (value === undefined) return { state: 'alone', result: result.value };
  const figure = parseFigure(value);
  if (figure === undefined) {
    const gives = Number(result.value.toPrecision(6));
    return {
      state: 'unreadable',
      problem: `\`${value}\` is not a single number`,
      hint: `Write the number alone in \`value\` and its unit in \`unit\`; the arithmetic gives \`${gives}\`.`,
    };
  }
  const state = roundsTo(result.value, figure) ? 'agrees' : 'differs';
  return { state, expected: writtenLike(result.value, figure), received: value };
}

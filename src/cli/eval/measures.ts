/** How good is an order of answers? */

/** Answers are looked at down to this one. */
export const depth = 10;

export interface Measures {
  readonly 'success@1': number;
  readonly 'success@5': number;
  readonly 'MRR@10': number;
  readonly 'nDCG@10': number;
  /** The share of questions without any answer. */
  readonly none: number;
}

/** For each question whether the answers, best first, are right; `right` counts the right ones there are. */
export interface Judged {
  readonly isRight: readonly boolean[];
  readonly right: number;
}

/**
 * Means over all questions. nDCG with gains of 0 and 1 (Järvelin, Kekäläinen: Cumulated gain-based evaluation of IR
 * techniques, TOIS 2002); MRR is the mean of 1 / the place of the first right answer.
 */
export function measuresOf(judged: readonly Judged[]): Measures {
  const mean = (value: (one: Judged) => number) =>
    judged.reduce((sum, one) => sum + value(one), 0) / Math.max(1, judged.length);
  const first = ({ isRight }: Judged) => isRight.slice(0, depth).indexOf(true);
  return {
    'success@1': mean((one) => (first(one) === 0 ? 1 : 0)),
    'success@5': mean((one) => (first(one) >= 0 && first(one) < 5 ? 1 : 0)),
    'MRR@10': mean((one) => (first(one) < 0 ? 0 : 1 / (first(one) + 1))),
    'nDCG@10': mean(({ isRight, right }) => {
      const gained = isRight.slice(0, depth).reduce((sum, is, index) => sum + (is ? discount(index) : 0), 0);
      const most = Array.from({ length: Math.min(depth, right) }, (_, index) => discount(index));
      return gained / most.reduce((sum, gain) => sum + gain, 0);
    }),
    none: mean(({ isRight }) => (isRight.length === 0 ? 1 : 0)),
  };
}

function discount(index: number): number {
  return 1 / Math.log2(index + 2);
}

/** The value below which the given share of the values lie; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

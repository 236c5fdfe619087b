import { checkArithmetic } from '../domain/arithmetic.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** The arithmetic of a piece of evidence can be read, and rounds to the digits of the value beside it. */
export function wrongArithmetic(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) =>
    record.evidence.flatMap((evidence, index) => {
      const checked = checkArithmetic(corpus, evidence, today);
      if (checked?.state === 'unreadable') {
        const message = `\`${evidence.expr}\` cannot be checked: ${checked.problem}.`;
        return issue('wrong-arithmetic', placeOf(record, ['evidence', index, 'expr']), message, checked.hint);
      }
      if (checked?.state !== 'differs') return [];
      return issue(
        'wrong-arithmetic',
        placeOf(record, ['evidence', index, 'value']),
        `\`${evidence.expr}\` gives \`${checked.expected}\`, but the value beside it is \`${checked.received}\`.`,
        `Write \`value: ${checked.expected}\`, or mend the expression.`,
      );
    }),
  );
}

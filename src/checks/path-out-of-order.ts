import type { Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { entryOfStep } from '../domain/path.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { basesOf } from '../domain/rests-on.ts';

/**
 * No step of a path leads to a record that rests on one to which only a later step leads. Records that rest on each
 * other in a circle have no order.
 */
export function pathOutOfOrder(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.path.values()].flatMap((path) => {
    const firstSteps = new Map<DecisionRecord, number>();
    path.steps.forEach(({ ref }, index) => {
      const entry = entryOfStep(corpus, ref);
      if (entry?.kind === 'record' && !firstSteps.has(entry)) firstSteps.set(entry, index);
    });
    return [...firstSteps].flatMap(([record, index]): Issue | [] => {
      const later = [...basesOf(corpus, record)]
        .flatMap((base) => ({ base, at: firstSteps.get(base) ?? -1 }))
        .filter(({ base, at }) => at > index && !basesOf(corpus, base).has(record))
        .sort((a, b) => a.at - b.at)
        .at(-1);
      if (later === undefined) return [];
      return issue(
        'path-out-of-order',
        placeOf(path, ['steps', index, 'ref']),
        `Step ${index + 1} leads to \`${record.id}\`, which rests on \`${later.base.id}\` in step ${later.at + 1}.`,
        `Move this step behind step ${later.at + 1}, or that one before this.`,
      );
    });
  });
}

import type { Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { timeOfStep } from '../domain/reading-time.ts';

/** Minutes that somebody new can spend on one thing before they need to stop. */
const mostMinutes = 30;

/** No step of a path takes longer than half an hour. */
export function longStep(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.path.values()].flatMap((path) =>
    path.steps.flatMap((step, index): Issue | [] => {
      const time = timeOfStep(corpus, step);
      if (time === undefined || time.minutes <= mostMinutes) return [];
      const takes = time.isMeasured ? 'takes about' : 'takes';
      return issue(
        'long-step',
        placeOf(path, ['steps', index, time.isMeasured ? 'ref' : 'minutes']),
        `Step ${index + 1} ${takes} ${time.minutes} minutes, and people stop in the middle of more than ${mostMinutes}.`,
        time.isMeasured
          ? 'Lead to a part of it and say in `minutes` how long that takes, or split what it leads to.'
          : 'Split it into steps that each end with something understood.',
      );
    }),
  );
}

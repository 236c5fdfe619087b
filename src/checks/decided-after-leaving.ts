import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** Nobody decides after their last day. */
export function decidedAfterLeaving(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) =>
    record.deciders.flatMap((name, index) => {
      const person = findEntry(corpus, 'person', name);
      const { date } = record;
      if (person?.left === undefined || date === undefined || date <= person.left) return [];
      return issue(
        'decided-after-leaving',
        placeOf(record, ['deciders', index]),
        `\`deciders[${index}]\` names \`${name}\`, whose last day was ${person.left}, but the decision is of ${date}.`,
        `Mend \`date\` here, or \`left\` in \`${person.file}\`.`,
      );
    }),
  );
}

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** A record supersedes only what may have held: a rejected record never did. */
export function supersedesRejected(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) =>
    record.supersedes.flatMap((name, index) => {
      const target = findEntry(corpus, 'record', name);
      if (target?.status !== 'rejected') return [];
      return issue(
        'supersedes-rejected',
        placeOf(record, ['supersedes', index]),
        `\`supersedes[${index}]\` names \`${name}\`, which was rejected and so was never in force.`,
        `Name it in \`relates-to\` instead, or mend the status in \`${target.file}\`.`,
      );
    }),
  );
}

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { itemKey } from '../domain/receiving.ts';

/** Whoever received an item has answered its questions. */
export function unansweredQuestion(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.receipt.values()].flatMap((receipt) => {
    const handoff = findEntry(corpus, 'handoff', receipt.handoff);
    return receipt.items.flatMap(({ what, answers }, index) => {
      const item = handoff?.items.find((handed) => itemKey(corpus, handed.what) === itemKey(corpus, what));
      const open = item?.questions.slice(answers.length) ?? [];
      const [first] = open;
      if (first === undefined) return [];
      const others = open.length === 1 ? '' : ` and ${open.length - 1} more`;
      return issue(
        'unanswered-question',
        placeOf(receipt, ['items', index, 'answers']),
        `\`${what}\` is received, but this is not answered: “${first}”${others}.`,
        `Answer in \`answers\`, in the order of the questions in \`${handoff?.file}\`.`,
      );
    });
  });
}

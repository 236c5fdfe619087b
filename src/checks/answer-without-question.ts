import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { itemKey } from '../domain/receiving.ts';

/** A receipt answers no more than it was asked. */
export function answerWithoutQuestion(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.receipt.values()].flatMap((receipt) => {
    const handoff = findEntry(corpus, 'handoff', receipt.handoff);
    return receipt.items.flatMap(({ what, answers }, index) => {
      const item = handoff?.items.find((handed) => itemKey(corpus, handed.what) === itemKey(corpus, what));
      if (item === undefined || answers.length <= item.questions.length) return [];
      const asked = item.questions.length;
      const questions = asked === 0 ? 'no question' : asked === 1 ? '1 question' : `${asked} questions`;
      return issue(
        'answer-without-question',
        placeOf(receipt, ['items', index, 'answers', asked]),
        `\`${what}\` has ${answers.length === 1 ? '1 answer' : `${answers.length} answers`}, but the handoff asks ${questions} of it.`,
        `Remove what answers nothing, or add the question in \`${handoff?.file}\`.`,
      );
    });
  });
}

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';

/** Whoever receives is somebody other than the giver. */
export function receiptByGiver(corpus: Corpus): readonly Issue[] {
  return [...corpus.entries.receipt.values()].flatMap((receipt) => {
    const giver = findEntry(corpus, 'person', findEntry(corpus, 'handoff', receipt.handoff)?.from ?? '');
    if (giver === undefined || findEntry(corpus, 'person', receipt.by) !== giver) return [];
    return issue(
      'receipt-by-giver',
      placeOf(receipt, ['by']),
      `The receipt is by \`${receipt.by}\`, who hands over, so it counts for nothing.`,
      'Name in `by` who has it now, or remove the receipt.',
    );
  });
}

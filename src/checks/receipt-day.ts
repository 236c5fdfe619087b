import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Receipt } from '../domain/handoff.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import type { Person } from '../domain/person.ts';

/** A receipt is of a day that has been, and on which both people were here. */
export function receiptDay(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.receipt.values()].flatMap((receipt) => {
    const receiver = findEntry(corpus, 'person', receipt.by);
    const giver = findEntry(corpus, 'person', findEntry(corpus, 'handoff', receipt.handoff)?.from ?? '');
    const place = placeOf(receipt, ['on']);
    if (receipt.on > today) {
      return issue(
        'receipt-day',
        place,
        `The receipt is of ${receipt.on}, which is still to come, so it does not count yet.`,
        'Write the day on which it was received.',
      );
    }
    const wrong = absence(receiver, receipt, 'received this') ?? absence(giver, receipt, 'handed this over');
    return wrong === undefined ? [] : issue('receipt-day', place, wrong.problem, wrong.hint);
  });
}

/** The giver may have left by then: what was told is sometimes written down later. */
function absence(person: Person | undefined, { on }: Receipt, did: 'received this' | 'handed this over') {
  if (person === undefined) return undefined;
  const { id, file, joined, left } = person;
  const hint = (field: string) => `One of the two days is wrong: \`on\` here, or \`${field}\` in \`${file}\`.`;
  if (joined !== undefined && on < joined) {
    return { problem: `\`${id}\` ${did} on ${on}, but joined on ${joined} only.`, hint: hint('joined') };
  }
  if (did === 'received this' && left !== undefined && on > left) {
    return { problem: `\`${id}\` ${did} on ${on}, but left on ${left}.`, hint: hint('left') };
  }
  return undefined;
}

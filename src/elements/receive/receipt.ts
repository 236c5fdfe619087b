/** What becomes of a successor's answers: which items are theirs, what is still missing, and what the receipt holds. */

import { parseIsoDate, type IsoDate } from '../../domain/date.ts';
import type { Receipt } from '../../domain/handoff.ts';
import { joinedBy } from '../../domain/sentence.ts';
import type { DraftItem } from './draft.ts';

/** An item as it stands in the form. */
export interface FormItem extends DraftItem {
  /** What it is called on the page. */
  readonly label: string;
  /** Id of whoever could take it and is named. */
  readonly to?: string | undefined;
  /** Ids of those who have received it and are here. */
  readonly received: readonly string[];
}

export type Group = 'yours' | 'open' | 'others';

/** Where an item stands for this person: what they have received already is nothing to do any more. */
export function groupFor({ to, received }: Pick<FormItem, 'to' | 'received'>, by: string): Group {
  if (received.includes(by)) return 'others';
  if (to === by) return 'yours';
  return to === undefined && received.length === 0 ? 'open' : 'others';
}

/** A question of a ticked item that has no answer. */
export interface Missing {
  readonly item: FormItem;
  readonly question: string;
}

export function missingIn(items: readonly FormItem[]): readonly Missing[] {
  return items
    .filter(({ isReceived }) => isReceived)
    .flatMap((item) =>
      item.answers.filter(({ text }) => text.trim() === '').map(({ question }) => ({ item, question })),
    );
}

/** What is ticked, what it lacks, and what of this person's stays on the list. */
export function summaryOf(items: readonly FormItem[], by: string): string {
  const ticked = items.filter(({ isReceived }) => isReceived);
  const names = (some: readonly FormItem[]) =>
    joinedBy(
      some.map(({ label }) => label),
      'and',
    );
  const missing = missingIn(items).length;
  const stays = items.filter((item) => !item.isReceived && groupFor(item, by) === 'yours');
  return [
    ticked.length === 0 ? 'Nothing is ticked yet.' : `You say that you have ${names(ticked)}.`,
    ...(missing === 0 ? [] : [`${missing === 1 ? '1 question is' : `${missing} questions are`} not answered yet.`]),
    ...(stays.length === 0 ? [] : [`Promised to you, and still on the list: ${names(stays)}.`]),
  ].join(' ');
}

/** What became of a receipt that was taken out of the page. */
export function leftWords(id: string, isInWiki: boolean): string {
  return isInWiki
    ? `Your receipt ${id} is in the wiki, and counts.`
    : `You took ${id} out of this page. It counts once that file is in the wiki and the site is built again.`;
}

/** The receipt, or a sentence that says what has to be done first. */
export function receiptFrom(
  { handoff, by, on, today }: { handoff: string; by: string; on: string; today: IsoDate },
  items: readonly FormItem[],
): Pick<Receipt, 'handoff' | 'by' | 'on' | 'items'> | { readonly refused: string } {
  if (by === '') return { refused: 'Choose your name first.' };
  const day = parseIsoDate(on);
  if (day === undefined) return { refused: 'Say on which day you received it.' };
  if (day > today) return { refused: 'That day is still to come; a receipt counts from its day on.' };
  const ticked = items.filter(({ isReceived }) => isReceived);
  if (ticked.length === 0) return { refused: 'Tick at least one item that you have.' };
  const [first] = missingIn(items);
  if (first !== undefined) {
    return { refused: `Answer this of ${first.item.label} first: “${first.question}”` };
  }
  return {
    handoff,
    by,
    on: day,
    items: ticked.map(({ words, answers }) => ({ what: words, answers: answers.map(({ text }) => text.trim()) })),
  };
}

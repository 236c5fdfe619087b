/** What a successor needs to receive a handoff: who they may be, the questions of each item, and how to do it by hand. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Handoff } from '../domain/handoff.ts';
import { standingOf, takerOf } from '../domain/item-state.ts';
import { findEntry } from '../domain/corpus.ts';
import { isPresent } from '../domain/person.ts';
import { receiptTemplate } from '../yaml/receipt.ts';
import { nameView, thingView, type NameView } from './name.ts';
import { byLabel } from './order.ts';
import { guideUrl } from './urls.ts';
import { waysOut, type WaysOutView } from './ways-out.ts';

export interface ReceivingView {
  readonly handoff: string;
  /** The name of the giver. */
  readonly from: string;
  /** People who are here, those who were promised something apart. */
  readonly takers: readonly Successor[];
  readonly others: readonly Successor[];
  readonly items: readonly ReceivableItem[];
  /** Ids of the receipts that there are, so that none is given twice. */
  readonly taken: readonly string[];
  /** The day on which a sample wiki lives. */
  readonly sampleDay?: IsoDate | undefined;
  readonly waysOut: WaysOutView;
  /** For those who write the file themselves. */
  readonly byHand: { readonly file: string; readonly text: string; readonly command: string };
  readonly guide: string;
}

export interface Successor {
  readonly id: string;
  readonly name: string;
}

export interface ReceivableItem {
  /** The words of the handoff, which the receipt repeats. */
  readonly words: string;
  readonly what: NameView;
  /** The id of whoever could take it and is named. */
  readonly to?: string | undefined;
  readonly note?: string | undefined;
  readonly questions: readonly string[];
  /** Ids of those who have received it and are here. */
  readonly received: readonly string[];
}

/**
 * `undefined` where there is nothing to receive, or nobody who could, and where the giver is shown by role: a receipt
 * names people by their own ids. `isWriting`: whether `cairn dev` serves the page.
 */
export function receivingView(
  corpus: Corpus,
  handoff: Handoff,
  isWriting: boolean,
  today: IsoDate,
): ReceivingView | undefined {
  const giver = findEntry(corpus, 'person', handoff.from);
  const people = [...corpus.entries.person.values()]
    .filter((person) => person !== giver && isPresent(person, today))
    .map(({ id, name }) => ({ id, name, label: name }))
    .sort(byLabel)
    .map(({ id, name }) => ({ id, name }));
  if (handoff.items.length === 0 || people.length === 0 || giver?.isByRole === true) return undefined;
  const items = handoff.items.map((item): ReceivableItem => {
    const { receipts } = standingOf(corpus, handoff, item, today);
    return {
      words: item.what,
      what: thingView(corpus, item.what, today),
      to: takerOf(corpus, handoff, item, today),
      note: item.note,
      questions: item.questions,
      received: [...new Set(receipts.filter(({ hasLeft }) => !hasLeft).map(({ by }) => by))],
    };
  });
  const isTaker = ({ id }: Successor) => items.some(({ to }) => to === id);
  const takers = people.filter(isTaker);
  const open = handoff.items.filter((_, index) => items[index]?.received.length === 0);
  return {
    handoff: handoff.id,
    from: nameView(corpus, ['person'], handoff.from, today).label,
    takers,
    others: people.filter((person) => !isTaker(person)),
    items,
    taken: [...corpus.entries.receipt.values()]
      .filter((receipt) => receipt.id.startsWith(handoff.id))
      .map(({ id }) => id),
    sampleDay: corpus.wiki.today,
    waysOut: waysOut(corpus, isWriting),
    byHand: {
      file: `receipts/${handoff.id}-YOUR-ID-YYYY-MM-DD.yaml`,
      text: receiptTemplate(
        handoff.id,
        open.length === 0 ? handoff.items : open,
        takers.map(({ id }) => id),
      ),
      command: `npm run cairn -- new receipt ${handoff.id}`,
    },
    guide: guideUrl(corpus, 'handoffs', 'how-it-is-received'),
  };
}

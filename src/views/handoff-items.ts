/** What of a handoff has arrived: each item with whoever received it, and what they answered. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Handoff, HandoffItem, Receipt } from '../domain/handoff.ts';
import { itemKey, receiptsOf } from '../domain/receiving.ts';
import { nameView, thingView, type NameView } from './name.ts';

/** `no-taker`: nobody is named and nobody received it. `waiting`: somebody is named. An item counts only when received. */
export type ItemState = 'no-taker' | 'waiting' | 'received';

export interface ItemView {
  readonly what: NameView;
  readonly state: ItemState;
  /** The state in words. */
  readonly word: string;
  readonly to?: NameView | undefined;
  readonly note?: string | undefined;
  readonly questions: readonly QuestionView[];
  readonly received: readonly ReceivedView[];
}

export interface QuestionView {
  readonly question: string;
  readonly answers: readonly { readonly by: NameView; readonly text: string }[];
}

export interface ReceivedView {
  readonly by: NameView;
  readonly on: IsoDate;
}

const words: Readonly<Record<ItemState, string>> = {
  'no-taker': 'no taker yet',
  waiting: 'not received yet',
  received: 'received',
};

const rank: Readonly<Record<ItemState, number>> = { 'no-taker': 0, waiting: 1, received: 2 };

/** The items of a handoff: those without a taker first, then those not received; else as they were written. */
export function itemViews(corpus: Corpus, handoff: Handoff, today: IsoDate): readonly ItemView[] {
  const receipts = receiptsOf(corpus, handoff, today);
  return handoff.items
    .map((item) => itemView(corpus, item, receipts, today))
    .sort((a, b) => rank[a.state] - rank[b.state]);
}

function itemView(corpus: Corpus, item: HandoffItem, receipts: readonly Receipt[], today: IsoDate): ItemView {
  const key = itemKey(corpus, item.what);
  const received = receipts.flatMap((receipt) => {
    const found = receipt.items.find(({ what }) => itemKey(corpus, what) === key);
    const by = nameView(corpus, ['person'], receipt.by, today);
    return found === undefined ? [] : { by, on: receipt.on, answers: found.answers };
  });
  const state: ItemState = received.length > 0 ? 'received' : item.to === undefined ? 'no-taker' : 'waiting';
  return {
    what: thingView(corpus, item.what, today),
    state,
    word: words[state],
    to: item.to === undefined ? undefined : nameView(corpus, ['person'], item.to, today),
    note: item.note,
    questions: item.questions.map((question, index) => ({
      question,
      answers: received.flatMap(({ by, answers }) => {
        const text = answers[index];
        return text === undefined ? [] : { by, text };
      }),
    })),
    received: received.map(({ by, on }) => ({ by, on })),
  };
}

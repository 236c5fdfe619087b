/** What of a handoff has arrived: each item with whoever received it, and what they answered. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Handoff, HandoffItem } from '../domain/handoff.ts';
import { itemStates, standingOf, type ItemReceipt, type ItemState } from '../domain/item-state.ts';
import { isPresent } from '../domain/person.ts';
import { itemKey, receivedOf } from '../domain/receiving.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, thingView, type NameView } from './name.ts';
import { counted } from './order.ts';

export type { ItemState };

export interface ItemView {
  readonly what: NameView;
  readonly state: ItemState;
  /** The state in words. */
  readonly word: string;
  readonly to?: NameView | undefined;
  readonly note?: string | undefined;
  readonly questions: readonly QuestionView[];
  readonly received: readonly ReceivedView[];
  /** Where all who received it have left: who has it from them. */
  readonly passedOn: readonly PassedOn[];
}

export interface QuestionView {
  readonly question: string;
  readonly answers: readonly { readonly by: NameView; readonly text: string }[];
}

export interface ReceivedView {
  readonly by: NameView;
  readonly on: IsoDate;
  readonly hasLeft: boolean;
}

/** Another handoff, and who received the item in it. */
export interface PassedOn {
  readonly handoff: LinkView;
  readonly to: readonly NameView[];
}

/** The items of a handoff: those without a taker first, then those not received; else as they were written. */
export function itemViews(corpus: Corpus, handoff: Handoff, today: IsoDate): readonly ItemView[] {
  return handoff.items
    .map((item) => itemView(corpus, handoff, item, today))
    .sort((a, b) => itemStates.indexOf(a.state) - itemStates.indexOf(b.state));
}

function itemView(corpus: Corpus, handoff: Handoff, item: HandoffItem, today: IsoDate): ItemView {
  const { state, receipts } = standingOf(corpus, handoff, item, today);
  const person = (name: string) => nameView(corpus, ['person'], name, today);
  return {
    what: thingView(corpus, item.what, today),
    state,
    word: wordFor(corpus, handoff, item, state, today),
    to: item.to === undefined ? undefined : person(item.to),
    note: item.note,
    questions: item.questions.map((question, index) => ({ question, answers: answersTo(index, receipts, person) })),
    received: receipts.map(({ by, on, hasLeft }) => ({ by: person(by), on, hasLeft })),
    passedOn: state === 'receiver-left' ? passedOn(corpus, handoff, item, today) : [],
  };
}

function wordFor(corpus: Corpus, handoff: Handoff, { to }: HandoffItem, state: ItemState, today: IsoDate): string {
  const giver = findEntry(corpus, 'person', handoff.from);
  const isOver = giver !== undefined && !isPresent(giver, today);
  switch (state) {
    case 'no-taker':
      if (to === undefined) return isOver ? 'nobody took it' : 'no taker yet';
      return findEntry(corpus, 'person', to) === giver ? 'handed to its giver' : 'its taker has left';
    case 'waiting':
      return isOver ? 'never received' : 'promised, not received yet';
    case 'receiver-left':
      return 'its receiver has left';
    case 'received':
      return 'received';
  }
}

function answersTo(
  index: number,
  receipts: readonly ItemReceipt[],
  person: (name: string) => NameView,
): QuestionView['answers'] {
  return receipts.flatMap(({ by, answers }) => {
    const text = answers[index];
    return text === undefined ? [] : { by: person(by), text };
  });
}

function passedOn(corpus: Corpus, from: Handoff, { what }: HandoffItem, today: IsoDate): readonly PassedOn[] {
  const key = itemKey(corpus, what);
  return [...corpus.entries.handoff.values()].flatMap((handoff): PassedOn | readonly [] => {
    const received = handoff === from ? undefined : receivedOf(corpus, handoff, today).get(key);
    if (received === undefined) return [];
    return {
      handoff: linkTo(corpus, handoff, today),
      to: received.map(({ by }) => nameView(corpus, ['person'], by, today)),
    };
  });
}

/** `2 of 3 items received`, and how many of these are with nobody any more. */
export function progressOf(items: readonly Pick<ItemView, 'state'>[]): string {
  if (items.length === 0) return 'no items yet';
  const count = (state: ItemState) => items.filter((item) => item.state === state).length;
  const lost = count('receiver-left');
  const received = `${count('received') + lost} of ${counted(items.length, 'item')} received`;
  return lost === 0 ? received : `${received}, ${lost} by people who have left since`;
}

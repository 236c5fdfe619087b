/** The answer to a question about risk, as plain data: the same in a terminal, as JSON and in a browser. */

import type { CodeKnowledge } from './code-knowledge.ts';
import type { IsoDate } from './date.ts';
import { lossesOn, type Loss } from './departure.ts';
import type { EntryId } from './id.ts';
import type { Impact } from './impact.ts';
import type { Holding } from './ownership.ts';
import type { Promised } from './promises.ts';
import { askRisk, type ItemRisk, type Risk } from './risk.ts';
import type { RiskItem } from './risk-data.ts';
import { nameIn, type RiskNotes } from './risk-notes.ts';
import { openSuggestions, type Suggestion, type Why } from './successors.ts';

export interface RiskAnswer {
  readonly on: IsoDate;
  readonly without: readonly EntryId[];
  readonly items: readonly RiskAnswerItem[];
}

export interface RiskAnswerItem {
  readonly kind: RiskItem['kind'];
  readonly id: EntryId;
  readonly title: string;
  /** Where people are taken to be gone: how it stands with them, and who of them holds it. */
  readonly before?: Holding | undefined;
  readonly lost?: readonly EntryId[] | undefined;
  readonly holding: Holding;
  readonly holders: readonly EntryId[];
  readonly impact: Impact;
  readonly code?: CodeKnowledge | undefined;
  readonly promised?: readonly Promised[] | undefined;
  readonly suggestions: readonly ToldSuggestion[];
}

export interface ToldSuggestion extends Omit<Suggestion, 'why'> {
  readonly why: readonly ToldWhy[];
}

/** `of` is the `kind:id` of a neighbour or system. */
export type ToldWhy =
  | Exclude<Why, { readonly item: RiskItem }>
  | { readonly kind: 'neighbour' | 'system'; readonly of: string; readonly score: number };

/** An answer whose items are told one by one, since suggestions for many take their time. */
export interface OpenAnswer {
  readonly found: readonly (ItemRisk | Loss)[];
  readonly tell: (one: ItemRisk | Loss) => RiskAnswerItem;
}

/**
 * What would stand worse on that day without these people, the greatest impact first; without anybody named, what is
 * fragile or orphaned on that day.
 */
export function openAnswer(risk: Risk, notes: RiskNotes, without: readonly EntryId[], on: IsoDate): OpenAnswer {
  const found =
    without.length === 0
      ? askRisk(risk, { on }).filter(({ holding }) => holding !== 'held')
      : lossesOn(risk, without, on);
  const suggest = openSuggestions(risk, { on, without });
  return { found, tell: (one) => tellItem(notes, one, suggest(one.place)) };
}

/** The whole of it. */
export function answerRisk(risk: Risk, notes: RiskNotes, without: readonly EntryId[], on: IsoDate): RiskAnswer {
  const { found, tell } = openAnswer(risk, notes, without, on);
  return { on, without, items: found.map(tell) };
}

/** One item with what is told beside it. */
export function tellItem(notes: RiskNotes, one: ItemRisk | Loss, suggestions: readonly Suggestion[]): RiskAnswerItem {
  const { item, holding, holders, impact } = one;
  const key = `${item.kind}:${item.id}`;
  const [code, promised] = [notes.code[key], notes.promised[key]];
  return {
    kind: item.kind,
    id: item.id,
    title: nameIn(notes, item.kind, item.id),
    ...('before' in one ? { before: one.before, lost: one.lost } : {}),
    holding,
    holders,
    impact,
    ...(code === undefined ? {} : { code }),
    ...(promised === undefined ? {} : { promised }),
    suggestions: suggestions.map(tellSuggestion),
  };
}

/** The same without the items themselves. */
export function tellSuggestion({ person, why, experience, alone }: Suggestion): ToldSuggestion {
  return {
    person,
    experience,
    alone,
    why: why.map((reason) =>
      'item' in reason
        ? { kind: reason.kind, of: `${reason.item.kind}:${reason.item.id}`, score: reason.score }
        : reason,
    ),
  };
}

/**
 * Which page answers best? BM25F (Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted Fields, CIKM
 * 2004), with what a title covers and words that stand together on top, and what holds before what held.
 */

import type { Card } from './catalogue.ts';
import type { Clause } from './clauses.ts';
import type { Leaning } from './intent.ts';
import type { Matches } from './matches.ts';
import { askedShare, lengthOf, standingOf } from './standing.ts';
import { together } from './together.ts';
import type { Library } from './library.ts';

/** Slow to saturate: a decision that speaks of a thing from end to end is about it. */
const saturation = 4;
const lengthDamping = 0.75;
/** How many times in the text a word in a field of the meta is worth. */
const fieldWorth: Readonly<Record<string, number>> = {
  title: 4,
  names: 3,
  tokens: 1,
  people: 1,
  about: 1,
  figures: 1,
  record: 0.5,
};
const titleCover = 1.5;
const nearness = 0.5;
/** Only the best are looked at for words that stand together; it moves nobody from further down. */
const looked = 80;
/** What stands for less than this part of the best cover of the question is no answer. */
const leastCover = 0.35;

export interface Scored {
  readonly page: number;
  readonly score: number;
  /** The part of the question that it has, by the weight of its words: 1 for all. */
  readonly cover?: number | undefined;
}

export interface Found {
  readonly clause: Clause;
  readonly matches: Matches;
}

/** The pages that answer, best first. `cardOf` gives the card of a page, or nothing for a page that is not asked about. */
export function scorePages(
  found: readonly Found[],
  library: Pick<Library, 'pages' | 'fields'>,
  cardOf: (page: number) => Card | undefined,
  leaning: Leaning = {},
): readonly Scored[] {
  const worth = worthOfFields(library.fields);
  const titleBit = 1 << Math.max(0, library.fields.indexOf('title'));
  const { count, length } = sizeOf(library, cardOf);
  const pages = new Map<number, Page>();
  const terms = found.map(({ clause, matches }) => termOf(clause, matches, count, cardOf, worth));
  for (const [index, { clause, matches }] of found.entries()) {
    const weight = terms[index]!;
    for (const [number, match] of matches) {
      const card = cardOf(number);
      if (card === undefined) continue;
      const words = lengthOf(card, library.pages[number]!.words, length);
      const damping = 1 - lengthDamping + (lengthDamping * words) / length;
      const times = match.count / damping + worthOf(match.fields, worth);
      if (times === 0) continue;
      const page = pages.get(number) ?? { card, score: 0, cover: 0, title: 0, titleWords: 0, required: 0 };
      pages.set(number, page);
      page.score += (weight * times * (saturation + 1)) / (times + saturation);
      if (clause.isRequired === true) page.required++;
      if (!isWhole(clause)) continue;
      page.cover += weight;
      if ((match.fields & titleBit) === 0) continue;
      page.title += weight;
      page.titleWords++;
    }
  }
  return inOrder(pages, found, terms, leaning);
}

interface Page {
  readonly card: Card;
  score: number;
  /** The weight of the clauses it has. */
  cover: number;
  title: number;
  titleWords: number;
  required: number;
}

function inOrder(
  pages: ReadonlyMap<number, Page>,
  found: readonly Found[],
  terms: readonly number[],
  leaning: Leaning,
): readonly Scored[] {
  const required = found.filter(({ clause }) => clause.isRequired === true).length;
  const able = [...pages].filter(([, page]) => page.required === required);
  const bestCover = able.reduce((best, [, { cover }]) => Math.max(best, cover), 0);
  const asked = found.reduce((sum, { clause }, index) => sum + (isWhole(clause) ? terms[index]! : 0), 0);
  const scored = able
    .filter(([, { cover, score }]) => cover >= leastCover * bestCover && score > 0)
    .map(([page, { card, score, cover, title, titleWords }]) => ({
      page,
      card,
      cover: asked === 0 ? 1 : cover / asked,
      score:
        score +
        titleCover * title * Math.min(1, titleWords / Math.max(1, card.titleWords)) * askedShare(card, title, asked),
    }))
    .sort((a, b) => b.score - a.score || a.page - b.page);
  return scored
    .map(({ page, card, score, cover }, rank) => {
      const near = rank < looked && found.length > 1 ? nearness * together(page, found, terms) : 0;
      return { page, cover, score: (score + near) * standingOf(card) * (leaning[card.kind] ?? 1) };
    })
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** Whether the clause is a word of the question, and no part of one. */
function isWhole({ isPart, weight }: Clause): boolean {
  return isPart !== true || weight >= 1;
}

/** The weight of a clause: its rarity (as BM25 reckons it) times what it counts. */
function termOf(
  clause: Clause,
  matches: Matches,
  count: number,
  cardOf: (page: number) => Card | undefined,
  worth: Float64Array,
): number {
  let having = 0;
  for (const [page, match] of matches) {
    if (cardOf(page) !== undefined && (match.count > 0 || worthOf(match.fields, worth) > 0)) having++;
  }
  return clause.weight * Math.log(1 + (count - having + 0.5) / (having + 0.5)) ** 0.9;
}

/** How many pages are asked about, and how many words they have in the mean. */
function sizeOf(
  { pages }: Pick<Library, 'pages'>,
  cardOf: (page: number) => Card | undefined,
): { count: number; length: number } {
  let [count, words] = [0, 0];
  pages.forEach((page, number) => {
    if (cardOf(number) === undefined) return;
    count++;
    words += page.words;
  });
  return { count, length: Math.max(1, words / Math.max(1, count)) };
}

function worthOfFields(fields: readonly string[]): Float64Array {
  return Float64Array.from(fields, (field) => fieldWorth[field] ?? 0);
}

function worthOf(fields: number, worth: Float64Array): number {
  let sum = 0;
  for (let field = 0; fields !== 0; field++, fields >>>= 1) if ((fields & 1) === 1) sum += worth[field] ?? 0;
  return sum;
}

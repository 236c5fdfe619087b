/** How a question is asked, and what comes back: plain data, so that a worker can answer. */

import type { IsoDate } from '../../domain/date.ts';
import type { Card } from './catalogue.ts';
import { readClauses, type Clauses } from './clauses.ts';
import { groupsOf, type FacetGroup } from './counts.ts';
import { facets, type Choices } from './facets.ts';
import { hitOf, type Hit } from './hit.ts';
import { holdsLiterally, putLiteralFirst } from './literal.ts';
import { narrowed, type Narrowing } from './narrow.ts';
import type { Index } from './open-index.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';
import { retrieve } from './retrieve.ts';
import { scorePages, type Found, type Scored } from './score.ts';
import { nearbyOf, type Nearby } from './nearby.ts';
import { spotsOf } from './spots.ts';
import type { SitesHeard } from './sites/search-sites.ts';
import { writtenForm } from './written-form.ts';
import { completionsOf, readTyped, type Completion, type TypedField } from './typed-fields.ts';

export interface Answer {
  readonly question: Question;
  readonly total: number;
  /** How many answers the other unit has: options for one who looks at entries, and the other way round. */
  readonly others: number;
  readonly groups: readonly FacetGroup[];
  readonly hits: readonly Hit[];
  /** Whether the first answers clearly better than the rest. */
  readonly isClear: boolean;
  /** What was looked for instead of words that stand nowhere. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Words that stand nowhere. */
  readonly unknown: readonly string[];
  /** Ways on where nothing was found. */
  readonly nearby?: Nearby | undefined;
  /** Choices that stand among the words. */
  readonly typed: readonly TypedField[];
  /** Ways to end the field that is being typed. */
  readonly completions: readonly Completion[];
  /** Which other sites it is from, where several are searched. */
  readonly sites?: SitesHeard | undefined;
}

/** By so much the first must be better than the second to be the answer … */
const clearLead = 1.25;
/** … and so much of the question it must have. */
const clearCover = 0.66;

/**
 * Asks the question and loads the answers from one place to before another. Without words everything that is chosen is
 * found, newest first. The counts of a group ignore what is chosen in it, so each says how many answers the choice gives.
 * @throws when a file of the index cannot be read.
 */
export async function ask(index: Index, question: Question, today: IsoDate, from = 0, to = 10): Promise<Answer> {
  const { library, catalogue } = index;
  if (library === undefined) return nothing(question);
  const typed = readTyped(question.words, catalogue);
  const narrowing = { ...typed, choices: merged(question.choices, typed.choices) };
  const read = readClauses(typed.text, catalogue.synonyms);
  const { found, corrections, unknown } = await retrieve(library, catalogue, read.clauses);
  const all = await ranked(index, question, read, found);
  const { left, groups } = narrowed(all, cardIn(index), narrowing, index.catalogue.cards, today);
  const ordered = question.order === 'date' || read.clauses.length === 0 ? newestFirst(index, left) : left;
  const hits = await Promise.all(ordered.slice(from, to).map((scored) => hitAt(index, library, scored, found)));
  const others = await countOthers(index, question, read, found, narrowing, today);
  return {
    question,
    total: left.length,
    others,
    // options are all of one kind
    groups: groupsOf(narrowing.choices, groups, catalogue).filter(
      ({ group }) => group !== 'kind' || question.unit === 'entries',
    ),
    hits,
    isClear: isClear(left),
    corrections: corrections.map(({ from, stem }) => ({ from, to: writtenForm(stem, hits) })),
    unknown,
    nearby: left.length > 0 ? undefined : await nearbyOf(index, typed.text, all.length),
    typed: typed.fields,
    completions: completionsOf(question.words, catalogue),
  };
}

function nothing(question: Question): Answer {
  return {
    question,
    total: 0,
    others: 0,
    groups: [],
    hits: [],
    isClear: false,
    corrections: [],
    unknown: [],
    typed: [],
    completions: [],
  };
}

/** Everything of the question's unit that has its words, best first. */
async function ranked(
  index: Index,
  { unit }: Question,
  read: Clauses,
  found: readonly Found[],
): Promise<readonly Scored[]> {
  const cards = cardsOf(index, unit);
  const { library } = index;
  if (read.clauses.length === 0 || library === undefined) {
    return Array.from(index.cardOfPage, (_, page) => ({ page, score: 0 })).filter(
      ({ page }) => cards(page) !== undefined,
    );
  }
  const scored = scorePages(found, library, cards, read.leaning);
  const exact = read.quoted.length === 0 ? scored : await holdsLiterally(scored, read.quoted, library.fragment);
  return read.literal.length === 0 ? exact : putLiteralFirst(exact, read.literal, library.fragment);
}

function cardsOf({ catalogue, cardOfPage }: Index, unit: Question['unit']): (page: number) => Card | undefined {
  return (page) => {
    const card = catalogue.cards[cardOfPage[page]!];
    return (card?.kind === 'option') === (unit === 'options') ? card : undefined;
  };
}

/** How many answers the other unit would have; what it has is only loaded when it is asked for. */
async function countOthers(
  index: Index,
  question: Question,
  read: Clauses,
  found: readonly Found[],
  narrowing: Narrowing,
  today: IsoDate,
): Promise<number> {
  const unit = question.unit === 'options' ? 'entries' : 'options';
  const { kind: _, ...choices } = narrowing.choices;
  const plain = { ...read, literal: [], quoted: [] };
  const all = await ranked(index, { ...question, unit }, plain, found);
  return narrowed(all, cardIn(index), { ...narrowing, choices }, index.catalogue.cards, today).left.length;
}

/** The card of a page that was found. */
function cardIn({ catalogue, cardOfPage }: Index): (scored: Scored) => Card {
  return ({ page }) => catalogue.cards[cardOfPage[page]!]!;
}

function newestFirst({ catalogue, cardOfPage }: Index, scored: readonly Scored[]): readonly Scored[] {
  const day = ({ page }: Scored) => catalogue.cards[cardOfPage[page]!]?.date ?? '';
  return scored.toSorted((a, b) =>
    day(a) === day(b) ? b.score - a.score || a.page - b.page : day(a) < day(b) ? 1 : -1,
  );
}

async function hitAt(index: Index, library: Library, { page, score }: Scored, found: readonly Found[]): Promise<Hit> {
  const { catalogue, cardOfPage, pageOfCard, baseOf } = index;
  const card = catalogue.cards[cardOfPage[page]!]!;
  const other = card.leadsTo === undefined ? undefined : catalogue.cards[card.leadsTo];
  const [fragment, leadsTo] = await Promise.all([
    library.fragment(page),
    other === undefined ? undefined : library.fragment(pageOfCard[card.leadsTo!]!),
  ]);
  const more = other === undefined || leadsTo === undefined ? {} : { leadsTo: { fragment: leadsTo, card: other } };
  return hitOf({ fragment, card, spots: spotsOf(found, page), score, ...more }, baseOf(page));
}

function isClear([first, second]: readonly Scored[]): boolean {
  if (first === undefined || first.score === 0 || (first.cover ?? 0) < clearCover) return false;
  return first.score >= clearLead * (second?.score ?? 0);
}

function merged(a: Choices, b: Choices): Choices {
  const groups = facets.flatMap((group) => {
    const values = [...new Set([...(a[group] ?? []), ...(b[group] ?? [])])];
    return values.length === 0 ? [] : [[group, values] as const];
  });
  return Object.fromEntries(groups) as Choices;
}

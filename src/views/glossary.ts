/** What the glossary shows: every word with what it means, what to read next, and the records that use it. */

import { compareText } from '../domain/compare.ts';
import { findAny, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { isInForce } from '../domain/supersession.ts';
import type { Term } from '../domain/term.ts';
import type { EmptyView } from './empty.ts';
import { linkTo, type LinkView } from './link.ts';
import type { Mentions } from './mentions.ts';
import { compareNames } from './order.ts';
import { termUses } from './term-uses.ts';
import { editUrl, searchUrl } from './urls.ts';

export interface GlossaryPage {
  readonly title: string;
  readonly description: string;
  readonly letters: readonly LetterGroup[];
  readonly empty?: EmptyView | undefined;
}

export interface LetterGroup {
  /** A capital, or `0–9` for words that begin with no letter. */
  readonly letter: string;
  readonly anchor: string;
  readonly terms: readonly TermView[];
}

export interface TermView {
  /** The anchor on the page. */
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly see: readonly SeeView[];
  /** How many records use it. */
  readonly uses: number;
  /** Some of them: those in force first, then the newest. */
  readonly usedIn: readonly LinkView[];
  /** Where all of them are found; absent where all are shown. */
  readonly allUses?: string | undefined;
  readonly edit?: string | undefined;
}

/** What to read next: an entry, an address, or words that lead nowhere. */
export interface SeeView {
  readonly label: string;
  readonly link?: LinkView | undefined;
  readonly url?: string | undefined;
}

/** A word that is used everywhere would make a page that nobody can load. */
const mostUses = 12;

export function glossaryPage(corpus: Corpus, mentions: Mentions, today: IsoDate): GlossaryPage {
  const order = inOrder(corpus, today);
  const groups = new Map<string, TermView[]>();
  const terms = [...corpus.entries.term.values()].sort((a, b) => compareNames(a.term, b.term));
  for (const term of terms) {
    const letter = letterOf(term.term);
    groups.set(letter, [
      ...(groups.get(letter) ?? []),
      termView(corpus, term, termUses(corpus, term, mentions), order, today),
    ]);
  }
  return {
    title: 'Glossary',
    description: 'The words that records use, and what they mean here.',
    letters: [...groups].map(([letter, views]) => ({ letter, anchor: anchorOf(letter), terms: views })),
    ...(terms.length > 0
      ? {}
      : {
          empty: {
            missing: 'The glossary is empty.',
            todo: 'Put the first word that a newcomer asked about into the folder glossary, or run `npm run cairn -- new term`.',
          },
        }),
  };
}

function termView(
  corpus: Corpus,
  term: Term,
  uses: readonly DecisionRecord[],
  order: ReadonlyMap<DecisionRecord, number>,
  today: IsoDate,
): TermView {
  return {
    id: term.id,
    term: term.term,
    aliases: term.aliases,
    definition: term.definition,
    see: term.see.map((name) => seeView(corpus, name, today)),
    uses: uses.length,
    usedIn: [...uses]
      .sort((a, b) => order.get(a)! - order.get(b)!)
      .slice(0, mostUses)
      .map((record) => linkTo(corpus, record, today)),
    ...(uses.length > mostUses ? { allUses: searchUrl(corpus, `"${term.term}" kind:record`) } : {}),
    edit: editUrl(corpus, term),
  };
}

/** The place of every record among those that use a word: in force first, then the newest. */
function inOrder(corpus: Corpus, today: IsoDate): ReadonlyMap<DecisionRecord, number> {
  const records = [...corpus.entries.record.values()];
  const holds = new Set(records.filter((record) => isInForce(corpus, record, today)));
  records.sort((a, b) => Number(holds.has(b)) - Number(holds.has(a)) || compareText(b.date ?? '', a.date ?? ''));
  return new Map(records.map((record, place) => [record, place]));
}

/** A term before any other entry of the name, since it is from the glossary that it is named. */
function seeView(corpus: Corpus, name: string, today: IsoDate): SeeView {
  if (/^https?:\/\//i.test(name)) return { label: name.replace(/^https?:\/\//i, '').replace(/\/$/, ''), url: name };
  const entry = findAny(corpus, `term:${name}`) ?? findAny(corpus, name);
  if (entry === undefined) return { label: name };
  const link = linkTo(corpus, entry, today);
  return { label: link.label, link };
}

function letterOf(term: string): string {
  const first = term.normalize('NFKD').match(/[\p{Letter}\p{Number}]/u)?.[0] ?? '';
  return /\p{Letter}/u.test(first) ? first.toUpperCase() : '0–9';
}

/** No term has an id that ends so: ids hold no underscore. */
function anchorOf(letter: string): string {
  return letter === '0–9' ? '_digits' : `_${letter.toLowerCase()}`;
}

/** How a question is asked, and what comes back. */

import type { Cards } from './cards.ts';
import { groupsOf, type FacetGroup } from './counts.ts';
import { facets, filtersOf, type Facet } from './facets.ts';
import { hitOf, type Hit } from './hit.ts';
import type { Pagefind, PagefindCounts } from './pagefind.ts';
import type { Question } from './question.ts';

/** An index that is loaded and can be asked; `openIndex` makes one. */
export interface Index {
  readonly pagefind: Pagefind;
  readonly cards: Cards;
  /** The path the site is served under: starts and ends with `/`. */
  readonly base: string;
}

export interface Answer {
  readonly question: Question;
  readonly total: number;
  readonly groups: readonly FacetGroup[];
  /** Loads the answers from one place to before another; fewer where they end. */
  readonly hits: (from: number, to: number) => Promise<readonly Hit[]>;
}

/** Readies what was loaded: from now on every answer counts the values of all groups. */
export async function openIndex(pagefind: Pagefind, cards: Cards, base: string): Promise<Index> {
  if (!isEmpty(cards)) await pagefind.filters();
  return { pagefind, cards, base };
}

/**
 * Asks the question. Without words everything that is chosen is found, newest first. The counts of a group ignore what
 * is chosen in it, so each says how many answers the choice would give.
 * @throws what Pagefind throws when the index cannot be read.
 */
export async function ask(index: Index, question: Question): Promise<Answer> {
  const { pagefind, cards, base } = index;
  if (isEmpty(cards)) return { question, total: 0, groups: [], hits: async () => [] };
  const { words, choices, order } = question;
  const search = (except?: Facet) =>
    pagefind.search(words === '' ? null : words, {
      filters: filtersOf(choices, except),
      ...(order === 'date' || words === '' ? { sort: { date: 'desc' } } : {}),
    });
  const chosen = facets.filter((group) => choices[group] !== undefined);
  const [found, ...others] = await Promise.all([search(), ...chosen.map((group) => search(group))]);
  const counts: Partial<Record<Facet, PagefindCounts[string] | undefined>> = { ...found.filters };
  chosen.forEach((group, at) => (counts[group] = others[at]?.filters[group]));
  return {
    question,
    total: found.results.length,
    groups: groupsOf(choices, counts, cards),
    async hits(from, to) {
      const pages = await Promise.all(found.results.slice(from, to).map((result) => result.data()));
      return pages.map((page) => hitOf(page, cards, base));
    },
  };
}

/** An index without entries cannot be asked: Pagefind finds no language in it. */
function isEmpty(cards: Cards): boolean {
  return Object.keys(cards.entries).length === 0;
}

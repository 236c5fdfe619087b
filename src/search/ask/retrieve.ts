/** Loads where the words of a question stand: as few chunks of the index as will do. */

import type { Catalogue } from './catalogue.ts';
import type { Clause, Form } from './clauses.ts';
import { correctionOf, type Correction } from './correct.ts';
import { matchesOf } from './matches.ts';
import type { Library } from './library.ts';
import type { Postings } from './pagefind/postings.ts';
import type { Found } from './score.ts';

export interface Retrieved {
  readonly found: readonly Found[];
  /** Words that stand nowhere, with what was looked for instead. */
  readonly corrections: readonly Correction[];
  /** Words that stand nowhere, nor anything near. */
  readonly unknown: readonly string[];
}

/** How much a word counts that only begins as the last one does. */
const startWeight = 0.4;
/** A start of so few letters says nothing yet. */
const shortestStart = 2;
const mostStarts = 24;
const correctedWeight = 0.9;
/** With so many rarer words, common ones are not asked for. */
const enough = 4;

export async function retrieve(
  library: Library,
  catalogue: Pick<Catalogue, 'common'>,
  clauses: readonly Clause[],
): Promise<Retrieved> {
  const known = new Map<string, Postings>();
  const loadWords = async (stems: ReadonlySet<string>) => {
    for (const [stem, postings] of await library.words(stems)) known.set(stem, postings);
  };
  const asked = withoutCommon(clauses, catalogue.common);
  const starts = new Map<Clause, readonly Form[]>();
  await Promise.all([
    loadWords(new Set(asked.flatMap(({ forms }) => forms.flatMap(({ stems }) => stems)))),
    ...asked.map(async (clause) => starts.set(clause, await loadStarts(library, clause, known))),
  ]);
  const found = asked.map((clause): Found => ({
    clause,
    matches: matchesOf(clause, known, starts.get(clause)!),
  }));
  const missing = found.filter(({ clause, matches }) => matches.size === 0 && clause.isPart !== true);
  const corrections = await Promise.all(
    missing.filter(({ clause }) => isMendable(clause)).map(({ clause }) => correctionOf(library, clause)),
  );
  const mended = corrections.filter((correction) => correction !== undefined);
  await loadWords(new Set(mended.map(({ stem }) => stem)));
  const all = found.map((one): Found => {
    const correction = mended.find(({ clause }) => clause === one.clause);
    if (correction === undefined) return one;
    const clause = { ...one.clause, forms: [{ stems: [correction.stem], weight: correctedWeight }] };
    return { clause, matches: matchesOf(clause, known, []) };
  });
  return {
    found: all,
    corrections: mended,
    unknown: missing
      .filter(({ clause }) => !mended.some((other) => other.clause === clause))
      .map(({ clause }) => clause.text),
  };
}

/** Quoted text is meant as it stands, and the parts of `min-lr` are looked for by themselves. */
function isMendable({ isRequired, forms }: Clause): boolean {
  return isRequired !== true && (forms[0]?.stems.length ?? 0) === 1 && (forms[1]?.stems.length ?? 1) === 1;
}

/** Words that stand nearly everywhere are left out where there are rarer ones; not in a phrase, which needs them all. */
function withoutCommon(clauses: readonly Clause[], common: Catalogue['common']): readonly Clause[] {
  const isCommon = ({ forms, isRequired }: Clause) =>
    isRequired !== true && forms.every(({ stems }) => stems.some((stem) => Object.hasOwn(common, stem)));
  const rare = clauses.filter((clause) => !isCommon(clause) && clause.isPart !== true);
  const kept = rare.length >= enough ? clauses.filter((clause) => !isCommon(clause)) : clauses;
  // a form of several words is not worth the one that is everywhere
  return kept.map((clause) => {
    const forms = clause.forms.filter(
      ({ stems }, index) => index === 0 || !stems.some((stem) => Object.hasOwn(common, stem)),
    );
    return forms.length === clause.forms.length ? clause : { ...clause, forms };
  });
}

/** The commonest words that begin as the clause does. */
async function loadStarts(library: Library, { start }: Clause, known: Map<string, Postings>): Promise<readonly Form[]> {
  if (start === undefined || start.length < shortestStart) return [];
  const found = [...(await library.starting(start))];
  const commonest = found.sort(([, a], [, b]) => b.pages.length - a.pages.length).slice(0, mostStarts);
  for (const [word, postings] of commonest) known.set(word, postings);
  return commonest.map(([word]) => ({ stems: [word], weight: startWeight }));
}

/** Loads where the words of a question stand: as few chunks of the index as will do. */

import type { Catalogue } from './catalogue.ts';
import type { Clause, Form } from './clauses.ts';
import { correctionOf, type Correction } from './correct.ts';
import { matchesOf } from './matches.ts';
import type { IndexFiles } from './pagefind/files.ts';
import { chunksFor } from './pagefind/meta.ts';
import { readPostings, type Postings } from './pagefind/postings.ts';
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
/** Chunks for words that begin as the last one does. */
const mostChunks = 2;

/** Words of the index that were read, so that a question that goes on pays for its new words alone. */
export type KnownWords = Map<string, Postings | undefined>;

export async function retrieve(
  files: IndexFiles,
  catalogue: Catalogue,
  clauses: readonly Clause[],
  known: KnownWords,
): Promise<Retrieved> {
  const asked = withoutCommon(clauses, catalogue.common);
  const starts = new Map<Clause, readonly Form[]>();
  await Promise.all([
    loadWords(files, new Set(asked.flatMap(({ forms }) => forms.flatMap(({ stems }) => stems))), known),
    ...asked.map(async (clause) => starts.set(clause, await loadStarts(files, clause, known))),
  ]);
  const found = asked.map((clause): Found => ({
    clause,
    matches: matchesOf(clause, known, starts.get(clause)!),
  }));
  const missing = found.filter(({ clause, matches }) => matches.size === 0 && clause.isPart !== true);
  const corrections = await Promise.all(
    missing.filter(({ clause }) => isMendable(clause)).map(({ clause }) => correctionOf(files, clause)),
  );
  const mended = corrections.filter((correction) => correction !== undefined);
  await loadWords(files, new Set(mended.map(({ stem }) => stem)), known);
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

/** Words are known once they are read, not before, since another question may come meanwhile. */
async function loadWords(files: IndexFiles, stems: ReadonlySet<string>, known: KnownWords): Promise<void> {
  const byChunk = new Map<string, Set<string>>();
  const missing = [...stems].filter((stem) => !known.has(stem));
  for (const stem of missing) {
    for (const chunk of chunksFor(files.meta, stem)) byChunk.set(chunk, (byChunk.get(chunk) ?? new Set()).add(stem));
  }
  const found = await Promise.all(
    [...byChunk].map(async ([chunk, wanted]) => readPostings(await files.chunk(chunk), (word) => wanted.has(word))),
  );
  for (const stem of missing) known.set(stem, found.find((words) => words.has(stem))?.get(stem));
}

/** The commonest words that begin as the clause does, in the chunks where the word itself would stand. */
async function loadStarts(files: IndexFiles, { start }: Clause, known: KnownWords): Promise<readonly Form[]> {
  if (start === undefined || start.length < shortestStart) return [];
  const chunks = chunksFor(files.meta, start, `${start}\uFFFF`).slice(0, mostChunks);
  const found: [string, Postings][] = [];
  for (const chunk of chunks) {
    const isLonger = (word: string) => word.length > start.length && word.startsWith(start);
    found.push(...readPostings(await files.chunk(chunk), isLonger));
  }
  const commonest = found.sort(([, a], [, b]) => b.pages.length - a.pages.length).slice(0, mostStarts);
  for (const [word, postings] of commonest) known.set(word, postings);
  return commonest.map(([word]) => ({ stems: [word], weight: startWeight }));
}

/** Which abbreviations and names do many records use that nobody has explained? */

import { compareText } from './compare.ts';
import type { Corpus } from './corpus.ts';
import type { EntryId } from './id.ts';
import { isAbbreviation, spokenWords, type SpokenName } from './spoken-words.ts';
import { formsOfTerm } from './term-forms.ts';

/** The prose of records by their ids, in runs of plain text: without code, headings and links. */
export type Prose = ReadonlyMap<EntryId, readonly string[]>;

export interface UndefinedTerm {
  readonly term: string;
  readonly kind: 'abbreviation' | 'name';
  readonly uses: number;
  /** Where it is used, most often first. */
  readonly records: readonly { readonly id: EntryId; readonly uses: number }[];
}

/** How often each record uses a word. */
type Uses = Map<EntryId, number>;

/**
 * What is used in `least` records or more and named by no term, record, system, person, team, fact or area; in most
 * records first. A word that is more often written small is an ordinary one, however loud it is written elsewhere.
 */
export function undefinedTerms(corpus: Corpus, prose: Prose, least: number): readonly UndefinedTerm[] {
  const spoken = [...prose].map(([id, runs]) => ({ id, words: runs.map(spokenWords) }));
  const ordinary = new Map([...small].map((word) => [word, spoken.length]));
  for (const { words } of spoken) {
    for (const word of new Set(words.flatMap((run) => [...run.ordinary]))) {
      if (!small.has(word)) ordinary.set(word, (ordinary.get(word) ?? 0) + 1);
    }
  }
  const found = new Map<string, Uses>();
  for (const { id, words } of spoken) {
    for (const name of words.flatMap(({ names }) => names)) {
      const text = textOf(name, ordinary);
      if (text === undefined) continue;
      let uses = found.get(text);
      if (uses === undefined) found.set(text, (uses = new Map()));
      uses.set(id, (uses.get(id) ?? 0) + 1);
    }
  }
  mergePlurals(found);
  const isKnown = knownNames(corpus);
  return [...found]
    .filter(([text, { size }]) => size >= least && (ordinary.get(text.toLowerCase()) ?? 0) < size && !isKnown(text))
    .map(([term, uses]): UndefinedTerm => ({
      term,
      kind: !term.includes(' ') && isAbbreviation(term) ? 'abbreviation' : 'name',
      uses: [...uses.values()].reduce((sum, some) => sum + some, 0),
      records: [...uses]
        .map(([id, some]) => ({ id, uses: some }))
        .sort((a, b) => b.uses - a.uses || compareText(a.id, b.id)),
    }))
    .sort((a, b) => b.records.length - a.records.length || b.uses - a.uses || compareText(a.term, b.term));
}

/** What is used in the singular too counts there. */
function mergePlurals(found: Map<string, Uses>): void {
  for (const [text, uses] of found) {
    const single = text.endsWith('s') ? found.get(text.slice(0, -1)) : undefined;
    if (single === undefined) continue;
    for (const [id, some] of uses) single.set(id, (single.get(id) ?? 0) + some);
    found.delete(text);
  }
}

/**
 * The name without a first word that has its capital from the sentence; `undefined` where nothing is left, and for one
 * word at the beginning, which may be any.
 */
function textOf({ words, isFirst }: SpokenName, ordinary: ReadonlyMap<string, number>): string | undefined {
  const [first = '', ...rest] = words;
  if (!isFirst || isAbbreviation(first)) return words.join(' ');
  const left = ordinary.has(first.toLowerCase()) ? rest.slice(rest[0] === 'of' ? 1 : 0) : words;
  return left.length === 0 || words.length === 1 ? undefined : left.join(' ');
}

/** Words that are ordinary however few texts there are; also when a specification shouts them. */
const small = new Set(
  `a an and any are as at be because but by can could did do does each every for from had has have here how however if in is
  it its let may must no not of on one only or our recommended required shall should since so some such than that the
  their then there these they this those to until we were what when where whether which while who why will with without
  would you your`.split(/\s+/),
);

/** Capitals that everybody reads: units, the calendar, languages, and notes that authors leave themselves. */
const everyday = new Set(
  `kb mb gb tb pb kib mib gib tib khz mhz ghz monday tuesday wednesday thursday friday saturday sunday january february
  march april may june july august september october november december english german french chinese japanese todo fixme
  tbd note ok faq yes id i'm i'd i've i'll`.split(/\s+/),
);

function knownNames(corpus: Corpus): (text: string) => boolean {
  const { record, system, term, person, team, fact } = corpus.entries;
  const names = new Set(
    [
      ...[...term.values()].flatMap((each) => [each.id, ...each.aliases, ...formsOfTerm(each).map(({ text }) => text)]),
      ...[...record.values()].flatMap(({ title, id, aliases, areas }) => [title, id, ...aliases, ...areas]),
      ...[...system.values()].flatMap(({ name, id, aliases }) => [name, id, ...aliases]),
      ...[...team.values(), ...fact.values()].flatMap(({ name, id }) => [name, id]),
    ].map((name) => name.toLowerCase()),
  );
  const ofPeople = new Set([...person.values()].flatMap(({ name }) => name.toLowerCase().split(/\s+/)));
  return (text) => {
    const name = text.toLowerCase();
    if (everyday.has(name) || names.has(name)) return true;
    const parts = name.split(' ');
    return parts.every((part) => ofPeople.has(part) || names.has(part)) || parts.every((part) => small.has(part));
  };
}

/** What does a question look for? Each of its words in every form it may have, apart from the others. */

import { leaningOf, type Leaning } from './intent.ts';
import { compoundOf, placesOf } from './pagefind/texts.ts';
import { plainWord } from './pagefind/stem.ts';
import { isStopWord } from './stop-words.ts';
import { foldSigns, numberAsked, numberTokens, recordToken, signTokens } from './tokens.ts';

/** One form of what is looked for. */
export interface Form {
  /** Words of the index that stand one behind the other, or are parts of one word. */
  readonly stems: readonly string[];
  /** How much the form counts; 1 for what was typed. */
  readonly weight: number;
}

/** One thing that is looked for; the best of its forms counts. */
export interface Clause {
  /** As typed. */
  readonly text: string;
  readonly forms: readonly Form[];
  readonly weight: number;
  /** Only what has it is an answer. */
  readonly isRequired?: boolean | undefined;
  /** Words that begin so count too: the reader may still be typing. */
  readonly start?: string | undefined;
  /** A part of another clause's word, whose absence is no loss. */
  readonly isPart?: boolean | undefined;
}

export interface Clauses {
  readonly clauses: readonly Clause[];
  /** What has to stand in an answer to the letter. */
  readonly quoted: readonly string[];
  /** Tokens with signs: whoever types them wants them as they are. */
  readonly literal: readonly string[];
  /** The sort of answer that the question's form asks for. */
  readonly leaning: Leaning;
}

/** How much a word of the glossary for the same thing counts. */
const synonymWeight = 0.7;
const partWeight = 0.4;
/** Quotes by themselves; those within code are part of it. */
const quotedWords = /(?<!\S)"([^"]+)"(?!\S)/g;
const signWeight = 1.5;
/** More than any other clause: a record's number is a name. */
const numberWeight = 6;

/** Reads the words of a question. `synonyms` are sets of words for the same thing. */
export function readClauses(text: string, synonyms: readonly (readonly string[])[]): Clauses {
  const quoted = [...text.matchAll(quotedWords)].map(([, words = '']) => words.trim()).filter((words) => words !== '');
  const open = text.replace(quotedWords, ' ');
  const chunks = placesOf(open);
  const telling = chunks.filter((chunk) => !isStopWord(bare(chunk)));
  const asked = telling.length > 0 || quoted.length > 0 ? telling : chunks;
  const literal = asked.filter((chunk) => signTokens(chunk).length > 0);
  const number = numberAsked(open.trim());
  const clauses = [
    ...quoted.flatMap(phraseClause),
    ...asked.flatMap((chunk, index) => wordClauses(chunk, index === asked.length - 1 && quoted.length === 0)),
    ...[...new Set([...numberTokens(open), ...literal.flatMap(signTokens)])].map((token): Clause => ({
      text: token,
      forms: [{ stems: [token], weight: 1 }],
      weight: signWeight,
      isPart: true,
    })),
    ...(number === undefined
      ? []
      : [
          {
            text: open.trim(),
            forms: [{ stems: [recordToken(number)], weight: 1 }],
            weight: numberWeight,
            isPart: true,
          },
        ]),
  ];
  return { clauses: withSynonyms(once(clauses), asked, synonyms), quoted, literal, leaning: leaningOf(text) };
}

/** Every part of the phrase that has letters, in its order. */
function phraseClause(text: string): readonly Clause[] {
  const stems = placesOf(text).flatMap((chunk) => compoundOf(chunk)?.whole ?? []);
  return stems.length === 0 ? [] : [{ text, forms: [{ stems, weight: 1 }], weight: 1.5, isRequired: true }];
}

/** A word, and where signs or capitals part it, its parts as well. */
function wordClauses(chunk: string, isLast: boolean): readonly Clause[] {
  const compound = compoundOf(foldSigns(chunk));
  if (compound === undefined) return [];
  const { whole, parts } = compound;
  // to Pagefind 0.0001 is the end of 0.00001; the token of the number tells them apart
  if (/^\d*\.\d+$/.test(bare(chunk))) {
    return [{ text: bare(chunk), forms: [{ stems: [whole], weight: 1 }], weight: partWeight, isPart: true }];
  }
  const forms = [{ stems: [whole], weight: 1 }, ...(parts.length > 0 ? [{ stems: parts, weight: 1 }] : [])];
  const word: Clause = {
    text: bare(chunk),
    forms,
    weight: 1,
    ...(isLast && parts.length === 0 ? { start: plainWord(bare(chunk)) } : {}),
  };
  const tellingParts = parts.filter((part) => part.length > 1 && !isStopWord(part));
  return [
    word,
    ...tellingParts.map((part) => ({
      text: part,
      forms: [{ stems: [part], weight: 1 }],
      weight: partWeight,
      isPart: true,
    })),
  ];
}

function once(clauses: readonly Clause[]): readonly Clause[] {
  const key = ({ forms, isRequired }: Clause) => JSON.stringify([forms[0]?.stems, isRequired]);
  return [...new Map(clauses.toReversed().map((clause) => [key(clause), clause])).values()].toReversed();
}

/** Takes other words for the same thing in as forms; where the word has several parts, as a clause of its own. */
function withSynonyms(
  clauses: readonly Clause[],
  chunks: readonly string[],
  synonyms: readonly (readonly string[])[],
): readonly Clause[] {
  const asked = chunks.map((chunk) => compoundOf(chunk)?.whole ?? '');
  const more: Clause[] = [];
  const known = new Map<Clause, Form[]>();
  for (const words of synonyms) {
    const forms = words.map((word) => ({ word, stems: stemsOf(word) }));
    for (const { word, stems } of forms) {
      if (!holds(asked, stems)) continue;
      const others = forms
        .filter((other) => other.word !== word)
        .map((other): Form => ({ stems: other.stems, weight: synonymWeight }));
      const same = clauses.find((clause) => stems.length === 1 && clause.forms[0]?.stems.join() === stems[0]);
      if (same !== undefined) known.set(same, [...(known.get(same) ?? []), ...others]);
      else more.push({ text: word, forms: [{ stems, weight: 1 }, ...others], weight: 1, isPart: true });
    }
  }
  return [...clauses.map((clause) => ({ ...clause, forms: [...clause.forms, ...(known.get(clause) ?? [])] })), ...more];
}

function stemsOf(text: string): readonly string[] {
  return placesOf(text).flatMap((chunk) => compoundOf(chunk)?.whole ?? []);
}

function holds(all: readonly string[], some: readonly string[]): boolean {
  return some.length > 0 && all.some((_, at) => some.every((stem, index) => all[at + index] === stem));
}

/** Without signs at its ends. */
function bare(chunk: string): string {
  return chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || chunk;
}

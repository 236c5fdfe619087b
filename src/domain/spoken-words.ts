/** Which abbreviations and capitalised words does a run of prose use, and which ordinary ones? */

/** Something that may be a term, as it is written. */
export interface SpokenName {
  /** Its words: `Data`, `Lake`; abbreviations in the singular. */
  readonly words: readonly string[];
  /** It begins a sentence, so that the capital of its first word tells nothing. */
  readonly isFirst: boolean;
}

export interface SpokenWords {
  readonly names: readonly SpokenName[];
  /** Words that are written small somewhere in the run. */
  readonly ordinary: ReadonlySet<string>;
}

interface Token {
  readonly text: string;
  /** After a full stop, a colon, an opening bracket or at the beginning: its capital tells nothing. */
  readonly isFirst: boolean;
  /** Only a space lies between it and the word before. */
  readonly follows: boolean;
  readonly hasColon: boolean;
}

const token = /[\p{L}\p{N}]+(?:[-/&.+’'_][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/** The names in a run of plain text. What a colon follows (`Feature name:`) is a label, and none. */
export function spokenWords(run: string): SpokenWords {
  const tokens = tokensOf(run);
  const ordinary = new Set(tokens.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ text }) => text));
  const names: SpokenName[] = [];
  for (let start = 0; start < tokens.length;) {
    const end = endOfName(tokens, start);
    if (end === start) {
      start += 1;
      continue;
    }
    const words = tokens.slice(start, end).map(({ text }) => shortOf(text));
    if (!tokens[end - 1]!.hasColon) names.push({ words, isFirst: tokens[start]!.isFirst });
    start = end;
  }
  return { names, ordinary };
}

function tokensOf(run: string): readonly Token[] {
  let last = 0;
  return [...run.matchAll(token)].map(({ 0: found, index }): Token => {
    const gap = run.slice(last, index);
    last = index + found.length;
    return {
      text: found.replace(/[’']s$/, ''),
      isFirst: index === gap.length || /[.!?:;()[\]“"*•–—|]|\n\s*\n/u.test(gap),
      follows: gap === ' ',
      hasColon: run[last] === ':',
    };
  });
}

/** Where the name that begins here ends; `start` itself where none does. An `of` may stand between whole words. */
function endOfName(tokens: readonly Token[], start: number): number {
  if (!isName(tokens[start]!.text)) return start;
  let end = start + 1;
  while (end < tokens.length && tokens[end]!.follows) {
    const { text } = tokens[end]!;
    const after = tokens[end + 1];
    if (isName(text)) end += 1;
    else if (text === 'of' && after?.follows === true && [tokens[end - 1]!, after].every(isPlainName)) end += 2;
    else break;
  }
  return end;
}

function isPlainName({ text }: Token): boolean {
  return isName(text) && !isAbbreviation(text);
}

function isName(text: string): boolean {
  return isAbbreviation(text) || /^\p{Lu}\p{Ll}{2}/u.test(text);
}

/** Two capitals, or a capital and a digit: `RFC`, `BF16`, `gRPC`, `GitHub`; not `Well-Known`, `I'm`, `V2` or `13B`. */
export function isAbbreviation(text: string): boolean {
  const first = text.split(/[-/&.’' ]/)[0] ?? '';
  if (!/^\p{Letter}/u.test(first)) return false;
  const capitals = first.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && first.length > 2 && /\p{N}/u.test(first));
}

/** `APIs` as `API`, `GPU-hours` as `GPU`; a word that is no abbreviation as it is. */
function shortOf(text: string): string {
  if (!isAbbreviation(text)) return text;
  const short = text.replace(/-\p{Ll}.*$/u, '');
  return /(?:\p{Lu}|\p{N}{2})s$/u.test(short) ? short.slice(0, -1) : short;
}

/**
 * Signs and numbers as words that Pagefind keeps: it drops every sign, so that `?Sized` would be `sized` and `1e-4`
 * another word than `0.0001`. The same words are made of a text when it is indexed and of a question when it is asked.
 */

import { numberInText, numberOf } from '../../domain/id.ts';

/** Signs that make a word another word; those that only part sentences do not. */
const telling = /[#[\]!?&*<>=+|\\@$%^~{}\p{Sm}]/u;
const lexemes = /[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;
const greek: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', η: 'eta', θ: 'theta', κ: 'kappa', λ: 'lambda',
  μ: 'mu', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', ω: 'omega',
}; // prettier-ignore

/** The text with Greek letters spelt out and minus signs of one kind: `β2` is `beta2`. */
export function foldSigns(text: string): string {
  return text
    .replace(/[α-ωµ]/gu, (letter) => greek[letter === 'µ' ? 'μ' : letter] ?? letter)
    .replace(/[−–‑]/gu, '-')
    .replace(/10\^?([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu, (_, digits: string) => `10^${[...digits].map(lowered).join('')}`);
}

function lowered(digit: string): string {
  return '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)] ?? '';
}

/** Each word with the sign before it, each word with the sign behind it, and signs that stand together; in the order of the text. */
export function signTokens(text: string): readonly string[] {
  return signTokensIn(runsOf(text));
}

function signTokensIn(runs: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const chunk of runs.map(foldSigns)) {
    if (!telling.test(chunk) && !/(?:^|[([{"'`])--?\p{L}/u.test(chunk)) continue;
    const parts = chunk.match(lexemes) ?? [];
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next !== undefined && isTelling(part, next, index === 0 || isOpening(parts[index - 1]))) {
        found.push(encoded('q', part + next));
      }
    }
  }
  return [...new Set(found)];
}

function isTelling(first: string, second: string, isAtStart: boolean): boolean {
  const [isFirstWord, isSecondWord] = [isWord(first), isWord(second)];
  if (isFirstWord && isSecondWord) return false;
  if (!isFirstWord && !isSecondWord) return telling.test(first) || telling.test(second) || first === second;
  if (isSecondWord && first === '-') return isAtStart;
  return telling.test(isFirstWord ? second : first);
}

function isWord(lexeme: string): boolean {
  return /^[\p{L}\p{N}_]/u.test(lexeme);
}

function isOpening(lexeme: string | undefined): boolean {
  return lexeme === undefined || /[([{"'`-]/.test(lexeme);
}

const scientific =
  /(?<![\p{L}\p{N}_.])(\d[\d,]*(?:\.\d+)?)(?:e([+-]?\d{1,3})|\s?[×x*]\s?10\^([+-]?\d{1,3}))?(?![\p{L}\p{N}_]|\.\d)/giu;
const powerOfTen = /(?<![\p{L}\p{N}_.])10\^([+-]?\d{1,3})/gu;

/** Numbers with a point or a power of ten, by their value: `1e-4`, `0.0001` and `10^-4` give the same. */
export function numberTokens(text: string): readonly string[] {
  const folded = foldSigns(text);
  const found = new Set<string>();
  for (const [, digits = '', power, times] of folded.matchAll(scientific)) {
    if (!digits.includes('.') && power === undefined && times === undefined) continue;
    found.add(ofValue(`${digits.replaceAll(',', '')}e${power ?? times ?? 0}`));
  }
  for (const [, power] of folded.matchAll(powerOfTen)) found.add(ofValue(`1e${power}`));
  return [...found];
}

function ofValue(number: string): string {
  return encoded('n', Number(number).toExponential());
}

/** The number by which people call a record, of its id or of what they typed: `ADR-7`, `0007` and `7` give the same. */
export function recordToken(number: number): string {
  return encoded('r', String(number));
}

/** The number of a record in its own id, its other names, or the path it came from. */
export function recordNumber(ids: readonly string[]): number | undefined {
  return ids
    .map((id) => numberOf(id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')))
    .find((found) => found !== undefined);
}

const startsAsRecord = /^(?:m?adr|rfc|[kptdlse]ep|dr|decision|record|number|no\.?)\s?#?\d|^(?:m?adr|rfc|kep|dr)\d/i;

/** The number that a question asks for where it is nothing else. */
export function numberAsked(words: string): number | undefined {
  // `fp16` is a word and `step 8` a place; `DEC-12` is a name, whatever its letters
  if (!/^#?\d|^[a-z]{2,5}-#?\d/i.test(words) && !startsAsRecord.test(words)) return undefined;
  return numberInText(words.replace(/^(?:decision|record|number|no\.?)\s+/i, ''));
}

/** Letters and digits alone, ending in a digit so that nothing is cut off as an ending. */
function encoded(sort: 'q' | 'n' | 'r', text: string): string {
  const spelt = [...text.toLowerCase()].map((sign) =>
    /[a-y0-9]/.test(sign) ? sign : `z${sign.codePointAt(0)!.toString(16)}`,
  );
  return `zz${sort}${spelt.join('')}0`;
}

const name = /\p{L}\p{N}|\p{N}\p{L}|\p{L}_|\p{Ll}\p{Lu}/u;

/** Names of code within a run without white space, as in `wide(&[0xd800])`: Pagefind parts them at every change of letters and digits. */
function namesWithin(runs: readonly string[]): readonly string[] {
  const words = runs.map((run) => (name.test(run) ? (run.match(lexemes)?.filter(isWord) ?? []) : []));
  return [
    ...new Set(
      words
        .filter(({ length }) => length > 1)
        .flat()
        .filter((part) => name.test(part)),
    ),
  ];
}

/** What stands between white space, each once; without plain words, which hold no token and are most of all text. */
function runsOf(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/).filter((run) => !/^\(?(?:[A-Z]?[a-z]+)?[.,:;)]*$/.test(run)))];
}

function greekWords(text: string): readonly string[] {
  const words = new Set(text.match(/[\p{L}\p{N}_]+/gu)?.filter((word) => /[α-ωµ]/u.test(word)));
  return [...words].map(foldSigns);
}

/** Everything of a text that Pagefind would lose, as words for it to keep. */
export function tokensOf(text: string): string {
  const spelt = /[α-ωµ]/u.test(text) ? greekWords(text) : [];
  const runs = runsOf(text);
  return [...spelt, ...namesWithin(runs), ...numberTokens(text), ...signTokensIn(runs)].join(' ');
}

/** Which part of a text is shown, and which of its words were asked for? */

/** A run of plain text; `isMarked` where it was asked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A place in a text at which something was found; `clause` numbers what, `weight` says how much it tells. */
export interface Spot {
  readonly place: number;
  readonly clause: number;
  readonly weight: number;
}

/** Words of an excerpt. */
const excerptLength = 32;
/** Words before the first one found. */
const lead = 5;

/**
 * The part of `words` from `from` to before `to` in which most of what was asked for stands, its found words marked. It
 * begins with a sentence where one begins nearby. `words` are a text's, apart by white space.
 */
export function excerptOf(
  words: readonly string[],
  spots: readonly Spot[],
  from: number,
  to: number,
  length = excerptLength,
): readonly Piece[] {
  const inside = spots.filter(({ place }) => place >= from && place < to).sort((a, b) => a.place - b.place);
  const begin = beginOf(words, bestPlace(inside, length) ?? from, from, Math.max(from, to - length));
  const end = Math.min(to, begin + length);
  const marked = new Set(inside.map(({ place }) => place));
  const pieces: Piece[] = [];
  const add = (text: string, isMarked = false) => void (text !== '' && pieces.push({ text, isMarked }));
  if (begin > from && !endsSentence(words[begin - 1])) add('… ');
  for (let place = begin; place < end; place++) {
    const word = words[place] ?? '';
    const isFound = marked.has(place);
    const [, before = '', core = '', after = ''] = (isFound ? signsAround.exec(word) : null) ?? [];
    // neighbours that were found are one run
    if (place > begin) add(' ', isFound && before === '' && pieces.at(-1)?.isMarked === true);
    add(before);
    add(isFound ? core : word, isFound);
    add(after);
  }
  if (end < to && !endsSentence(words[end - 1])) add(' …');
  return joined(pieces);
}

const signsAround = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** Neighbours of one sort as one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.isMarked === piece.isMarked) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}

/** The weight of the different things found from `from` to before `to`. */
export function weightWithin(spots: readonly Spot[], from: number, to: number): number {
  const seen = new Map<number, number>();
  for (const { place, clause, weight } of spots) if (place >= from && place < to) seen.set(clause, weight);
  return [...seen.values()].reduce((sum, weight) => sum + weight, 0);
}

/** The first place from which as much as possible lies within the length of an excerpt. */
function bestPlace(spots: readonly Spot[], length: number): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const { place } of spots) {
    const weight = weightWithin(spots, place, place + length - lead);
    if (weight > most) [best, most] = [place, weight];
  }
  return best;
}

function beginOf(words: readonly string[], place: number, from: number, latest: number): number {
  for (let back = 0; back <= 2 * lead && place - back >= from; back++) {
    const begin = place - back;
    if (begin <= latest && (begin === from || endsSentence(words[begin - 1]))) return begin;
  }
  return Math.max(from, Math.min(place - lead, latest));
}

function endsSentence(word: string | undefined): boolean {
  return word !== undefined && /[.!?:]["”’)]?$/.test(word);
}

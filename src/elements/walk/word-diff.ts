/** Which words went, and which came? */

import { diffWords } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Words of an unchanged stretch that are shown on either side of a change. */
const around = 12;

/** The pieces of both texts in order; long stretches that are the same are cut to what stands around changes. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const changes = diffWords(before, after);
  return changes.map(({ value, added, removed }, index): Piece => {
    if (added) return { kind: 'new', text: value };
    if (removed) return { kind: 'gone', text: value };
    return { kind: 'same', text: shortened(value, index === 0, index === changes.length - 1) };
  });
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const [before, after] = [isFirst ? 0 : around, isLast ? 0 : around];
  if (words.length <= before + after + 4) return text;
  return [...words.slice(0, before), '… ', ...(after === 0 ? [] : words.slice(-after))].join('');
}

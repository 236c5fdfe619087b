/** How do the parts of a body come together, and is what was written read back as what it was? */

import type { Conversion } from './context.ts';
import { fenced } from './escape.ts';
import { blocksIn, readBack, says, type Expected } from './verify.ts';

/** A stretch of the source and what it is written as. */
export interface Unit {
  /** From the end of the unit before: blanks and what belongs to no block. */
  readonly gap: string;
  readonly mdx: string;
  readonly expected: Expected;
  /** Other ways to write it, best first, for when the first does not read back. */
  readonly others: readonly (() => string)[];
  /** Whether MDX cannot read it otherwise than Markdown does, so that it need not be read back. */
  readonly isSafe?: boolean;
  readonly isDefinition?: boolean;
}

/** The units one after another. What does not read back is written in another way. */
export function join(all: readonly Unit[], conversion: Conversion, words?: readonly string[]): string {
  const units = withoutEmpty(all);
  const whole = units
    .map(({ gap, mdx }) => gap + mdx)
    .join('')
    .trim();
  if (words === undefined ? readsBack(units) : saysAll(whole, words)) return whole;
  // Without its definition a reference reads as text; footnotes are blocks of their own.
  const definitions = units
    .filter(({ isDefinition, mdx }) => isDefinition === true && !mdx.startsWith('[^'))
    .map(({ mdx }) => mdx)
    .join('\n\n');
  const chosen = units.map((unit) => bestOf(unit, definitions));
  const mended = units
    .map(({ gap }, index) => (index > 0 && !/\n\s*\n/.test(gap) ? '\n\n' : gap) + (chosen[index] ?? ''))
    .join('')
    .trim();
  if (readBack(mended) !== undefined) return mended;
  conversion.kept.add('the text cannot be said in MDX, so it is shown as it stands');
  return fenced(mended, 'text');
}

/** Without what gave nothing, such as comments; what stood before and after one stays apart. */
function withoutEmpty(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit, index) => {
    if (unit.mdx.trim() === '') return [];
    const isAfterEmpty = index > 0 && units[index - 1]?.mdx.trim() === '';
    return [isAfterEmpty ? { ...unit, gap: '\n\n' } : unit];
  });
}

function saysAll(mdx: string, words: readonly string[]): boolean {
  const tree = readBack(mdx);
  return tree !== undefined && says(tree, [{ words }]);
}

/** Reads back the units that MDX may read otherwise, with those that no empty line parts from them. */
function readsBack(units: readonly Unit[]): boolean {
  const isApart = (index: number) => index >= units.length || /\n[ \t]*\n/.test(units[index]?.gap ?? '');
  const picked = new Set<number>();
  for (const [index, unit] of units.entries()) {
    if (unit.isSafe === true && unit.isDefinition !== true) continue;
    picked.add(index);
    for (let at = index; at > 0 && !isApart(at); at--) picked.add(at - 1);
    for (let at = index + 1; !isApart(at); at++) picked.add(at);
  }
  const some = units.filter((_, index) => picked.has(index));
  if (some.every(({ isDefinition }) => isDefinition === true)) return true;
  const mdx = some
    .map(({ gap, mdx }, index) => (index > 0 && gap === '' ? '\n\n' : index > 0 && !/\n/.test(gap) ? '\n' : gap) + mdx)
    .join('');
  const tree = readBack(mdx.trim());
  return (
    tree !== undefined &&
    says(
      tree,
      some.map(({ mdx, expected: { words, blocks = blocksAlone(mdx) } }) => ({ words, blocks })),
    )
  );
}

/** The blocks of what was written anew, which need not be those of its source: beside others it must have the same. */
function blocksAlone(mdx: string): Expected['blocks'] {
  const tree = readBack(mdx);
  return tree === undefined ? undefined : blocksIn(tree);
}

function bestOf(unit: Unit, definitions: string): string {
  for (const write of [() => unit.mdx, ...unit.others]) {
    const mdx = write();
    const tree = readBack(unit.isDefinition === true ? mdx : `${mdx}\n\n${definitions}`);
    if (tree !== undefined && says(tree, [unit.expected])) return mdx;
  }
  const last = unit.others.at(-1)?.() ?? fenced(unit.mdx, 'text');
  return last;
}

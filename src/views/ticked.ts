/** Sentences with `code` in backticks, taken apart for markup. */

export interface TickedPart {
  readonly text: string;
  readonly isCode: boolean;
}

/** The parts in order; a backtick without a partner stands for itself. */
export function tickedParts(sentence: string): readonly TickedPart[] {
  const parts = sentence.split(/`([^`]+)`/);
  return parts.map((text, index) => ({ text, isCode: index % 2 === 1 })).filter(({ text }) => text !== '');
}

/** How long does it take to read an entry, as its page shows it? */

import { bodyOf, type AnyEntry, type Corpus } from './corpus.ts';
import { entryOfStep, type Step } from './path.ts';

/**
 * Words of English prose that adults read silently in a minute: the mean for non-fiction of 190 studies. Marc Brysbaert,
 * "How many words do we read per minute?", Journal of Memory and Language 109 (2019), https://doi.org/10.1016/j.jml.2019.104047.
 */
export const wordsPerMinute = 238;

/** Seconds for a line of code: as long as ten words. Our own figure; we know of no measurement for text that explains code. */
export const secondsPerCodeLine = 2.5;

/** Seconds for an image, a diagram, a chart or a formula of its own. Our own figure, on the short side. */
export const secondsPerFigure = 12;

export interface StepTime {
  readonly minutes: number;
  /** Whether it comes from the length of the text, rather than from the path's maintainer. */
  readonly isMeasured: boolean;
}

/** How long a step takes; `undefined` for what the wiki cannot measure: addresses, pages that are no entry, and names that lead nowhere. */
export function timeOfStep(corpus: Corpus, { ref, minutes }: Step): StepTime | undefined {
  if (minutes !== undefined) return { minutes, isMeasured: false };
  const entry = entryOfStep(corpus, ref);
  return entry === undefined ? undefined : { minutes: readingMinutes(entry), isMeasured: true };
}

/** Minutes to read an entry, its fields as well as its prose; whole, and at least one. Words in tables count as words. */
export function readingMinutes(entry: AnyEntry): number {
  const { words = 0, codeLines = 0, figures = 0 } = bodyOf(entry) ?? {};
  const text = words + wordsIn(textsOf(entry));
  const seconds = (text * 60) / wordsPerMinute + codeLines * secondsPerCodeLine + figures * secondsPerFigure;
  return Math.max(1, Math.round(seconds / 60));
}

function wordsIn(texts: readonly (string | undefined)[]): number {
  return texts.reduce((sum, text) => sum + (text?.match(/[\p{Letter}\p{Number}]\S*/gu)?.length ?? 0), 0);
}

/** What the page of an entry shows of its fields that is read rather than looked up. */
function textsOf(entry: AnyEntry): readonly (string | undefined)[] {
  switch (entry.kind) {
    case 'record':
      return [
        entry.summary,
        ...entry.options.flatMap(({ name, because }) => [name, because]),
        ...entry.evidence.map(({ claim }) => claim),
        ...entry.assumptions.flatMap(({ claim, revisitWhen }) => [claim, revisitWhen]),
      ];
    case 'handoff':
      return [
        ...entry.items.flatMap(({ what, note, questions }) => [what, note, ...questions]),
        ...entry.openThreads.flatMap(({ title, state, next }) => [title, state, next]),
        ...entry.access.flatMap(({ what, where, grants }) => [what, where, grants]),
      ];
    case 'path':
      return [entry.summary, ...entry.steps.flatMap(({ why, check }) => [why, check?.question])];
    case 'term':
      return [entry.definition];
    case 'person':
      return [entry.role];
    case 'team':
      return [entry.purpose];
    case 'system':
    case 'fact':
      return [entry.summary];
    case 'event':
      return [entry.note];
    case 'receipt':
      return entry.items.flatMap(({ what, answers }) => [what, ...answers]);
  }
}

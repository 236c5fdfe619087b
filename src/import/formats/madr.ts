/** What the versions of MADR have in common: https://adr.github.io/madr/ */

import { headingWords, type Document } from '../head/document.ts';

const headings = [
  'context and problem statement',
  'considered options',
  'decision outcome',
  'decision drivers',
  'pros and cons of the options',
];

/** How many of MADR's own headings a document has. */
export function madrHeadings(document: Document): number {
  const words = headingWords(document);
  return headings.filter((heading) => words.has(heading)).length;
}

/** The first option of an `Chosen option: "X"` line is what MADR calls its outcome. */
export function hasOutcome({ lines }: Document): boolean {
  return lines.lines.some((line) => /^\s*Chosen option:/i.test(line));
}

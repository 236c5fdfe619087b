/** An item of a handoff in one line. */

import type { Corpus } from '../../domain/corpus.ts';
import type { ItemView } from '../../views/handoff-items.ts';
import { nameLink } from './write.ts';

export function itemLine(corpus: Corpus, { what, word, to, note, questions, received }: ItemView): string {
  const by = received.map((one) => `${nameLink(corpus, one.by)} on ${one.on}`).join(', ');
  return [
    `${nameLink(corpus, what)}: ${word}${by === '' ? '' : ` by ${by}`}`,
    to === undefined ? undefined : `to ${nameLink(corpus, to)}`,
    note,
    ...questions.map(({ question, answers }) => `${question} ${answers.map(({ text }) => text).join(' / ')}`.trim()),
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

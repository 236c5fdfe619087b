/** How a risk, and what could be done about it, reads in a terminal. */

import type { RiskAnswerItem } from '../../domain/risk-answer.ts';
import type { RiskNotes } from '../../domain/risk-notes.ts';
import { codeWords, impactWords, peopleWords, promisedWords, suggestionWords } from '../../domain/risk-words.ts';

const margin = ' '.repeat(10);

/** `orphaned  system checkpoint-store (Checkpoint store), impact 24 = 3 x (1 + 7)`, then why, who is left, who could. */
export function riskLines(notes: RiskNotes, told: RiskAnswerItem): readonly string[] {
  const { kind, id, title, holding, impact, code, promised = [], suggestions } = told;
  return [
    `${holding.padEnd(9)} ${kind} ${id} (${title}): impact ${impact.value} = ${impactWords(impact)}`,
    `${margin}${holdersWords(notes, told)}`,
    ...(code === undefined ? [] : [`${margin}Its code: ${codeWords(notes, code)}`]),
    ...promised.map((one) => `${margin}In ${one.handoff}: ${promisedWords(notes, one)}`),
    ...suggestions.map(
      (suggestion, index) =>
        `${margin}${index === 0 ? 'could: ' : '       '}${suggestionWords(notes, `${kind}:${id}`, suggestion)}`,
    ),
  ];
}

function holdersWords(notes: RiskNotes, { holders, before, lost }: RiskAnswerItem): string {
  const left =
    holders.length === 0
      ? 'nobody holds it'
      : `${peopleWords(notes, holders)} ${holders.length === 1 ? 'holds it alone' : 'hold it'}`;
  if (before === undefined) return left.charAt(0).toUpperCase() + left.slice(1);
  return `${before === 'held' ? 'Held' : 'Fragile'} with ${peopleWords(notes, lost ?? [])}; then ${left}`;
}

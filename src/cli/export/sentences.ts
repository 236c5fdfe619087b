/** What a record rests on, in sentences: other formats have no fields for it. */

import { findEntry, type Corpus } from '../../domain/corpus.ts';
import type { DecisionRecord } from '../../domain/record.ts';

export interface Grounds {
  readonly evidence: readonly string[];
  readonly assumptions: readonly string[];
}

export function sentencesOf(corpus: Corpus, { evidence, assumptions }: DecisionRecord): Grounds {
  return {
    evidence: evidence.map(({ claim, value, unit, source }) => {
      const measured = value === undefined ? claim : `${claim}: ${joined(value, unit)}`;
      if (source === undefined) return measured;
      const cited = source.text.replace(/\s+/g, ' ');
      return `${measured} (${source.url === undefined ? cited : `[${cited.replace(/[[\]\\]/g, '\\$&')}](${source.url})`})`;
    }),
    assumptions: assumptions.map(({ claim, fact, op, value, unit, revisitWhen }) => {
      const name = fact === undefined ? undefined : (findEntry(corpus, 'fact', fact)?.name ?? fact);
      const must = op === undefined || value === undefined ? '' : ` (${joined(name, op, String(value), unit)})`;
      return `${claim}${must}${revisitWhen === undefined ? '' : `; decide again when: ${revisitWhen}`}`;
    }),
  };
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

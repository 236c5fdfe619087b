/** How much would be lost with a thing, and what the figure is made of. */

import type { Corpus } from '../domain/corpus.ts';
import { dayNumber, type IsoDate } from '../domain/date.ts';
import type { Impact } from '../domain/impact.ts';
import type { Held } from '../domain/ownership.ts';
import { riskOf } from '../domain/risk.ts';
import { impactWords } from '../domain/risk-words.ts';

export interface ImpactView {
  readonly value: number;
  /** What it is made of: `3 × (1 + 4)`. */
  readonly words: string;
}

export function impactView(corpus: Corpus, { kind, id }: Held, today: IsoDate): ImpactView {
  const { places, impacts } = riskOf(corpus);
  return impactShown(impacts.of(places.get(`${kind}:${id}`)!, dayNumber(today)));
}

export function impactShown(impact: Impact): ImpactView {
  return { value: impact.value, words: impactWords(impact) };
}

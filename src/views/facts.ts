/** What the overview of facts shows: every measured quantity with its value today, and what it upsets. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { EmptyView } from './empty.ts';
import { factPage } from './fact.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel, counted } from './order.ts';

export interface FactsPage {
  readonly title: string;
  readonly description: string;
  readonly facts: readonly FactRow[];
  readonly empty?: EmptyView | undefined;
}

export interface FactRow {
  readonly fact: LinkView;
  readonly value: string;
  readonly on?: IsoDate | undefined;
  /** How many records state it, rest on it or compute with it. */
  readonly records: string;
  /** What a reader should know before they trust it. */
  readonly notes: readonly string[];
}

export function factsPage(corpus: Corpus, today: IsoDate): FactsPage {
  const facts = [...corpus.entries.fact.values()].map((fact): FactRow => {
    const { value, on, rests, statements, uses, isContested } = factPage(corpus, fact, today);
    const broken = rests.filter(({ state }) => state === 'tripped').length;
    const records = new Set([
      ...[...rests, ...statements].map(({ record }) => record.id),
      ...uses.map(({ link }) => link.id),
    ]);
    return {
      fact: linkTo(corpus, fact, today),
      value,
      on,
      records: records.size === 0 ? 'no records' : counted(records.size, 'record'),
      notes: [
        ...(broken === 0 ? [] : [`breaks ${counted(broken, 'assumption')}`]),
        ...(isContested ? ['contested'] : []),
      ],
    };
  });
  return {
    title: 'Facts',
    description: 'Measured quantities that decisions rest on, each with its history.',
    facts: facts.sort((a, b) => byLabel(a.fact, b.fact)),
    ...(facts.length > 0
      ? {}
      : {
          empty: {
            missing: 'No facts are written down.',
            todo: 'When two records rest on one measurement, put it into the folder facts, or run `npm run cairn -- new fact`.',
          },
        }),
  };
}

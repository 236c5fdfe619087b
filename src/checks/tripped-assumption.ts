import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import { stateOfAssumption } from '../domain/staleness.ts';
import { isInForce } from '../domain/supersession.ts';

/** What a record in force took for true agrees with the newest value of the fact that tells. */
export function trippedAssumption(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...corpus.entries.record.values()].flatMap((record) =>
    record.assumptions.flatMap((assumption, index) => {
      const found = stateOfAssumption(corpus, assumption, today);
      if (found.state !== 'tripped' || !isInForce(corpus, record, today)) return [];
      const { fact, newest } = found;
      const { op, value, unit, revisitWhen } = assumption;
      const needed = withUnit(`${op} ${value}`, unit);
      const day = newest.on === undefined ? '' : ` (${newest.on})`;
      return issue(
        'tripped-assumption',
        placeOf(record, ['assumptions', index]),
        `The record rests on \`${fact.id}\` being \`${needed}\`, but its newest value is \`${withUnit(newest.value, newest.unit)}\`${day}.`,
        `Decide again, or say in a verification why it still holds.${wordsFor(revisitWhen)}`,
      );
    }),
  );
}

function withUnit(value: string | number, unit: string | undefined): string {
  return unit === undefined ? String(value) : `${value} ${unit}`;
}

function wordsFor(revisitWhen: string | undefined): string {
  return revisitWhen === undefined ? '' : ` The record says when to decide again: ${revisitWhen.replace(/\.?$/, '.')}`;
}

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { compareText } from '../domain/compare.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Fact } from '../domain/fact.ts';
import { areSame, figureOf, parseFigure, type Figure } from '../domain/figure.ts';
import { issue, placeOf, type Issue } from '../domain/issue.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { listed } from '../domain/sentence.ts';
import { isInForce } from '../domain/supersession.ts';

/** A value that a record states for a fact. */
interface Statement {
  readonly record: DecisionRecord;
  readonly index: number;
  readonly figure: Figure;
  readonly unit: string | undefined;
  readonly words: string;
}

/**
 * Records in force that state a value for a fact state the same one, unless one names the other in
 * `conflicts-with`; and it is a value that the fact has or had. Digits that one of the two leaves out do not
 * count, and values in different units are not compared. One issue a statement, at the later record.
 */
export function contestedFact(corpus: Corpus, today: IsoDate): readonly Issue[] {
  return [...statementsOf(corpus, today)].flatMap(([fact, statements]) => {
    const inTime = statements.toSorted((a, b) => compareText(a.record.date ?? '9999', b.record.date ?? '9999'));
    const groups: Statement[][] = [];
    return inTime.flatMap((statement) => {
      const rival = groups
        .filter(([first]) => first !== undefined && differ(first, statement))
        .flatMap(
          (group) => group.find((other) => !areKnownToConflict(corpus, other.record, statement.record)) ?? [],
        )[0];
      const same = groups.find(
        ([first]) => first?.figure.value === statement.figure.value && first.unit === statement.unit,
      );
      if (same === undefined) groups.push([statement]);
      else same.push(statement);
      return rival === undefined ? (againstHistory(fact, statement) ?? []) : contest(fact, statement, rival);
    });
  });
}

function statementsOf(corpus: Corpus, today: IsoDate): ReadonlyMap<Fact, readonly Statement[]> {
  const found = new Map<Fact, Statement[]>();
  for (const record of corpus.entries.record.values()) {
    record.evidence.forEach(({ fact: name, value, unit }, index) => {
      const fact = name === undefined ? undefined : findEntry(corpus, 'fact', name);
      const figure = value === undefined ? undefined : parseFigure(value);
      if (fact === undefined || figure === undefined || !isInForce(corpus, record, today)) return;
      const words = unit === undefined ? `${value}` : `${value} ${unit}`;
      const statement = { record, index, figure, unit, words };
      const known = found.get(fact);
      if (known === undefined) found.set(fact, [statement]);
      else known.push(statement);
    });
  }
  return found;
}

function contest(fact: Fact, { record, index, words }: Statement, rival: Statement): Issue {
  return issue(
    'contested-fact',
    placeOf(record, ['evidence', index, 'value']),
    `The record gives \`${fact.id}\` as \`${words}\`, but \`${rival.record.id}\` as \`${rival.words}\`.`,
    'Correct one of the two, or name the other record in `conflicts-with` and say in the text why they differ.',
  );
}

function againstHistory(fact: Fact, { record, index, figure, unit, words }: Statement): Issue | undefined {
  const comparable = fact.values.filter((value) => areComparable(value.unit, unit));
  if (comparable.length === 0 || comparable.some(({ value }) => areSame(figureOf(value), figure))) return undefined;
  const known = comparable.map((value) =>
    value.unit === undefined ? `${value.value}` : `${value.value} ${value.unit}`,
  );
  return issue(
    'contested-fact',
    placeOf(record, ['evidence', index, 'value']),
    `The record gives \`${fact.id}\` as \`${words}\`, but \`${fact.file}\` knows only ${listed(known)}.`,
    'Correct the one that is wrong, or add the value to the fact with its day and source.',
  );
}

function differ(a: Statement, b: Statement): boolean {
  return areComparable(a.unit, b.unit) && !areSame(a.figure, b.figure);
}

function areComparable(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Also one record with itself: it may give the value under two conditions. */
function areKnownToConflict(corpus: Corpus, a: DecisionRecord, b: DecisionRecord): boolean {
  const names = (from: DecisionRecord, to: DecisionRecord) =>
    from.conflictsWith.some((name) => findEntry(corpus, 'record', name) === to);
  return a === b || names(a, b) || names(b, a);
}

/** What do records say of a fact: which value each states, whether they agree, and what rests on it? */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Fact } from '../domain/fact.ts';
import { areSame, parseFigure } from '../domain/figure.ts';
import type { Citation, DecisionRecord } from '../domain/record.ts';
import { stateOfAssumption } from '../domain/staleness.ts';
import { isInForce } from '../domain/supersession.ts';
import { linkTo, type LinkView } from './link.ts';
import { needed } from './measured.ts';
import { byLabel } from './order.ts';
import { compareLines, recordLine, type RecordLine } from './records-by-state.ts';

/** A piece of evidence that gives the fact a value. */
export interface StatementView {
  readonly record: LinkView;
  readonly claim: string;
  readonly value?: string | undefined;
  readonly source?: Citation | undefined;
  readonly isInForce: boolean;
  /** Other records in force that give it another value. */
  readonly contestedBy: readonly LinkView[];
}

/** An assumption that the fact's newest value upholds or breaks. */
export interface RestView {
  readonly record: LinkView;
  readonly claim: string;
  readonly state: 'holds' | 'tripped';
  /** What the value must be: `≤ 2 per week`. */
  readonly needed: string;
  readonly revisitWhen?: string | undefined;
}

/** What records state for the fact; those in force first. */
export function statementsOf(corpus: Corpus, fact: Fact, today: IsoDate): readonly StatementView[] {
  const found = [...corpus.entries.record.values()].flatMap((record) =>
    record.evidence
      .filter(({ fact: name }) => isFact(corpus, name, fact))
      .map((evidence) => ({ record, evidence, holds: isInForce(corpus, record, today) })),
  );
  const views = found.map(({ record, evidence, holds }): StatementView => {
    const rivals = found.filter(
      (other) => holds && other.holds && other.record !== record && differ(evidence, other.evidence),
    );
    return {
      record: linkTo(corpus, record, today),
      claim: evidence.claim,
      value: evidence.value === undefined ? undefined : withUnit(evidence.value, evidence.unit),
      source: evidence.source,
      isInForce: holds,
      contestedBy: [...new Set(rivals.map((rival) => rival.record))]
        .map((rival) => linkTo(corpus, rival, today))
        .sort(byLabel),
    };
  });
  return views.sort((a, b) => Number(b.isInForce) - Number(a.isInForce) || byLabel(a.record, b.record));
}

/** What records in force took for true of the fact; what no longer holds first. */
export function restsOn(corpus: Corpus, fact: Fact, today: IsoDate): readonly RestView[] {
  return [...corpus.entries.record.values()]
    .filter((record) => isInForce(corpus, record, today))
    .flatMap((record) => restsOfRecord(corpus, record, fact, today))
    .sort((a, b) => Number(b.state === 'tripped') - Number(a.state === 'tripped') || byLabel(a.record, b.record));
}

function restsOfRecord(corpus: Corpus, record: DecisionRecord, fact: Fact, today: IsoDate): readonly RestView[] {
  return record.assumptions.flatMap((assumption): readonly RestView[] => {
    const found = stateOfAssumption(corpus, assumption, today);
    if (found.state === 'stated' || found.fact !== fact) return [];
    const { claim, op, value, unit, revisitWhen } = assumption;
    if (op === undefined || value === undefined) return [];
    return [
      {
        record: linkTo(corpus, record, today),
        claim,
        state: found.state,
        needed: needed(op, value, unit),
        revisitWhen,
      },
    ];
  });
}

/** Records that compute with the fact, or show its value in their text. */
export function usesOf(corpus: Corpus, fact: Fact, today: IsoDate): readonly RecordLine[] {
  return [...corpus.entries.record.values()]
    .filter(
      ({ evidence, body }) =>
        evidence.some(({ expr = '' }) => factsIn(expr).some((name) => isFact(corpus, name, fact))) ||
        (body?.references ?? []).some(({ component, id }) => component === 'Fact' && isFact(corpus, id, fact)),
    )
    .map((record) => recordLine(corpus, record, today))
    .sort(compareLines);
}

/** The facts that an expression names. */
function factsIn(expression: string): readonly string[] {
  return [...expression.matchAll(/fact:\s*([\p{Letter}\p{Number}_-]+)/gu)].flatMap(([, name]) => name ?? []);
}

type Stated = DecisionRecord['evidence'][number];

/** Values in different units are not compared, nor what is not one number. */
function differ(a: Stated, b: Stated): boolean {
  const [one, other] = [parseFigure(a.value ?? ''), parseFigure(b.value ?? '')];
  if (one === undefined || other === undefined) return false;
  return (a.unit === undefined || b.unit === undefined || a.unit === b.unit) && !areSame(one, other);
}

function isFact(corpus: Corpus, name: string | undefined, fact: Fact): boolean {
  return name !== undefined && findEntry(corpus, 'fact', name) === fact;
}

function withUnit(value: string, unit: string | undefined): string {
  return unit === undefined ? value : `${value}\u00A0${unit}`;
}

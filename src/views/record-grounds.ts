/** What a decision rests on: the options that were weighed, the figures, and what was taken for true. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { checkArithmetic } from '../domain/arithmetic.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Citation, DecisionRecord, Evidence, Verdict } from '../domain/record.ts';
import { stateOfAssumption } from '../domain/staleness.ts';
import { linkTo, type LinkView } from './link.ts';
import { measured, needed } from './measured.ts';

export interface OptionsView {
  /** What was measured of the options, in the order in which it is first named. */
  readonly columns: readonly string[];
  readonly options: readonly OptionView[];
}

export interface OptionView {
  /** By which search leads to it: its place in the record, whatever the order here. */
  readonly anchor: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly because?: string | undefined;
  /** One for each column; empty where nothing was measured. */
  readonly numbers: readonly string[];
}

/** The anchor of the option at this place of its record. */
export function optionAnchor(index: number): string {
  return `cairn-option-${index + 1}`;
}

const rank: Readonly<Record<Verdict, number>> = { chosen: 0, deferred: 1, rejected: 2 };

/** The options, the chosen before the deferred before the rejected. */
export function optionsView({ options }: DecisionRecord): OptionsView {
  const columns = [...new Set(options.flatMap(({ numbers = {} }) => Object.keys(numbers)))];
  return {
    columns,
    options: options
      .map((option, index) => ({ ...option, anchor: optionAnchor(index) }))
      .sort((a, b) => rank[a.verdict] - rank[b.verdict])
      .map(({ anchor, name, verdict, because, numbers = {} }) => ({
        anchor,
        name,
        verdict,
        because,
        numbers: columns.map((column) => numbers[column] ?? ''),
      })),
  };
}

export interface EvidenceView {
  readonly claim: string;
  /** With its unit. */
  readonly value?: string | undefined;
  readonly source?: Citation | undefined;
  /** The measured quantity that it speaks of. */
  readonly fact?: LinkView | undefined;
  readonly arithmetic?: ArithmeticView | undefined;
}

export interface ArithmeticView {
  readonly expression: string;
  readonly holds: boolean;
  /** `checks out`, or what it gives instead. */
  readonly says: string;
}

export function evidenceView(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly EvidenceView[] {
  return record.evidence.map((evidence) => {
    const { claim, value, unit, source } = evidence;
    const fact = evidence.fact === undefined ? undefined : findEntry(corpus, 'fact', evidence.fact);
    return {
      claim,
      value: value === undefined ? undefined : withUnit(value, unit),
      source,
      fact: fact === undefined ? undefined : linkTo(corpus, fact, today),
      arithmetic: arithmeticView(corpus, evidence, today),
    };
  });
}

function arithmeticView(corpus: Corpus, evidence: Evidence, today: IsoDate): ArithmeticView | undefined {
  const checked = checkArithmetic(corpus, evidence, today);
  if (checked === undefined || evidence.expr === undefined) return undefined;
  const expression = evidence.expr
    .replace(/\s*\*\s*/g, ' × ')
    .replace(/\s*\/\s*/g, ' / ')
    .trim();
  switch (checked.state) {
    case 'agrees':
      return { expression, holds: true, says: 'checks out' };
    case 'differs':
      return { expression, holds: false, says: `gives ${checked.expected}, not ${checked.received}` };
    case 'alone':
      return {
        expression,
        holds: true,
        says: `gives ${measured(Number(checked.result.toPrecision(6)), evidence.unit)}`,
      };
    case 'unreadable':
      return { expression, holds: false, says: `cannot be checked: ${checked.problem}` };
  }
}

export interface AssumptionView {
  readonly claim: string;
  /** `stated` where only people can tell. */
  readonly state: 'holds' | 'tripped' | 'stated';
  /** What the fact says today beside what was needed. */
  readonly measured?:
    { readonly value: string; readonly on?: IsoDate | undefined; readonly needed: string } | undefined;
  readonly fact?: LinkView | undefined;
  readonly revisitWhen?: string | undefined;
}

/** The assumptions in the order of their file. */
export function assumptionsView(corpus: Corpus, record: DecisionRecord, today: IsoDate): readonly AssumptionView[] {
  return record.assumptions.map((assumption) => {
    const { claim, op = '=', value, unit, revisitWhen } = assumption;
    const found = stateOfAssumption(corpus, assumption, today);
    if (found.state === 'stated' || value === undefined) return { claim, state: 'stated', revisitWhen };
    const { newest, fact } = found;
    return {
      claim,
      state: found.state,
      measured: {
        value: measured(newest.value, newest.unit),
        on: newest.on,
        needed: needed(op, value, unit),
      },
      fact: linkTo(corpus, fact, today),
      revisitWhen,
    };
  });
}

function withUnit(value: string, unit: string | undefined): string {
  return unit === undefined ? value : `${value}\u00A0${unit}`;
}

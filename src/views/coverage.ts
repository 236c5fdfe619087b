/** How much of what somebody hands over has arrived: the figure, and everything that it is made of. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { coverageOf, coveragePercent, leftOf, missingFrom, type HandoverItem } from '../domain/coverage.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Handoff } from '../domain/handoff.ts';
import type { Holding } from '../domain/ownership.ts';
import { nameView, thingView, type NameView } from './name.ts';
import { counted } from './order.ts';
import { guideUrl } from './urls.ts';

export interface CoverageView {
  /** Whole per cent, rounded down: 100 is the whole and nothing less. */
  readonly percent: number;
  /** `Impact 13 of 40 has arrived.` */
  readonly sentence: string;
  /** Everything there is to hand over, the greatest impact first. */
  readonly rows: readonly CoverageRow[];
  /** What would be lost, and the handoff does not name. */
  readonly missing: readonly NameView[];
  /** The command that adds what is missing. */
  readonly update: string;
  /** What nobody who is here has received, in words; absent where nothing is left. */
  readonly left?: string | undefined;
  /** Where the guide explains the figure. */
  readonly guide: string;
}

export interface CoverageRow {
  readonly what: NameView;
  readonly impact: number;
  /** `3 × (1 + 4)`; of free text, which counts 1, nothing. */
  readonly made?: string | undefined;
  /** How it would stand without the person; free text has no holders. */
  readonly without?: Holding | undefined;
  readonly isWritten: boolean;
  /** Those who received it and are here. */
  readonly received: readonly NameView[];
}

export function coverageView(corpus: Corpus, handoff: Handoff, today: IsoDate): CoverageView {
  const coverage = coverageOf(corpus, handoff, today);
  const left = leftOf(coverage);
  const giver = findEntry(corpus, 'person', handoff.from);
  const name = ({ what, item }: HandoverItem) => thingView(corpus, item?.id ?? what, today);
  return {
    percent: coveragePercent(coverage),
    sentence:
      coverage.all === 0
        ? `There is nothing that only ${giverName(corpus, handoff)} holds, so nothing can be lost.`
        : `Of an impact of ${coverage.all} to hand over, ${coverage.received === 0 ? 'nothing' : coverage.received} has arrived.`,
    rows: coverage.items.map((row) => ({
      what: name(row),
      impact: row.impact.value,
      ...(row.item === undefined ? {} : { made: `${row.impact.criticality} × (1 + ${row.impact.dependents})` }),
      ...(row.without === undefined ? {} : { without: row.without }),
      isWritten: row.written !== undefined,
      received: [...new Set(row.received.map(({ by }) => by))].map((by) => nameView(corpus, ['person'], by, today)),
    })),
    missing: missingFrom(coverage).map(name),
    update: `npm run cairn -- handoff ${giver?.isByRole === true ? 'PERSON' : (giver?.id ?? handoff.from)} --update`,
    ...(left.length === 0 ? {} : { left: `${counted(left.length, 'thing')} still to be received` }),
    guide: guideUrl(corpus, 'numbers', 'coverage-of-a-handoff'),
  };
}

function giverName(corpus: Corpus, { from }: Handoff): string {
  return findEntry(corpus, 'person', from)?.name ?? from;
}

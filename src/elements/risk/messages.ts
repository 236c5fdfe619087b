/** What passes between a page and the worker that reckons for it. */

import type { IsoDate } from '../../domain/date.ts';
import type { EntryId } from '../../domain/id.ts';
import type { Holding } from '../../domain/ownership.ts';
import type { RiskAnswer } from '../../domain/risk-answer.ts';
import type { RiskFile } from '../../domain/risk-notes.ts';

/** A question, and which of the items of its answer to tell; none makes the next question fast. */
export interface Asked {
  readonly id: number;
  /** Address of the data. */
  readonly file: string;
  readonly without: readonly EntryId[];
  readonly on: IsoDate;
  readonly from: number;
  readonly to: number;
}

export interface Reply extends RiskAnswer {
  /** How many items there are in all, and how many of these nobody holds. */
  readonly count: number;
  readonly orphaned: number;
  /** Systems and records in force on that day. */
  readonly all: number;
  /** How every system stands, by `kind:id`. */
  readonly systems: Readonly<Record<string, Holding>>;
  /** By `kind:id`, of whatever the items speak of. */
  readonly names: Readonly<Record<string, string>>;
  readonly pages: RiskFile['pages'];
}

/** A measured quantity with its history. */

import type { IsoDate } from './date.ts';
import type { Entry } from './entry.ts';
import type { Citation } from './record.ts';

export interface FactValue {
  readonly value: number;
  readonly unit?: string | undefined;
  readonly on?: IsoDate | undefined;
  readonly source?: Citation | undefined;
}

export interface Fact extends Entry {
  readonly kind: 'fact';
  /** What is measured; the id in words where the file gives no name. */
  readonly name: string;
  readonly summary?: string | undefined;
  /** At least one; oldest first, undated ones before dated ones. */
  readonly values: readonly [FactValue, ...FactValue[]];
}

/** The newest value that was known on `today`; the oldest one when all are later. */
export function currentValue(fact: Fact, today: IsoDate): FactValue {
  return fact.values.findLast((value) => value.on === undefined || value.on <= today) ?? fact.values[0];
}

/** A decision record: what was decided, why, what else was considered, and what it rests on. */

import type { Body } from './body.ts';
import type { IsoDate } from './date.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';

/** What an author may write. `superseded` is never written: it is derived. */
export const statuses = ['proposed', 'accepted', 'rejected', 'deprecated', 'unstated'] as const;
export type Status = (typeof statuses)[number];

/** What a reader is shown. */
export type State = Status | 'superseded';

export const verdicts = ['chosen', 'rejected', 'deferred'] as const;
export type Verdict = (typeof verdicts)[number];

/** Something that was considered, and what became of it. */
export interface Option {
  readonly name: string;
  readonly verdict: Verdict;
  readonly because?: string | undefined;
  /** The figures that decided, as the author puts them: `{ "s/it": "105" }`. */
  readonly numbers?: Readonly<Record<string, string>> | undefined;
}

/** Where a figure was read: a document, and the place in it. */
export interface Citation {
  readonly text: string;
  readonly url?: string | undefined;
}

export interface Evidence {
  readonly claim: string;
  /** As written, so that the digits shown are kept: `97.82`. */
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
  readonly source?: Citation | undefined;
  readonly fact?: EntryId | undefined;
  /** Arithmetic that must round to the digits of `value`. */
  readonly expr?: string | undefined;
}

export const operators = ['<', '<=', '=', '!=', '>=', '>'] as const;
export type Operator = (typeof operators)[number];

/** Something taken for true when it was decided; with a fact, it trips by itself. */
export interface Assumption {
  readonly claim: string;
  readonly fact?: EntryId | undefined;
  readonly op?: Operator | undefined;
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly revisitWhen?: string | undefined;
}

export const verificationResults = ['holds', 'broken', 'unclear'] as const;
export type VerificationResult = (typeof verificationResults)[number];

/** Somebody looked whether the decision still holds. */
export interface Verification {
  readonly by: EntryId;
  readonly on: IsoDate;
  readonly against?: string | undefined;
  readonly result: VerificationResult;
}

/** Where an imported record came from, with its own words. */
export interface Source {
  readonly path?: string | undefined;
  readonly format?: string | undefined;
  readonly url?: string | undefined;
  readonly status?: string | undefined;
  readonly date?: string | undefined;
  /** The collection it came from: duplicate numbers are compared within one. */
  readonly collection?: string | undefined;
}

export interface DecisionRecord extends Entry {
  readonly kind: 'record';
  readonly title: string;
  readonly status: Status;
  /** The day of the decision. */
  readonly date?: IsoDate | undefined;
  /** The day it was written down. */
  readonly recorded?: IsoDate | undefined;
  readonly summary?: string | undefined;
  readonly areas: readonly string[];
  readonly systems: readonly EntryId[];
  readonly deciders: readonly EntryId[];
  readonly consulted: readonly EntryId[];
  readonly informed: readonly EntryId[];
  /** The person or team who answers for it today. */
  readonly steward?: EntryId | undefined;
  readonly supersedes: readonly EntryId[];
  readonly amends: readonly EntryId[];
  readonly dependsOn: readonly EntryId[];
  readonly conflictsWith: readonly EntryId[];
  readonly relatesTo: readonly EntryId[];
  readonly options: readonly Option[];
  readonly evidence: readonly Evidence[];
  readonly assumptions: readonly Assumption[];
  readonly reviewBy?: IsoDate | undefined;
  readonly verifications: readonly Verification[];
  readonly reversibility?: 'one-way' | 'two-way' | undefined;
  readonly confidence?: 'low' | 'medium' | 'high' | undefined;
  readonly aliases: readonly string[];
  readonly source?: Source | undefined;
  readonly body?: Body | undefined;
}

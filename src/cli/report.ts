/** What did the checks find, and does it count against the exit code? One value that reporters print and cannot change. */

import type { IsoDate } from '../domain/date.ts';
import { compareIssues, issueCodes, type Gate, type Issue } from '../domain/issue.ts';

export interface Report {
  /** In the order of every report: errors first, then by file and line. */
  readonly issues: readonly Issue[];
  /** Those that make the exit code 1: errors, and what `--strict` and `--gate` add. */
  readonly counted: readonly Issue[];
  /** How many entries were read, where that is known. */
  readonly entries?: number | undefined;
  readonly today: IsoDate;
  /** The content folder as seen from where the command runs, or in its repository, with `/`: issues name files from there. */
  readonly contentDir: string;
}

export interface ReportOptions {
  readonly issues: readonly Issue[];
  readonly entries?: number | undefined;
  readonly contentDir: string;
  /** Warnings count too. */
  readonly strict?: boolean | undefined;
  /** Warnings whose code belongs to this gate count too. */
  readonly gate?: Gate | undefined;
}

/** Issues put in order, with those that count picked out. */
export function reportOf({ issues, entries, contentDir, strict, gate }: ReportOptions, today: IsoDate): Report {
  const sorted = [...issues].sort(compareIssues);
  const counted = sorted.filter((issue) => issue.severity === 'error' || strict === true || isGated(issue, gate));
  return { issues: sorted, counted, entries, contentDir, today };
}

/** The path of an issue's file as seen from where the report's content folder is. */
export function pathOf(issue: Issue, { contentDir }: Pick<Report, 'contentDir'>): string {
  return contentDir === '.' ? issue.place.file : `${contentDir}/${issue.place.file}`;
}

function isGated(issue: Issue, gate: Gate | undefined): boolean {
  const info = issueCodes[issue.code];
  return 'gate' in info && info.gate === gate;
}

/** What the reference of issues shows: every code with what it means, errors first. */

import { issueCodes, type Gate, type IssueCode, type Severity } from '../domain/issue.ts';

export interface IssueGroup {
  readonly severity: Severity;
  readonly title: string;
  /** What such an issue does, one sentence. */
  readonly effect: string;
  readonly codes: readonly CodeView[];
}

export interface CodeView {
  /** Also the anchor. */
  readonly code: IssueCode;
  readonly title: string;
  readonly about: string;
  readonly gate?: Gate | undefined;
}

const groups: readonly Omit<IssueGroup, 'codes'>[] = [
  { severity: 'error', title: 'Errors', effect: 'The site is not built while there is one.' },
  {
    severity: 'warning',
    title: 'Warnings',
    effect: 'The site is built; with `--strict` a warning makes the check fail all the same.',
  },
];

/** In the order of the table of codes. */
export function issueGroups(): readonly IssueGroup[] {
  const codes = Object.entries(issueCodes).map(([code, info]) => ({
    severity: info.severity,
    view: {
      code: code as IssueCode,
      title: info.title,
      about: info.about,
      ...('gate' in info ? { gate: info.gate } : {}),
    } satisfies CodeView,
  }));
  return groups.map((group) => ({
    ...group,
    codes: codes.filter(({ severity }) => severity === group.severity).map(({ view }) => view),
  }));
}

/** How does GitLab show issues beside the lines of a merge request? As a Code Quality report. */

import { createHash } from 'node:crypto';
import type { Issue } from '../../domain/issue.ts';
import { pathOf, type Report } from '../report.ts';

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
interface Finding {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'major' | 'minor';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** A list of findings. What counts against the exit code is major, other warnings are minor. */
export function gitlabReport(report: Report): string {
  const seen = new Map<string, number>();
  const findings = report.issues.map((issue): Finding => {
    const path = pathOf(issue, report);
    // lines stay out of it, so that a finding is the same one when text above it changes
    const key = [issue.code, path, issue.place.field ?? '', issue.message].join('\0');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return {
      description: issue.hint === undefined ? issue.message : `${issue.message} ${issue.hint}`,
      check_name: issue.code,
      fingerprint: createHash('sha256').update(`${key}\0${before}`).digest('hex'),
      severity: isMajor(issue, report) ? 'major' : 'minor',
      location: { path, lines: { begin: issue.place.line ?? 1 } },
    };
  });
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}

function isMajor(issue: Issue, report: Report): boolean {
  return issue.severity === 'error' || report.counted.includes(issue);
}

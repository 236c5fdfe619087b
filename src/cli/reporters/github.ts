/** How does GitHub show issues beside the lines of a pull request? By workflow commands in the log of the job. */

import type { Issue } from '../../domain/issue.ts';
import { pathOf, type Report } from '../report.ts';
import { summaryOf } from './text.ts';

/** One annotation an issue, then the line of counts. A warning that counts against the exit code is shown as an error. */
export function githubReport(report: Report): string {
  const lines = report.issues.map((issue) => annotation(issue, report));
  return `${[...lines, summaryOf(report)].join('\n')}\n`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(issue: Issue, report: Report): string {
  const { line, column } = issue.place;
  const properties = Object.entries({ file: pathOf(issue, report), line, col: column, title: issue.code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  const text = issue.hint === undefined ? issue.message : `${issue.message}\n${issue.hint}`;
  const level = report.counted.includes(issue) ? 'error' : issue.severity;
  return `::${level} ${properties.join(',')}::${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** How does a person read a report in a terminal? By file: the place, under it what is wrong, under that what to do. */

import type { Issue, Place } from '../../domain/issue.ts';
import type { Report } from '../report.ts';

/**
 * One issue without colours, as the expected outputs of the fixtures hold it:
 * `FILE:LINE:COLUMN SEVERITY CODE`, then the message and the hint, each indented by two spaces.
 * Line and column are left out where they are not known. No line break at the end.
 */
export function formatIssue(issue: Issue): string {
  return linesOf(issue, `${formatPlace(issue.place)} ${issue.severity} ${issue.code}`).join('\n');
}

/** `records/a.mdx:12:3`, as far as it is known. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** The whole report, ending in a line of counts. Files with an error come first. */
export function textReport(report: Report, color: boolean): string {
  const paint = color ? painted : plain;
  const groups = Map.groupBy(report.issues, (issue) => issue.place.file);
  const blocks = [...groups.values()].map((issues) =>
    issues
      .flatMap((issue) => {
        const severity = paint(issue.severity === 'error' ? 'red' : 'yellow', issue.severity);
        return linesOf(issue, `${formatPlace(issue.place)}  ${severity}  ${paint('dim', issue.code)}`);
      })
      .join('\n'),
  );
  return `${[...blocks, summaryOf(report)].join('\n\n')}\n`;
}

/** `2 errors and 1 warning in 3 files; 40 entries read, as of 2026-01-31.` */
export function summaryOf({ issues, counted, entries, today }: Report): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  const files = new Set(issues.map((issue) => issue.place.file)).size;
  const read = `${entries === undefined ? ', ' : `; ${count(entries, 'entry', 'entries')} read, `}as of ${today}.`;
  if (issues.length === 0) return `No problems${read}`;
  const parts = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''];
  const found = `${parts.filter((part) => part !== '').join(' and ')} in ${count(files, 'file')}${read}`;
  const added = counted.length - errors;
  return added === 0 ? found : `${found} ${count(added, 'warning counts', 'warnings count')} as asked.`;
}

/** `1 error`, `2 errors`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function linesOf({ message, hint }: Issue, head: string): string[] {
  return [head, `  ${message}`, ...(hint === undefined ? [] : [`  ${hint}`])];
}

const colors = { red: 31, yellow: 33, dim: 2 } as const;

function painted(color: keyof typeof colors, text: string): string {
  return `\u001b[${colors[color]}m${text}\u001b[0m`;
}

function plain(_: keyof typeof colors, text: string): string {
  return text;
}

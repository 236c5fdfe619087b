/** How does a program read a report? As one JSON object whose shape only grows. */

import type { Report } from '../report.ts';

/** Places are flat, 1-based; `counts` says whether the issue makes the exit code 1. */
export function jsonReport({ issues, counted, entries, today, contentDir }: Report): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const report = {
    version: 1,
    today,
    content: contentDir,
    entries,
    errors,
    warnings: issues.length - errors,
    counted: counted.length,
    issues: issues.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      counts: counted.includes(issue),
      file: issue.place.file,
      field: issue.place.field,
      line: issue.place.line,
      column: issue.place.column,
      message: issue.message,
      hint: issue.hint,
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

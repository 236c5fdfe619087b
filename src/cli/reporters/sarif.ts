/** How do code-scanning services read a report? As SARIF 2.1.0. */

import type { Log, ReportingDescriptor, Result } from 'sarif';
import { issueCodes, type Issue, type IssueCode } from '../../domain/issue.ts';
import { pathOf, type Report } from '../report.ts';

/** One run with every code there is as a rule, so that services can show what was looked for. */
export function sarifReport(report: Report): string {
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'Cairn', rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: report.issues.map((issue) => resultOf(issue, report)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const codes = Object.keys(issueCodes) as readonly IssueCode[];

function ruleOf(code: IssueCode): ReportingDescriptor {
  const { title, about, severity } = issueCodes[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: about },
    defaultConfiguration: { level: severity },
  };
}

function resultOf(issue: Issue, report: Report): Result {
  const { line, column, field } = issue.place;
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return {
    ruleId: issue.code,
    ruleIndex: codes.indexOf(issue.code),
    level: report.counted.includes(issue) ? 'error' : issue.severity,
    message: { text: issue.hint === undefined ? issue.message : `${issue.message} ${issue.hint}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(pathOf(issue, report)) }, ...region },
        ...(field === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: field, kind: 'member' }] }),
      },
    ],
  };
}

/** A relative reference, or a `file:` address where the content lies elsewhere. */
function uriOf(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${uri}`;
  return /^[a-z]:\//i.test(path) ? `file:///${uri.replace('%3A', ':')}` : uri;
}

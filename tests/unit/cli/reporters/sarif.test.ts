import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Log } from 'sarif';
import { reportOf } from '../../../../src/cli/report.ts';
import { sarifReport } from '../../../../src/cli/reporters/sarif.ts';
import { issue, issueCodes } from '../../../../src/domain/issue.ts';

const dangling = issue(
  'dangling-reference',
  { file: 'records/b ü.mdx', field: 'supersedes[0]', line: 4, column: 5 },
  '`supersedes[0]` names `bf61`.',
  'Did you mean `bf16`?',
);
const unowned = issue('unowned-system', { file: 'systems/a.yaml' }, '`a` has no owner.');

function sarifOf(contentDir: string): Log {
  return JSON.parse(
    sarifReport(reportOf({ issues: [unowned, dangling], entries: 7, contentDir }, '2026-01-31')),
  ) as Log;
}

test('the SARIF report has a result for each issue, at its place', () => {
  const { runs, ...log } = sarifOf('content');
  const codes = Object.keys(issueCodes);
  assert.deepEqual(log, {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  });
  assert.equal(runs.length, 1);
  assert.deepEqual(runs[0]!.results, [
    {
      ruleId: 'dangling-reference',
      ruleIndex: codes.indexOf('dangling-reference'),
      level: 'error',
      message: { text: '`supersedes[0]` names `bf61`. Did you mean `bf16`?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/records/b%20%C3%BC.mdx' },
            region: { startLine: 4, startColumn: 5 },
          },
          logicalLocations: [{ fullyQualifiedName: 'supersedes[0]', kind: 'member' }],
        },
      ],
    },
    {
      ruleId: 'unowned-system',
      ruleIndex: codes.indexOf('unowned-system'),
      level: 'warning',
      message: { text: '`a` has no owner.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'content/systems/a.yaml' } } }],
    },
  ]);
});

test('every code is a rule of the SARIF report, with its title, its reason and its level', () => {
  const { driver } = sarifOf('content').runs[0]!.tool;
  assert.equal(driver.name, 'Cairn');
  assert.deepEqual(
    driver.rules,
    Object.entries(issueCodes).map(([id, { title, about, severity }]) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: about },
      defaultConfiguration: { level: severity },
    })),
  );
});

test('content outside the folder of the command is named by a file address', () => {
  const uriOf = (dir: string) =>
    sarifOf(dir).runs[0]!.results![1]!.locations![0]!.physicalLocation!.artifactLocation!.uri;
  assert.equal(uriOf('/srv/our wiki'), 'file:///srv/our%20wiki/systems/a.yaml');
  assert.equal(uriOf('C:/wiki'), 'file:///C:/wiki/systems/a.yaml');
  assert.equal(uriOf('.'), 'systems/a.yaml');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOf } from '../../../../src/cli/report.ts';
import { jsonReport } from '../../../../src/cli/reporters/json.ts';
import { issue } from '../../../../src/domain/issue.ts';

test('the JSON report has every issue with a flat place, and counts', () => {
  const dangling = issue(
    'dangling-reference',
    { file: 'records/b.mdx', field: 'supersedes[0]', line: 4, column: 5 },
    '`supersedes[0]` names `bf61`.',
    'Did you mean `bf16`?',
  );
  const unowned = issue('unowned-system', { file: 'systems/a.yaml' }, '`a` has no owner.');
  const report = reportOf({ issues: [unowned, dangling], entries: 7, contentDir: 'content' }, '2026-01-31');
  assert.deepEqual(JSON.parse(jsonReport(report)), {
    version: 1,
    today: '2026-01-31',
    content: 'content',
    entries: 7,
    errors: 1,
    warnings: 1,
    counted: 1,
    issues: [
      {
        code: 'dangling-reference',
        severity: 'error',
        counts: true,
        file: 'records/b.mdx',
        field: 'supersedes[0]',
        line: 4,
        column: 5,
        message: '`supersedes[0]` names `bf61`.',
        hint: 'Did you mean `bf16`?',
      },
      {
        code: 'unowned-system',
        severity: 'warning',
        counts: false,
        file: 'systems/a.yaml',
        message: '`a` has no owner.',
      },
    ],
  });
});

test('the JSON report of nothing has an empty list and ends in a line break', () => {
  const report = reportOf({ issues: [], entries: 0, contentDir: '.' }, '2026-01-31');
  assert.equal(
    jsonReport(report),
    `{
  "version": 1,
  "today": "2026-01-31",
  "content": ".",
  "entries": 0,
  "errors": 0,
  "warnings": 0,
  "counted": 0,
  "issues": []
}
`,
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOf } from '../../../../src/cli/report.ts';
import { githubReport } from '../../../../src/cli/reporters/github.ts';
import { issue } from '../../../../src/domain/issue.ts';

test('each issue is an annotation on its line, with what would end it escaped', () => {
  const odd = issue(
    'dangling-reference',
    { file: 'records/a,b.mdx', line: 4, column: 5 },
    '100 % of `a:b` is gone.',
    'Mend it.',
  );
  const unowned = issue('unowned-system', { file: 'systems/a.yaml' }, '`a` has no owner.');
  const report = reportOf({ issues: [odd, unowned], entries: 7, contentDir: 'docs/content' }, '2026-01-31');
  assert.equal(
    githubReport(report),
    '::error file=docs/content/records/a%2Cb.mdx,line=4,col=5,title=dangling-reference::100 %25 of `a:b` is gone.%0AMend it.\n' +
      '::warning file=docs/content/systems/a.yaml,title=unowned-system::`a` has no owner.\n' +
      '1 error and 1 warning in 2 files; 7 entries read, as of 2026-01-31.\n',
  );
});

test('a warning that counts against the exit code is shown as an error', () => {
  const unowned = issue('unowned-system', { file: 'systems/a.yaml' }, '`a` has no owner.');
  const report = reportOf({ issues: [unowned], entries: 1, contentDir: '.', gate: 'handoff' }, '2026-01-31');
  assert.equal(
    githubReport(report),
    '::error file=systems/a.yaml,title=unowned-system::`a` has no owner.\n' +
      '1 warning in 1 file; 1 entry read, as of 2026-01-31. 1 warning counts as asked.\n',
  );
});

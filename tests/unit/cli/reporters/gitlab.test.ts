import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOf } from '../../../../src/cli/report.ts';
import { gitlabReport } from '../../../../src/cli/reporters/gitlab.ts';
import { issue } from '../../../../src/domain/issue.ts';

const gone = (line: number) =>
  issue('dangling-reference', { file: 'records/a.mdx', line, field: 'supersedes' }, '`b` is gone.', 'Mend it.');
const unowned = issue('unowned-system', { file: 'systems/a.yaml' }, '`a` has no owner.');

function findings(issues: readonly Parameters<typeof reportOf>[0]['issues'][number][], gate?: 'handoff') {
  const report = reportOf({ issues, contentDir: 'docs/content', gate }, '2026-01-31');
  return JSON.parse(gitlabReport(report)) as { fingerprint: string }[];
}

test('each issue is a finding with its path, its line and how much it weighs', () => {
  const [first, second, ...more] = findings([gone(4), unowned]);
  assert.deepEqual(more, []);
  assert.deepEqual(first, {
    description: '`b` is gone. Mend it.',
    check_name: 'dangling-reference',
    fingerprint: first!.fingerprint,
    severity: 'major',
    location: { path: 'docs/content/records/a.mdx', lines: { begin: 4 } },
  });
  assert.deepEqual(second, {
    description: '`a` has no owner.',
    check_name: 'unowned-system',
    fingerprint: second!.fingerprint,
    severity: 'minor',
    location: { path: 'docs/content/systems/a.yaml', lines: { begin: 1 } },
  });
  assert.equal((findings([unowned], 'handoff')[0] as unknown as { severity: string }).severity, 'major');
  assert.deepEqual(findings([]), []);
});

test('a finding is known again when its line moves, and two alike in a file are two', () => {
  const prints = (lines: readonly number[]) => findings(lines.map(gone)).map(({ fingerprint }) => fingerprint);
  assert.deepEqual(prints([9]), prints([4]));
  assert.equal(new Set(prints([4, 9])).size, 2);
  assert.match(prints([4])[0]!, /^[0-9a-f]{64}$/);
});

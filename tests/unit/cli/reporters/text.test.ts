import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue } from '../../../../src/domain/issue.ts';
import { reportOf } from '../../../../src/cli/report.ts';
import { formatIssue, formatPlace, textReport } from '../../../../src/cli/reporters/text.ts';

const dangling = issue(
  'dangling-reference',
  { file: 'records/b.mdx', field: 'supersedes[0]', line: 4, column: 5 },
  '`supersedes[0]` names `bf61`, but no record has this id.',
  'Did you mean `bf16`?',
);
const unowned = issue('unowned-system', { file: 'systems/a.yaml' }, '`a` has no owner.', 'Write `owner`.');
const undated = issue('accepted-without-date', { file: 'records/b.mdx', line: 2 }, '`b` is accepted, but has no date.');

test('an issue is told as place, severity and code, then message, then hint', () => {
  assert.equal(
    formatIssue(dangling),
    'records/b.mdx:4:5 error dangling-reference\n' +
      '  `supersedes[0]` names `bf61`, but no record has this id.\n' +
      '  Did you mean `bf16`?',
  );
});

test('an issue without a line or hint leaves both out', () => {
  assert.equal(
    formatIssue({ ...undated, place: { file: 'records/b.mdx', column: 3 } }),
    'records/b.mdx warning accepted-without-date\n  `b` is accepted, but has no date.',
  );
  assert.equal(formatPlace({ file: 'a.yaml', line: 7 }), 'a.yaml:7');
});

test('a report puts the issues of a file together, files with errors first, and ends in counts', () => {
  const report = reportOf({ issues: [unowned, undated, dangling], entries: 40, contentDir: 'content' }, '2026-01-31');
  assert.equal(
    textReport(report, false),
    `records/b.mdx:4:5  error  dangling-reference
  \`supersedes[0]\` names \`bf61\`, but no record has this id.
  Did you mean \`bf16\`?
records/b.mdx:2  warning  accepted-without-date
  \`b\` is accepted, but has no date.

systems/a.yaml  warning  unowned-system
  \`a\` has no owner.
  Write \`owner\`.

1 error and 2 warnings in 2 files; 40 entries read, as of 2026-01-31.
`,
  );
});

test('a report says how many warnings count because somebody asked', () => {
  const asked = { issues: [unowned, undated], entries: 1, contentDir: 'content' };
  const last = (report: ReturnType<typeof reportOf>) => textReport(report, false).split('\n').at(-2);
  assert.equal(
    last(reportOf({ ...asked, gate: 'handoff' }, '2026-01-31')),
    '2 warnings in 2 files; 1 entry read, as of 2026-01-31. 1 warning counts as asked.',
  );
  assert.equal(
    last(reportOf({ ...asked, strict: true }, '2026-01-31')),
    '2 warnings in 2 files; 1 entry read, as of 2026-01-31. 2 warnings count as asked.',
  );
});

test('a report without issues says so in one line', () => {
  const report = reportOf({ issues: [], entries: 2, contentDir: 'content' }, '2026-01-31');
  assert.equal(textReport(report, false), 'No problems; 2 entries read, as of 2026-01-31.\n');
});

test('where the number of entries is not known, it is left out', () => {
  const first = (report: ReturnType<typeof reportOf>) => textReport(report, false).split('\n').at(-2);
  assert.equal(first(reportOf({ issues: [], contentDir: '.' }, '2026-01-31')), 'No problems, as of 2026-01-31.');
  assert.equal(
    first(reportOf({ issues: [unowned], contentDir: '.' }, '2026-01-31')),
    '1 warning in 1 file, as of 2026-01-31.',
  );
});

test('colours mark the severity and nothing else changes', () => {
  const report = reportOf({ issues: [dangling], entries: 2, contentDir: 'content' }, '2026-01-31');
  const colored = textReport(report, true);
  const plain = textReport(report, false);
  assert.equal(
    colored,
    plain
      .replace('error', '\u001b[31merror\u001b[0m')
      .replace('dangling-reference', '\u001b[2mdangling-reference\u001b[0m'),
  );
});

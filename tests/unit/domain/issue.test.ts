import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareIssues, fieldName, issue, issueCodes, placeOf, type Issue } from '../../../src/domain/issue.ts';

const entry = { kind: 'record', id: 'a', file: 'records/a.mdx', lines: { options: 5, 'options.1': 8 } } as const;

test('an issue has the severity of its code, and a hint only where there is one', () => {
  assert.deepEqual(issue('duplicate-id', { file: 'a' }, 'Twice.'), {
    code: 'duplicate-id',
    severity: 'error',
    place: { file: 'a' },
    message: 'Twice.',
  });
  assert.equal(issue('missing-status', { file: 'a' }, 'None.', 'Write one.').hint, 'Write one.');
  assert.equal(issue('missing-status', { file: 'a' }, 'None.').severity, 'warning');
});

test('a place has the line of the deepest part of the field that is known', () => {
  assert.deepEqual(placeOf(entry), { file: 'records/a.mdx' });
  assert.deepEqual(placeOf(entry, ['options', 1, 'name']), {
    file: 'records/a.mdx',
    field: 'options[1].name',
    line: 8,
  });
  assert.deepEqual(placeOf(entry, ['options', 0]), { file: 'records/a.mdx', field: 'options[0]', line: 5 });
  assert.deepEqual(placeOf(entry, ['date']), { file: 'records/a.mdx', field: 'date' });
});

test('a field is named as a path', () => {
  assert.equal(fieldName(['options', 0, 'name']), 'options[0].name');
  assert.equal(fieldName(['review-by']), 'review-by');
  assert.equal(fieldName([]), '');
});

test('every code says in the guide what it is and what to do', () => {
  for (const [code, { title, about }] of Object.entries(issueCodes)) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert.match(title, /^[A-Z][^.]+$/, code);
    assert.match(about, /^[A-Z].*\.$/, code);
  }
});

const anIssue: fc.Arbitrary<Issue> = fc.record(
  {
    code: fc.constantFrom('duplicate-id', 'missing-status', 'broken-link'),
    severity: fc.constantFrom('error', 'warning'),
    place: fc.record(
      { file: fc.constantFrom('a', 'b'), line: fc.integer({ min: 1, max: 3 }), column: fc.integer({ min: 1, max: 3 }) },
      { requiredKeys: ['file'], noNullPrototype: true },
    ),
    message: fc.constantFrom('x', 'y'),
  },
  { noNullPrototype: true },
);

test('reports have one order: errors first, then by file and line', () => {
  fc.assert(
    fc.property(fc.array(anIssue, { maxLength: 12 }), (issues) => {
      const once = [...issues].sort(compareIssues);
      assert.deepEqual(issues.toReversed().sort(compareIssues), once);
      const severities = once.map(({ severity }) => severity);
      assert.deepEqual(severities, [...severities].sort());
    }),
  );
});

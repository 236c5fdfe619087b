import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrontmatter } from '../../../src/load/frontmatter.ts';
import { validate } from '../../../src/load/validate.ts';
import { schemas } from '../../../src/schema/schemas.ts';

function record(yaml: string) {
  const { data, lines } = parseFrontmatter(`---\n${yaml}\n---\n`, 'records/a.mdx');
  return validate(schemas.record, data, 'records/a.mdx', lines);
}

test('a misspelt field is an error that names the field that was meant', () => {
  assert.deepEqual(record('title: A\nstaus: accepted').issues, [
    {
      code: 'invalid-frontmatter',
      severity: 'error',
      place: { file: 'records/a.mdx', field: 'staus', line: 3 },
      message: '`staus` is not a field that is known here.',
      hint: 'Did you mean `status`?',
    },
  ]);
});

test('a misspelt field inside a list names the fields that may stand there', () => {
  const [found] = record('title: A\noptions:\n  - name: B\n    verdict: chosen\n    xyz: C').issues;
  assert.equal(found?.message, '`options[0].xyz` is not a field that is known here.');
  assert.equal(found?.hint, 'The fields here are `name`, `verdict`, `because`, `numbers`.');
  assert.equal(found?.place.line, 6);
});

test('a field that an earlier version had is told with what is written in its place', () => {
  const { data, lines } = parseFrontmatter(
    '---\ntitle: A\nauthor: ada\noptions:\n  - name: B\n    why: C\n---\n',
    'a.mdx',
  );
  const retired = [
    { kind: 'record', field: 'author', since: '0.7.0', instead: 'Write it as `deciders`.' },
    { kind: 'record', field: 'options.why', since: '0.8.0', instead: 'Write it as `because`.' },
  ] as const;
  assert.deepEqual(
    validate(schemas.record, data, 'a.mdx', lines, retired)
      .issues.filter(({ message }) => message.includes('any more'))
      .map(({ place, message, hint }) => [place.line, message, hint]),
    [
      [6, '`options[0].why` is no field any more since Cairn 0.8.0.', 'Write it as `because`.'],
      [3, '`author` is no field any more since Cairn 0.7.0.', 'Write it as `deciders`.'],
    ],
  );
});

test('a word that is not listed is an error that names the nearest one', () => {
  const [found] = record('title: A\nstatus: acepted').issues;
  assert.equal(
    found?.message,
    '`status`: expected `proposed`, `accepted`, `rejected`, `deprecated`, `unstated`, received `acepted`.',
  );
  assert.equal(found?.hint, 'Did you mean `accepted`?');
});

test('what is required and missing is an error that says what to add', () => {
  const [found] = record('status: accepted').issues;
  assert.equal(found?.message, '`title`: expected text, received nothing.');
  assert.equal(found?.hint, 'Add `title:` to the fields of the file.');
});

test('a date that cannot be read is a warning, and counts as missing', () => {
  const { value, issues } = record('title: A\ndate: 2026-02-30\nareas: [x]');
  assert.equal(value?.date, undefined);
  assert.deepEqual(value?.areas, ['x']);
  assert.deepEqual(issues, [
    {
      code: 'unreadable-date',
      severity: 'warning',
      place: { file: 'records/a.mdx', field: 'date', line: 3 },
      message: '`date`: expected a day that exists, as `YYYY-MM-DD`, received `2026-02-30`.',
      hint: 'Write the day as `YYYY-MM-DD`; until then the field counts as missing.',
    },
  ]);
});

test('a date that cannot be read where one must be is an error as well', () => {
  const { value, issues } = record('title: A\nverifications:\n  by: ada\n  on: soon\n  result: holds');
  assert.equal(value, undefined);
  assert.deepEqual(
    issues.map(({ severity, message }) => [severity, message]),
    [
      ['error', '`verifications[0].on`: expected text, received nothing.'],
      ['warning', '`verifications[0].on`: expected a day that exists, as `YYYY-MM-DD`, received `soon`.'],
    ],
  );
});

test('everything that is wrong is said at once', () => {
  const { issues } = record('status: x\ndate: y\nfoo: z\noptions:\n  - name: B');
  assert.deepEqual(issues.map(({ place }) => place.field).sort(), [
    'date',
    'foo',
    'options[0].verdict',
    'status',
    'title',
  ]);
});

test('a group of fields where text belongs is an error', () => {
  const [found] = record('title: {a: b}').issues;
  assert.equal(found?.message, '`title`: expected text, received a group of fields.');
});

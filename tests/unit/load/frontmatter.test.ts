import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFrontmatter, parseYaml } from '../../../src/load/frontmatter.ts';

test('the body keeps the line numbers of the file', () => {
  const { data, body, lines } = parseFrontmatter('---\ntitle: A\n---\n\nText\n', 'records/a.mdx');
  assert.deepEqual(data, { title: 'A' });
  assert.equal(body, '\n\n\n\nText\n');
  assert.deepEqual(lines, { title: 2 });
});

test('every field has its line, also inside lists and groups', () => {
  const { lines } = parseFrontmatter(
    '---\ntitle: A\noptions:\n  - name: B\n    numbers:\n      s: 1\n  - name: C\n---\n',
    'a',
  );
  assert.deepEqual(lines, {
    title: 2,
    options: 3,
    'options.0': 4,
    'options.0.name': 4,
    'options.0.numbers': 5,
    'options.0.numbers.s': 6,
    'options.1': 7,
    'options.1.name': 7,
  });
});

test('numbers stay as they were written', () => {
  assert.deepEqual(parseYaml('a: 97.80\nb: 1e-4\nc: 0012\nd: 2026-01-31\ne: true', 'a').data, {
    a: '97.80',
    b: '1e-4',
    c: '0012',
    d: '2026-01-31',
    e: true,
  });
});

test('a text without front matter is all body', () => {
  const text = '# Title\n\n---\n\nMore\n';
  assert.deepEqual(parseFrontmatter(text, 'a'), { data: {}, lines: {}, issues: [], body: text, hasFrontmatter: false });
});

test('an empty front matter is no fields', () => {
  assert.deepEqual(parseFrontmatter('---\n---\nText', 'a').data, {});
});

test('a key that stands twice is an error on its line', () => {
  assert.deepEqual(parseFrontmatter('---\ntitle: A\ntitle: B\n---\n', 'records/a.mdx').issues, [
    {
      code: 'invalid-frontmatter',
      severity: 'error',
      place: { file: 'records/a.mdx', line: 3, column: 1 },
      message: 'The YAML does not parse: map keys must be unique.',
      hint: 'Keep one of the two.',
    },
  ]);
});

test('a colon in a bare value is an error that says what to do', () => {
  const [first] = parseYaml('title: BF16: why\n', 'a.yaml').issues;
  assert.equal(first?.hint, 'Put a value that holds `: ` in quotes.');
});

test('a YAML bomb is an error, not a crash', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
  const [first] = parseYaml(['l0: &l0 [x]', ...levels].join('\n'), 'a.yaml').issues;
  assert.equal(first?.code, 'invalid-frontmatter');
  assert.equal(first?.hint, 'Write the values out in place of `*` aliases.');
});

test('front matter that never ends is an error', () => {
  const { issues, data } = parseFrontmatter('---\ntitle: A\n\nText\n', 'records/a.mdx');
  assert.equal(data, undefined);
  assert.equal(issues[0]?.message, 'The front matter begins with `---` but never ends.');
});

test('any text gives fields or issues, and as many lines of body as it has', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('-', '\n', 'a', ':', ' ', '[', '{', '&', '*', '"', '#', '!') }),
      (text) => {
        const { body, data, issues } = parseFrontmatter(text, 'a');
        assert.equal(body.split('\n').length, text.split('\n').length);
        assert.ok(data !== undefined || issues.length > 0);
      },
    ),
  );
});

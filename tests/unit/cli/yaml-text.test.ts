import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { withItem, withItemInFrontmatter } from '../../../src/cli/yaml-text.ts';
import { withoutNumbers, yamlOf } from '../../../src/yaml/fields.ts';

function read(yaml: string): Readonly<Record<string, readonly unknown[]>> {
  return parse(yaml, { customTags: withoutNumbers }) as Readonly<Record<string, readonly unknown[]>>;
}

const item = { by: 'ada', on: '2026-01-31', result: 'holds' };

test('fields are written with short lists of ids in one line and numbers as they were typed', () => {
  assert.equal(
    yamlOf({
      title: 'BF16: why',
      date: '2026-01-31',
      areas: ['numerics', 'hardware'],
      notes: ['a sentence of its own', 'b'],
      steward: undefined,
      deciders: [],
      value: '97.80',
      truth: 'yes',
      none: 'null',
    }),
    `title: "BF16: why"
date: 2026-01-31
areas: [numerics, hardware]
notes:
  - a sentence of its own
  - b
value: 97.80
truth: yes
none: "null"
`,
  );
  assert.equal(yamlOf({ steward: undefined }), '');
});

test('an item is added behind the last one, and everything else keeps its bytes', () => {
  const before = `# what we know
title:   'Odd   spacing'   # kept
verifications:
    - by: ben    # first
      on: 2025-01-01
      result: holds # still

    # the next review is in June
review-by: 2026-06-30
`;
  assert.equal(
    withItem(before, 'verifications', item),
    `# what we know
title:   'Odd   spacing'   # kept
verifications:
    - by: ben    # first
      on: 2025-01-01
      result: holds # still
    - by: ada
      on: 2026-01-31
      result: holds

    # the next review is in June
review-by: 2026-06-30
`,
  );
});

const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a list that is missing is begun', 'a: 1\n', 'a: 1\nlist:\n  - x: 1\n'],
  ['a list is begun at the margin of the other fields', '  a: 1\n  b: 2', '  a: 1\n  b: 2\n  list:\n    - x: 1\n'],
  ['empty YAML gets the list', '', 'list:\n  - x: 1\n'],
  ['comments alone stay before the list', '# nothing yet\n', '# nothing yet\nlist:\n  - x: 1\n'],
  ['a field without a value becomes the list', 'list: # soon\nb: 2\n', 'list: # soon\n  - x: 1\nb: 2\n'],
  ['a list in brackets is written with dashes', 'list: [a, b]\nb: 2\n', 'list:\n  - a\n  - b\n  - x: 1\nb: 2\n'],
  ['an empty list in brackets goes', 'list: []\n', 'list:\n  - x: 1\n'],
  ['a null goes', 'list: ~\n', 'list:\n  - x: 1\n'],
  ['a lone item gets its dash', 'list:\n  y: 2\nb: 2\n', 'list:\n  - y: 2\n  - x: 1\nb: 2\n'],
  ['a list at the margin stays there', 'list:\n- y: 2\nb: 2\n', 'list:\n- y: 2\n- x: 1\nb: 2\n'],
  ['a list of words is gone on with', 'list:\n  - a\n  - b # last', 'list:\n  - a\n  - b # last\n  - x: 1\n'],
  [
    'a text of several lines at the end is left whole',
    'list:\n  - y: |\n      one\n      two\nb: 2\n',
    'list:\n  - y: |\n      one\n      two\n  - x: 1\nb: 2\n',
  ],
];

for (const [name, before, after] of cases) {
  test(name, () => assert.equal(withItem(before, 'list', { x: '1' }), after));
}

test('lines end as they did', () => {
  assert.equal(
    withItem('a: 1\r\nlist:\r\n  - y: 2\r\n', 'list', { x: '1' }),
    'a: 1\r\nlist:\r\n  - y: 2\r\n  - x: 1\r\n',
  );
  assert.equal(
    withItemInFrontmatter('\uFEFF---\r\ntitle: A\r\n---\r\n\r\nBody\r\n', 'list', { x: '1' }),
    '\uFEFF---\r\ntitle: A\r\nlist:\r\n  - x: 1\r\n---\r\n\r\nBody\r\n',
  );
});

test('the text below the front matter keeps its bytes, also lines of hyphens', () => {
  const body = '\n# A\n\n---\n\nlist: []   \n\t---\n';
  assert.equal(
    withItemInFrontmatter(`---\ntitle: A\n---\n${body}`, 'list', { x: '1' }),
    `---\ntitle: A\nlist:\n  - x: 1\n---\n${body}`,
  );
});

test('what cannot be added to is refused with a reason', () => {
  assert.throws(() => withItem('a: [1', 'list', item), { name: 'CliError', message: /^The YAML does not parse: / });
  assert.throws(() => withItem('- a\n', 'list', item), {
    message: 'The YAML is not a list of fields, one a line, so `list` cannot be added.',
  });
  assert.throws(() => withItemInFrontmatter('# A\n', 'list', item), {
    message: 'The file has no front matter between two lines of `---`.',
  });
});

test('whatever else there is, the item comes last in its list and the other fields stay as they were', () => {
  const dictionary = (keys: RegExp, value: fc.Arbitrary<unknown>) =>
    fc.dictionary(fc.stringMatching(keys), value, { noNullPrototype: true, minKeys: 1 });
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', ' ', '\n', ':', '#', '-', '"') }));
  const fields = dictionary(/^[a-z]{1,6}$/, fc.oneof(text, fc.array(text)));
  const list = fc.array(dictionary(/^[a-z]{1,4}$/, text), { minLength: 1 });
  fc.assert(
    fc.property(fields, fields, list, fc.boolean(), (above, below, items, isThere) => {
      const parts = [yamlOf({ above }), isThere ? yamlOf({ list: items }) : '', yamlOf({ below })];
      const before = parts.join('');
      const after = withItem(before, 'list', item);
      const data = read(before);
      assert.deepEqual(read(after), { ...data, list: [...(data['list'] ?? []), item] });
      const lines = after.split('\n');
      for (const line of before.split('\n')) assert.ok(lines.includes(line), line);
    }),
  );
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { formatsDir, keyOf, miniatures, targetsOf } from '../../helpers/read-by-hand.ts';

const { records, others } = miniatures();

const textOf = (file: string): string => readFileSync(path.join(formatsDir, file), 'utf8');

const files = readdirSync(formatsDir, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) => path.relative(formatsDir, path.join(item.parentPath, item.name)).replaceAll('\\', '/'))
  .filter((file) => file !== 'expected.yaml')
  .toSorted();

test('every file of the miniatures is a record that is expected, or said to be none', () => {
  assert.deepEqual([...new Set([...records.map((record) => record.path), ...Object.keys(others)])].toSorted(), files);
});

test('every target that looks like a path is a record of the same folder', () => {
  const keys = new Set(records.map(keyOf));
  assert.deepEqual(
    records.flatMap((record) =>
      targetsOf(record).filter((target) => target.startsWith(`${record.path.split('/')[0]}/`) && !keys.has(target)),
    ),
    [],
  );
});

test('every entry of a log is a heading in it, and every entry of an export a number', () => {
  const isThere = (file: string, entry: string): boolean =>
    file.endsWith('.json')
      ? textOf(file).includes(`"number": ${entry},`)
      : textOf(file).includes(`## ${entry}\n`) || textOf(file).includes(`${entry}\n---`);
  assert.deepEqual(
    records.filter(({ path: file, entry }) => entry !== undefined && !isThere(file, entry)).map(keyOf),
    [],
  );
});

test('the words of a status stand in the source', () => {
  const squeeze = (text: string) => text.replaceAll(/[\s>]+/g, ' ');
  assert.deepEqual(
    records
      .filter(({ path: file, words }) => {
        const sidecar = path.posix.join(path.posix.dirname(file), 'kep.yaml');
        const source = textOf(file) + (sidecar in others ? textOf(sidecar) : '');
        return words !== null && !squeeze(source).includes(squeeze(words).trim());
      })
      .map(keyOf),
    [],
  );
});

for (const [hazard, pattern] of [
  ['a bare less-than sign', /(?<!`[^`\n]*)<\d/],
  ['an autolink', /<https:\/\//],
  ['braces in prose', /^[^`|]*\{\w+\}[^`]*$/m],
  ['generics', /\w<[A-Z]\w*(?:, [^>\n]+)?>/],
  ['an HTML comment', /<!-- /],
  ['an unclosed line break', /<br>/],
  ['an unclosed image', /<img [^>]*[^/]>/],
  ['a footnote', /\[\^\w+\]: /],
  ['lines that end in CRLF', /\r\n/],
  ['a link with a space in its target', /\]\([^)<]* [^)]*\.md\)/],
  ['an image in base64', /data:image\/png;base64,/],
  ['a placeholder for the title', /^# \{short title/m],
  ['a heading of the first level that says Summary', /^# Summary/m],
  ['an ambiguous date', /05\/08\/2024/],
  ['math', /\$[^$\n]+\$/],
  ['a bare at sign in YAML', /^(?: {2}- |\w+: ?)@\w+$/m],
] as const) {
  test(`the miniatures hold ${hazard}`, () => {
    assert.notDeepEqual(
      records
        .filter((record) => pattern.test(textOf(record.path)))
        .map(keyOf)
        .concat(Object.keys(others).filter((file) => file.endsWith('.yaml') && pattern.test(textOf(file)))),
      [],
    );
  });
}

test('the miniatures hold a file whose extension is in capitals, and one with spaces in its name', () => {
  assert.ok(files.some((file) => file.endsWith('.MD')));
  assert.ok(records.some((record) => record.path.includes(' ')));
});

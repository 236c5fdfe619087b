import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { checkArithmetic } from '../../../src/domain/arithmetic.ts';
import type { EntryKind } from '../../../src/domain/entry.ts';
import { vocabulary } from '../../../src/mdx/core/vocabulary.ts';
import { parseFrontmatter, parseYaml } from '../../../src/load/frontmatter.ts';
import { validate } from '../../../src/load/validate.ts';
import { compileBody } from '../../../src/mdx/compile.ts';
import { schemas } from '../../../src/schema/schemas.ts';
import { makeCorpus } from '../../helpers/make-corpus.ts';

const guide = new URL('../../../src/pages/guide/', import.meta.url);
const nowhere = new URL('nowhere/', import.meta.url).pathname;

/** What stands in the fences of one language on a page of the guide. */
async function examplesOf(page: string, language: string): Promise<readonly string[]> {
  const text = await readFile(new URL(`${page}.mdx`, guide), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, found, example]) =>
    found === language && example !== undefined ? example : [],
  );
}

const pages: readonly (readonly [string, EntryKind, number])[] = [
  ['records', 'record', 2],
  ['handoffs', 'handoff', 1],
  ['paths', 'path', 1],
];

for (const [page, kind, count] of pages) {
  test(`the examples on the page about ${page} can be copied as they are`, async () => {
    const examples = await examplesOf(page, 'mdx');
    assert.equal(examples.length, count);
    for (const example of examples) {
      const file = `${kind}s/example.mdx`;
      const { data, lines, body, issues } = parseFrontmatter(example, file);
      const { issues: problems } = validate(schemas[kind], data, file, lines);
      const compiled = await compileBody({ file, text: body, format: 'mdx' }, nowhere);
      assert.deepEqual([...issues, ...problems, ...compiled.issues], []);
    }
  });
}

test('the receipt on the page about handoffs is a receipt', async () => {
  const [example = ''] = await examplesOf('handoffs', 'yaml');
  const { data, lines, issues } = parseYaml(example, 'receipts/example.yaml');
  const { value, issues: problems } = validate(schemas.receipt, data, 'receipts/example.yaml', lines);
  assert.deepEqual([...issues, ...problems], []);
  assert.equal(value?.items.length, 1);
});

test('the term on the page about the glossary is a term', async () => {
  const [example = ''] = await examplesOf('glossary', 'yaml');
  const { data, lines, issues } = parseYaml(example, 'glossary/example.yaml');
  const { value, issues: problems } = validate(schemas.term, data, 'glossary/example.yaml', lines);
  assert.deepEqual([...issues, ...problems], []);
  assert.equal(value?.term, 'Pipeline bubble');
});

test('the arithmetic in the example of a record gives its figures', async () => {
  const [, whole = ''] = await examplesOf('records', 'mdx');
  const { data, lines } = parseFrontmatter(whole, 'records/example.mdx');
  const { value } = validate(schemas.record, data, 'records/example.mdx', lines);
  const checked = value?.evidence.flatMap((evidence) => checkArithmetic(makeCorpus({}), evidence, '2026-01-31') ?? []);
  assert.deepEqual(checked, [{ state: 'agrees', expected: '20', received: '20' }]);
});

test('the examples of components are taken by the reader of texts', async () => {
  for (const { name, example } of vocabulary) {
    const { issues } = await compileBody({ file: 'records/example.mdx', text: example, format: 'mdx' }, nowhere);
    const severe = issues.filter(({ code }) => code !== 'missing-image');
    assert.deepEqual(severe, [], name);
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { openSiteIndex } from '../../../../../src/cli/site-index.ts';
import { projectRoot } from '../../../../../src/cli/project-root.ts';
import { parseFrontmatter } from '../../../../../src/load/frontmatter.ts';
import { ask } from '../../../../../src/search/ask/ask.ts';
import type { Index } from '../../../../../src/search/ask/open-index.ts';
import { readQuestion } from '../../../../../src/search/ask/question.ts';
import { joinIndexes } from '../../../../../src/search/ask/sites/join-indexes.ts';
import type { SearchDocument } from '../../../../../src/search/index/document.ts';
import { buildDocuments } from '../../../../../src/search/index/documents.ts';
import { makeIndex } from '../../../../../src/search/index/make-index.ts';
import { contentDir, corpus } from '../../../../helpers/casebook.ts';
import { makeFolder } from '../../../../helpers/content.ts';

const today = '2026-06-15';
const labels = { here: 'Ours', infra: 'infra', apps: 'apps' };

/** The sample in one index, and in three sites that have each some of its entries. */
let whole: Index;
let joined: Index;

before(async () => {
  const documents = buildDocuments(corpus, today);
  const share = ({ entry: { id } }: SearchDocument) => [...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 3;
  const [here, infra, apps] = await Promise.all(
    [0, 1, 2].map((number) => indexOf(documents.filter((document) => share(document) === number))),
  );
  whole = joinIndexes([{ name: 'here', index: await indexOf(documents) }], { here: 'All' });
  joined = joinIndexes(
    [
      { name: 'here', index: here! },
      { name: 'infra', index: infra! },
      { name: 'apps', index: apps! },
    ],
    labels,
  );
});

async function indexOf(documents: readonly SearchDocument[]): Promise<Index> {
  const outDir = makeFolder();
  await makeIndex({
    documents,
    // what is written, without what renders it
    bodyHtml: async ({ file }) => `<p>${proseOf(file).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    keyOf: async ({ url }) => url,
    last: undefined,
    outDir,
  });
  return openSiteIndex({ folder: join(outDir, 'pagefind'), base: '/' });
}

function proseOf(file: string): string {
  return file.endsWith('.yaml') ? '' : parseFrontmatter(readFileSync(join(contentDir, file), 'utf8'), file).body;
}

const questions = readFileSync(join(projectRoot, 'tests/fixtures/search/sample.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly q: string }).q);

/** The first ten scores, and the answers to all but the last of these: what scores the same has no order. */
async function firstOf(index: Index, query: string): Promise<readonly string[]> {
  const { hits } = await ask(index, readQuestion(query), today);
  const scored = hits.map(({ href, score }) => ({ href, score: score.toFixed(9) }));
  const last = scored.at(-1)?.score;
  return scored.map(({ href, score }) => (score === last ? score : `${score} ${href}`)).sort();
}

test('three sites asked together answer as one site that has all they have, with the same scores', async () => {
  assert.ok(questions.length >= 50);
  for (const q of questions) {
    for (const find of ['', 'options']) {
      const query = new URLSearchParams({ q, find }).toString();
      assert.deepEqual(await firstOf(joined, query), await firstOf(whole, query), `${q} ${find}`);
    }
  }
});

test('words that are mistyped, quoted or begun are found over all sites as in one', async () => {
  for (const q of ['chekpoint evry', '"learning rate"', 'checkp', 'grad', 'β2 0.95', 'evluation', '']) {
    const query = new URLSearchParams({ q, area: 'numerics' }).toString();
    assert.deepEqual(await firstOf(joined, query), await firstOf(whole, query), q);
    assert.deepEqual(
      await firstOf(joined, `q=${encodeURIComponent(q)}`),
      await firstOf(whole, `q=${encodeURIComponent(q)}`),
      q,
    );
  }
});

test('the counts of each choice are those of one site, and sites can be chosen like anything else', async () => {
  const query = 'q=training&status=accepted';
  const [ours, all] = await Promise.all([joined, whole].map((index) => ask(index, readQuestion(query), today)));
  assert.deepEqual(ours!.groups.slice(1), all!.groups.slice(1));
  const [sites] = ours!.groups;
  assert.deepEqual(
    sites?.values.map(({ value, name }) => [value, name]),
    Object.entries(labels),
  );
  assert.equal(
    sites.values.reduce((sum, { count }) => sum + count, 0),
    all!.total,
  );
  const infra = await ask(joined, readQuestion('q=training&status=accepted&site=infra'), today);
  assert.equal(infra.total, sites.values[1]!.count);
  assert.deepEqual([...new Set(infra.hits.map(({ site }) => site))], ['infra']);
  const typed = await ask(joined, readQuestion('q=training+status:accepted+site:infra'), today);
  assert.equal(typed.total, infra.total);
});

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFrom } from '../../../../src/cli/site-index.ts';
import { openFiles } from '../../../../src/search/ask/pagefind/files.ts';
import { chunksFor } from '../../../../src/search/ask/pagefind/meta.ts';
import { readPostings, type Postings } from '../../../../src/search/ask/pagefind/postings.ts';
import { buildDocuments } from '../../../../src/search/index/documents.ts';
import { makeIndex } from '../../../../src/search/index/make-index.ts';
import { readIndexFiles } from '../../../../src/search/index/pagefind-files.ts';
import { runPagefind } from '../../../../src/search/index/run-pagefind.ts';
import { makeFolder } from '../../../helpers/cairn.ts';
import { makeCorpus } from '../../../helpers/make-corpus.ts';

/** Every word of an index with where it stands, each looked for as readers do. */
async function wordsOf(folder: string): Promise<ReadonlyMap<string, Postings>> {
  const { meta, chunk } = await openFiles(readFrom(folder));
  const words = new Map<string, Postings>();
  for (const { word } of (await readIndexFiles(folder)).chunks.flatMap((each) => each.words)) {
    const names = chunksFor(meta, word);
    assert.equal(names.length, 1, word);
    const found = readPostings(await chunk(names[0]!), (other) => other === word).get(word);
    assert.ok(found, `${word} is not in its chunk`);
    words.set(word, found);
  }
  return words;
}

test("the chunks of an index are smaller than Pagefind's, and hold the same words at the same places", async (t) => {
  const records = Array.from({ length: 40 }, (_, page) => ({
    id: `r${page}`,
    title: `About ${page}`,
    body: { digest: '', words: 0, headings: [], links: [], references: [], assets: [] },
  }));
  const options = {
    documents: buildDocuments(makeCorpus({ records }), '2026-06-01'),
    bodyHtml: async ({ id }: { readonly id: string }) =>
      Array.from(
        { length: 1500 },
        (_, at) => `w${((Number(id.slice(1)) * 7919 + at * 104729) % 20011).toString(36)}`,
      ).join(' '),
  };
  const folder = makeFolder(t);
  const whole = await runPagefind({ ...options, outDir: join(folder, 'whole') });
  const cut = join(folder, 'cut');
  await makeIndex({ ...options, keyOf: async ({ url }) => url, last: undefined, outDir: cut });
  const count = (dir: string) => readdirSync(join(dir, 'index')).length;
  assert.ok(count(join(cut, 'pagefind')) > 2 * count(whole.dir));
  assert.deepEqual(await wordsOf(join(cut, 'pagefind')), await wordsOf(whole.dir));
});

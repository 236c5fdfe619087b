import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { close, createIndex } from 'pagefind';
import { readFrom } from '../../../../src/cli/site-index.ts';
import { openFiles } from '../../../../src/search/ask/pagefind/files.ts';
import { chunksFor, urlSort } from '../../../../src/search/ask/pagefind/meta.ts';
import { readPostings, wordsIn, type Postings } from '../../../../src/search/ask/pagefind/postings.ts';
import { splitChunks } from '../../../../src/search/index/split-chunks.ts';

const dir = mkdtempSync(join(tmpdir(), 'cairn-chunks-'));
after(() => rmSync(dir, { recursive: true }));

/** Every word of an index with where it stands, each looked for in the chunk that should have it. */
async function wordsOf(folder: string): Promise<ReadonlyMap<string, Postings>> {
  const { meta, chunk } = await openFiles(readFrom(folder));
  const words = new Map<string, Postings>();
  for (const { name } of meta.chunks) {
    for (const { word } of wordsIn(await chunk(name))) {
      const names = chunksFor(meta, word);
      assert.equal(names.length, 1, word);
      const found = readPostings(await chunk(names[0]!), (other) => other === word).get(word);
      assert.ok(found, `${word} is not in its chunk`);
      words.set(word, found);
    }
  }
  return words;
}

test('smaller chunks hold the same words at the same places, and cutting them again changes nothing', async () => {
  const { index } = await createIndex({ forceLanguage: 'en' });
  assert.ok(index);
  for (let page = 0; page < 40; page++) {
    const words = Array.from(
      { length: 1500 },
      (_, place) => `w${((page * 7919 + place * 104729) % 20011).toString(36)}`,
    );
    const sort = `<i data-pagefind-sort="${urlSort}[data-is]" data-is="/${page}/"></i>`;
    await index.addHTMLFile({ url: `/${page}/`, content: `<html><body>${sort}${words.join(' ')}</body></html>` });
  }
  const whole = join(dir, 'whole');
  await index.writeFiles({ outputPath: whole });
  await close();
  const cut = join(dir, 'cut');
  cpSync(whole, cut, { recursive: true });
  await splitChunks(cut);
  const chunks = (folder: string) => readdirSync(join(folder, 'index')).sort();
  assert.ok(chunks(cut).length > 2 * chunks(whole).length);
  assert.deepEqual(await wordsOf(cut), await wordsOf(whole));
  const names = chunks(cut);
  const entry = readFileSync(join(cut, 'pagefind-entry.json'), 'utf8');
  await splitChunks(cut);
  assert.deepEqual(chunks(cut), names);
  assert.equal(readFileSync(join(cut, 'pagefind-entry.json'), 'utf8'), entry);
});

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readPostings } from '../../../../src/search/ask/pagefind/postings.ts';
import { stemOf } from '../../../../src/search/ask/pagefind/stem.ts';

const dir = mkdtempSync(join(tmpdir(), 'cairn-stems-'));
after(() => rmSync(dir, { recursive: true }));

/** Words of ordinary English with every ending, and those by which the rules of Snowball 3 differ from older ones. */
const words =
  `adding added adds erring evening evenings emergency emergent universally universal universities university organically
organization organized organizing organize organizer organ paste pasting pasted pastes past interfering internal internally international
interner interval intervals interested later laterally general generally generate communism communities arsenal herring dying lying news
howe skies sky early only singly running hopping hoped hoping feed agreed plastered relational conditional rationally vietnamization
predication operator feudalism decisiveness hopefulness callousness formality sensitivity sensibility triplicate formative formalize
electricity electrical hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement
adjustment dependent adoption homologous communism activate angularity effective bowdlerize probate rate cease controll roll checkpoints
checkpointing deduplication initialisation normalised quantised overflowed gradients losses batches utilised accessed yoyo naive nodes`.split(
    /\s+/,
  );

test('a word is cut to the stem that Pagefind keeps it by', async () => {
  const { index } = await createIndex({ forceLanguage: 'en' });
  assert.ok(index);
  await index.addHTMLFile({ url: '/a/', content: `<html><body>${words.join(' ')}</body></html>` });
  await index.writeFiles({ outputPath: dir });
  await close();
  const kept = new Map<number, string>();
  for (const name of readdirSync(join(dir, 'index'))) {
    const chunk = gunzipSync(readFileSync(join(dir, 'index', name))).subarray('pagefind_dcd'.length);
    for (const [word, { places }] of readPostings(chunk, () => true)) for (const place of places) kept.set(place, word);
  }
  assert.deepEqual(
    words.map((word) => [word, stemOf(word)]),
    words.map((word, place) => [word, kept.get(place)]),
  );
});

/**
 * What the search index of a content folder takes: `npm run bench -- search-index --content DIR [--out DIR]`.
 *
 * Reads the content (not measured), then makes documents and writes the index into `<out>/pagefind`, as a build does.
 * Prints milliseconds a record and, last, one JSON line. A folder written so can be asked with `cairn search --site`.
 */

import { readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/cli/project-root.ts';
import { openWiki } from '../../src/cli/open-wiki.ts';
import { todayOf } from '../../src/cli/today.ts';
import { buildDocuments } from '../../src/search/index/documents.ts';
import { makeIndex } from '../../src/search/index/make-index.ts';
import { checkOutput } from '../../src/site/publish.ts';

const { values } = parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
const out = resolve(values.out ?? join(tmpdir(), 'cairn-search-index'));
const contentDir = resolve(values.content ?? join(projectRoot, 'content'));
await checkOutput(out);
const wiki = await openWiki({
  contentDir,
  today: (known) => todayOf(undefined, known),
  audience: 'everyone',
  say: console.error,
});
try {
  const { corpus, today } = await wiki.session.site();
  for (const entry of corpus.all) await wiki.session.plainHtml(entry);
  const begin = performance.now();
  const documents = buildDocuments(corpus, today);
  const { length: pages } = await makeIndex({
    documents,
    bodyHtml: wiki.session.plainHtml,
    keyOf: async ({ url }) => url,
    last: undefined,
    outDir: out,
  });
  const ms = performance.now() - begin;
  await writeFile(join(out, 'cairn.json'), JSON.stringify({ generator: 'Cairn', base: wiki.base }));
  const bytes = await bytesIn(join(out, 'pagefind'));
  const records = corpus.entries.record.size;
  console.log(`${records} records, ${pages} documents, ${Math.round(bytes / 1024)} KB`);
  console.log(JSON.stringify({ records, pages, bytes, ms_a_record: Math.round((100 * ms) / records) / 100 }));
} finally {
  await wiki.close();
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name))));
  return sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

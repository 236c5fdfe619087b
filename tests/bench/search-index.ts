/**
 * What the search index of a content folder takes: `npm run bench -- search-index --content DIR --out DIR`.
 *
 * Reads the content (not measured), then makes documents and writes the index into `<out>/pagefind`, as a build does.
 * Prints milliseconds a record and, last, one JSON line. A folder written so can be asked with `cairn search --site`.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/cli/project-root.ts';
import { openWiki } from '../../src/cli/open-wiki.ts';
import { todayOf } from '../../src/cli/today.ts';
import { buildDocuments } from '../../src/search/index/documents.ts';
import { createSearchIndex } from '../../src/search/index/write-index.ts';

const { values } = parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
const out = resolve(values.out ?? join(projectRoot, 'dist'));
const contentDir = resolve(values.content ?? join(projectRoot, 'content'));
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
  const index = await createSearchIndex();
  await index.add(buildDocuments(corpus, today), wiki.session.plainHtml);
  const { pages, bytes } = await index.write(out);
  await index.close();
  const ms = performance.now() - begin;
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'cairn.json'), JSON.stringify({ generator: 'Cairn', base: wiki.base }));
  const records = corpus.entries.record.size;
  console.log(`${records} records, ${pages} documents, ${Math.round(bytes / 1024)} KB`);
  console.log(JSON.stringify({ records, pages, bytes, ms_a_record: Math.round((100 * ms) / records) / 100 }));
} finally {
  await wiki.close();
}

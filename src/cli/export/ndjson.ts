/** The documents of our search, written for an engine of somebody's own. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { bulkLines, bulkMapping } from '../../search/index/bulk.ts';
import { buildDocuments } from '../../search/index/documents.ts';
import { putFile } from './put-file.ts';
import type { ExportSource } from './source.ts';

/** `records.ndjson` and `mapping.json` in a folder, or the lines alone to standard output. Gives how many documents there are. */
export async function exportNdjson(source: ExportSource, index: string, to: string | undefined): Promise<number> {
  const { corpus, today, htmlOf } = source;
  const documents = buildDocuments(corpus, today);
  const lines = bulkLines(corpus, documents, htmlOf, index, today);
  if (to === undefined) {
    await writeAll(lines, process.stdout);
    return documents.length;
  }
  await mkdir(to, { recursive: true });
  const file = createWriteStream(join(to, 'records.ndjson'), { flags: 'wx' });
  await writeAll(lines, file);
  file.end();
  await finished(file);
  await putFile(join(to, 'mapping.json'), `${JSON.stringify(bulkMapping, undefined, 2)}\n`);
  return documents.length;
}

/** No faster than they are taken; a reader that closes its end, as `head` does, has had enough. */
async function writeAll(lines: AsyncIterable<string>, into: Writable): Promise<void> {
  let failure: NodeJS.ErrnoException | undefined;
  into.on('error', (error) => (failure = error));
  try {
    for await (const line of lines) {
      if (failure !== undefined) throw failure;
      if (!into.write(line)) await once(into, 'drain');
    }
  } catch (error) {
    if (failure?.code !== 'EPIPE') throw error;
  }
}

/** Which files beside entries are published, and under which names? */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { bodyOf, type Corpus } from '../domain/corpus.ts';
import type { Asset } from './session.ts';

/** What entries show of the files beside them, under names that change with what is in them. */
export async function findAssets(
  contentDir: string,
  corpus: Corpus,
  stemOf: (name: string) => string = (name) => name,
): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const entry of corpus.all) {
    for (const { file, exists, use } of bodyOf(entry)?.assets ?? []) {
      if (!exists || use !== 'image' || assets.has(file)) continue;
      const bytes = await readFile(join(contentDir, file)).catch(() => undefined);
      if (bytes === undefined) continue;
      const ending = extname(file);
      const stem = stemOf(file.slice(file.lastIndexOf('/') + 1, -ending.length)).replace(/[^\w-]+/g, '-');
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      assets.set(file, { file, name: `${stem}.${hash}${ending.toLowerCase()}` });
    }
  }
  return assets;
}
